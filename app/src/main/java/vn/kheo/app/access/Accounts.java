package vn.kheo.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.BadEntry;
import vn.kheo.app.organization.Organization;

/** Tài khoản: accounts and their dated grants, for the administrator. */
@Component
public class Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{1,38}[a-z0-9])");

  private final AccountStore store;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final MessageSource messages;

  Accounts(
      AccountStore store,
      Passwords passwords,
      Sessions sessions,
      Organization organization,
      Journal journal,
      Clock clock,
      MessageSource messages) {
    this.store = store;
    this.passwords = passwords;
    this.sessions = sessions;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.messages = messages;
  }

  public Optional<Account> account(long id) {
    return store.account(id);
  }

  /** By username. */
  public List<Account> all() {
    return store.all();
  }

  /** Those that a demonstration offers by one click, in the order they were made. */
  public List<Account> ofDemonstration() {
    return store.ofDemonstration();
  }

  /** Whether there is any account yet. */
  public boolean any() {
    return store.any();
  }

  public List<Grant> grants(long accountId) {
    return store.grants(accountId);
  }

  /** All grants that hold today, of all accounts. */
  public List<Grant> grantsToday() {
    return store.grantsOn(today());
  }

  /** A password nobody chose. */
  public String randomPassword() {
    return passwords.random();
  }

  /**
   * Opens an account for a person.
   *
   * @throws AccountRefused where the username has another shape or is taken, or the password is
   *     refused
   */
  @Transactional
  public long create(
      String username, String password, long personId, boolean demonstration, String language) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(name).matches()) {
      throw new AccountRefused("username", "access.accounts.usernameShape", username.strip());
    }
    passwords.check(password, name);
    try {
      long id =
          store.insert(name, passwords.hash(password), personId, demonstration, language(language));
      record("account.created", id, name, "");
      LOG.info("account created id={}", id);
      return id;
    } catch (DuplicateKeyException taken) {
      throw new AccountRefused("username", "access.accounts.usernameTaken", name);
    }
  }

  /**
   * Gives the account a new random password and ends its sessions.
   *
   * @return the password, to be shown once
   */
  @Transactional
  public String resetPassword(long id, int version) {
    Account account = known(id);
    String password = passwords.random();
    if (!store.setPassword(id, version, passwords.hash(password))) {
      throw new AccountChanged(account.username());
    }
    record("account.password_reset", id, account.username(), "");
    sessions.endAll(account.username());
    LOG.info("account password reset id={}", id);
    return password;
  }

  /**
   * The person's own choice; other sessions of theirs end.
   *
   * @throws AccountRefused where the present password is wrong or the new one is refused
   */
  @Transactional
  public void changePassword(Actor actor, String present, String chosen) {
    Account account = known(actor.accountId());
    if (!passwords.matches(present, store.passwordHash(account.id()))) {
      throw new AccountRefused("present", "access.password.presentWrong");
    }
    passwords.check(chosen, account.username());
    if (!store.setPassword(account.id(), account.version(), passwords.hash(chosen))) {
      throw new AccountChanged(account.username());
    }
    record("account.password_changed", account.id(), account.username(), "");
    sessions.endOthers(account.username());
    LOG.info("account password changed id={}", account.id());
  }

  @Transactional
  public void setEnabled(long id, int version, boolean enabled, Actor by) {
    Account account = known(id);
    if (!enabled && by.accountId() == id) {
      throw new AccountRefused(null, "access.accounts.notYourself");
    }
    if (!store.setEnabled(id, version, enabled)) {
      throw new AccountChanged(account.username());
    }
    record(enabled ? "account.enabled" : "account.disabled", id, account.username(), "");
    if (!enabled) {
      sessions.endAll(account.username());
    }
    LOG.info("account enabled={} id={}", enabled, id);
  }

  /** No journal entry: it changes nothing but the words on the person's own screen. */
  @Transactional
  public void setLanguage(long id, String language) {
    store.setLanguage(id, language(language));
  }

  /** What everybody whose account lets them in has chosen of mail. */
  public List<MailChoice> mailChoices() {
    return store.mailChoices();
  }

  /** Whether the account wants the daily digest. */
  public boolean dailyDigest(Actor actor) {
    return store.dailyDigest(actor.accountId());
  }

  /** The person's own choice. */
  @Transactional
  public void setDailyDigest(Actor actor, boolean wanted) {
    if (store.setDailyDigest(actor.accountId(), wanted)) {
      record(
          wanted ? "account.digest_wanted" : "account.digest_declined",
          actor.accountId(),
          actor.username(),
          "");
      LOG.info("account digest={} id={}", wanted, actor.accountId());
    }
  }

  /** Where the account's person gets mail; empty where nowhere. */
  public Optional<String> email(Account account) {
    return Optional.ofNullable(
        organization.emails(List.of(account.personId())).get(account.personId()));
  }

  /**
   * Sets where the account's person gets mail.
   *
   * @param email blank for nowhere
   * @param before what stood there when the form was made
   * @throws AccountRefused where it is no address, somebody else has it, or it was changed
   *     meanwhile
   */
  @Transactional
  public void setEmail(long id, String email, String before) {
    Account account = known(id);
    if (!email(account).orElse("").equals(before)) {
      throw new AccountRefused("email", "access.email.changed", email(account).orElse("–"));
    }
    try {
      organization.setEmail(account.personId(), email);
    } catch (BadEntry bad) {
      throw new AccountRefused("email", "access.email." + bad.problem(), bad.arguments());
    }
  }

  /**
   * @param unitId null for the whole house
   * @param from first day; null for since always
   * @param lastDay last day on which it holds; null for no end
   */
  @Transactional
  public long grant(
      long accountId,
      Permission permission,
      @Nullable Long unitId,
      @Nullable LocalDate from,
      @Nullable LocalDate lastDay) {
    Account account = known(accountId);
    if (from != null && lastDay != null && lastDay.isBefore(from)) {
      throw new AccountRefused("to", "access.grants.endsBeforeItBegins");
    }
    LocalDate to = lastDay == null ? null : lastDay.plusDays(1);
    long id = store.insertGrant(accountId, permission, unitId, from, to);
    record("grant.added", accountId, account.username(), words(permission, unitId));
    LOG.info("grant added id={} account={} permission={}", id, accountId, permission);
    return id;
  }

  /** Ends a grant from today on. */
  @Transactional
  public void endGrant(long accountId, long grantId, Actor by) {
    Account account = known(accountId);
    Grant grant =
        store
            .grant(grantId)
            .filter(g -> g.accountId() == accountId)
            .orElseThrow(() -> new AccountChanged(account.username()));
    if (accountId == by.accountId() && grant.permission() == Permission.MANAGE_ACCOUNTS) {
      throw new AccountRefused(null, "access.grants.notYourOwn");
    }
    if (!store.endGrant(grantId, today())) {
      throw new AccountChanged(account.username());
    }
    record("grant.ended", accountId, account.username(), words(grant.permission(), grant.unitId()));
    LOG.info("grant ended id={} account={}", grantId, accountId);
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(VIETNAM));
  }

  private Account known(long id) {
    return store.account(id).orElseThrow(() -> new AccountRefused(null, "access.accounts.unknown"));
  }

  private String words(Permission permission, @Nullable Long unitId) {
    String where =
        unitId == null
            ? "toàn hệ thống"
            : organization.unit(unitId).map(u -> u.name()).orElse("đơn vị " + unitId);
    String what =
        messages.getMessage("access.permission.short." + permission, null, Locale.of("vi"));
    return "%s: %s".formatted(what, where);
  }

  private void record(String action, long id, String username, String detail) {
    journal.record(new Step(action, "account", id, username, null, null, detail));
  }

  private static String language(String language) {
    return language.equals("en") ? "en" : "vi";
  }
}
