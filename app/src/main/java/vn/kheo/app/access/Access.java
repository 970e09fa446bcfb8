package vn.kheo.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;

/** Quyền truy cập: who acts now and what they may do, today by the house's clock. */
@Component
public class Access {
  /**
   * People whose every account is locked, for the set-based statements of later modules, to be used
   * as a subquery: {@code person_id}. Who never had an account is not among them.
   */
  public static final String LOCKED_OUT =
      "select person_id from access.account group by person_id having not bool_or(enabled)";

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String ACTOR = Access.class.getName() + ".actor";

  private final AccountStore store;
  private final Organization organization;
  private final Clock clock;
  private final Addresses addresses;

  Access(AccountStore store, Organization organization, Clock clock, Addresses addresses) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
    this.addresses = addresses;
  }

  /**
   * The person signed in.
   *
   * @throws IllegalStateException where nobody is: pages that need nobody never ask
   */
  public Actor current() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /**
   * The person signed in, if there is one and the account is enabled. Looked up once per request.
   */
  public Optional<Actor> find() {
    SignedIn who = principal();
    if (who == null) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return load(who);
    }
    var known = (Known) request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
    if (known == null || known.accountId() != who.accountId()) {
      known = new Known(who.accountId(), load(who).orElse(null));
      request.setAttribute(ACTOR, known, RequestAttributes.SCOPE_REQUEST);
    }
    return Optional.ofNullable(known.actor());
  }

  private record Known(long accountId, @Nullable Actor actor) {}

  /**
   * Stops here unless the person signed in holds the permission for the unit.
   *
   * @throws AccessDeniedException otherwise
   */
  public void require(Permission permission, long unitId) {
    if (!current().may(permission, unitId)) {
      throw new AccessDeniedException(permission.name());
    }
  }

  /** Whether whoever is here now may open the address; decides what the navigation offers. */
  public boolean mayOpen(String method, String path) {
    return addresses.allow(method, path, find().orElse(null));
  }

  /**
   * Who holds any of these permissions for just these units on a day, with an account that lets
   * them in; a grant for the whole house makes nobody the officer of a unit and is left out.
   */
  public List<Holder> holders(
      Collection<Permission> permissions, Collection<Long> unitIds, LocalDate on) {
    return unitIds.isEmpty() ? List.of() : store.holders(permissions, unitIds, on);
  }

  /** Those of the people whose every account is locked. */
  public Set<Long> lockedOut(Collection<Long> personIds) {
    return personIds.isEmpty() ? Set.of() : store.lockedOut(personIds);
  }

  /**
   * Does work as somebody who is not signed in but has shown a secret of theirs; afterwards whoever
   * was there before is there again.
   *
   * @return empty where that account lets nobody in
   */
  public <T> Optional<T> actingAs(long accountId, Function<Actor, T> work) {
    Account account = store.account(accountId).filter(Account::enabled).orElse(null);
    if (account == null) {
      return Optional.empty();
    }
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(accountId, account.username()), null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      return find().map(work);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Forgets what was looked up in this request, after a change to the person's own account. */
  void lookAgain() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
    }
  }

  private Optional<Actor> load(SignedIn who) {
    LocalDate today = LocalDate.now(clock.withZone(VIETNAM));
    return store
        .granted(who.accountId(), today)
        .filter(granted -> granted.account().enabled())
        .map(granted -> actor(granted, today))
        .map(a -> who.system() == null ? a : a.through(who.system()));
  }

  /** Without a post there is nobody to act as: grants are for person × post × unit. */
  private Actor actor(AccountStore.Granted granted, LocalDate today) {
    Account account = granted.account();
    Person person =
        organization.peopleById(List.of(account.personId()), today).get(account.personId());
    if (person == null) {
      return new Actor(
          account.id(),
          account.personId(),
          account.username(),
          account.username(),
          "",
          0,
          "",
          account.language(),
          Map.of());
    }
    return new Actor(
        account.id(),
        account.personId(),
        account.username(),
        person.name(),
        person.post(),
        person.unitId(),
        person.unitName(),
        account.language(),
        grants(granted));
  }

  private static Map<Permission, Set<Long>> grants(AccountStore.Granted granted) {
    var grants = new EnumMap<Permission, Set<Long>>(Permission.class);
    var everywhere = new HashSet<Permission>();
    for (AccountStore.Right right : granted.rights()) {
      Set<Long> units = grants.computeIfAbsent(right.permission(), p -> new HashSet<>());
      if (right.unitId() == null) {
        everywhere.add(right.permission());
      } else {
        units.add(right.unitId());
      }
    }
    everywhere.forEach(permission -> grants.put(permission, Set.of()));
    return grants;
  }

  private static @Nullable SignedIn principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who
        : null;
  }
}
