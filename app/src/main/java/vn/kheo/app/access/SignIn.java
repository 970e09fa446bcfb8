package vn.kheo.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Đăng nhập: checks a password, slows down guessing, opens a session. */
@Component
public class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final AccountStore store;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Demonstration demonstration;
  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy newSession;

  SignIn(
      AccountStore store,
      Passwords passwords,
      Throttle throttle,
      Demonstration demonstration,
      SecurityContextRepository contexts,
      SessionAuthenticationStrategy newSession) {
    this.store = store;
    this.passwords = passwords;
    this.throttle = throttle;
    this.demonstration = demonstration;
    this.contexts = contexts;
    this.newSession = newSession;
  }

  /**
   * @throws SignInRefused where it is not to be, or not yet
   */
  public void byPassword(
      String username, String password, HttpServletRequest request, HttpServletResponse response) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    Throttle.Counted counted =
        throttle.count(name.substring(0, Math.min(name.length(), 100)), request.getRemoteAddr());
    if (!counted.delay().isZero()) {
      throw new SignInRefused.TooOften(counted.delay());
    }
    Account account = matching(name, password).orElseThrow(SignInRefused.Unknown::new);
    throttle.succeeded(counted.attempt());
    open(account, request, response);
  }

  /**
   * One click, in the demonstration only.
   *
   * @throws AccessDeniedException anywhere else, and for accounts that are not of the demonstration
   */
  public void byOneClick(
      String username, HttpServletRequest request, HttpServletResponse response) {
    if (!demonstration.offersOneClick(request.getServerName())) {
      throw new AccessDeniedException("not a demonstration");
    }
    Account account =
        store
            .byUsername(username)
            .filter(a -> a.demonstration() && a.enabled())
            .orElseThrow(() -> new AccessDeniedException("not an account of the demonstration"));
    open(account, request, response);
  }

  private Optional<Account> matching(String username, String password) {
    if (password.length() > Passwords.LONGEST * 2) {
      return Optional.empty();
    }
    Optional<Account> account = store.byUsername(username).filter(Account::enabled);
    if (account.isEmpty()) {
      passwords.compareWithNobody(password);
      return account;
    }
    long id = account.get().id();
    String hash = store.passwordHash(id);
    if (!passwords.matches(password, hash)) {
      return Optional.empty();
    }
    if (passwords.madeWithOlderParameters(hash)) {
      store.rehash(id, hash, passwords.hash(password));
    }
    return account;
  }

  /** A new session id and a new CSRF token: what was known before signing in is worth nothing. */
  private void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    var who =
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account.id(), account.username()), null, List.of());
    newSession.onAuthentication(who, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    LOG.info("signed in account={}", account.id());
  }
}
