package vn.kheo.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/** Khóa truy cập của phần mềm khác: given out and taken back by the administrator of accounts. */
@Component
public class SystemTokens {
  /** So that a secret that leaks into a text is recognised for what it is. */
  public static final String PREFIX = "kheo_";

  private static final Logger LOG = LoggerFactory.getLogger(SystemTokens.class);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MOST_YEARS = 2;
  private static final String COLUMNS =
      "id, account_id, name, may_write, made_at, last_day, revoked_at, last_used_at";

  private final JdbcClient jdbc;
  private final AccountStore accounts;
  private final Journal journal;
  private final Clock clock;

  SystemTokens(JdbcClient jdbc, AccountStore accounts, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Gives out a token.
   *
   * @param lastDay at most two years ahead: what nobody renews ends by itself
   * @return the secret, to be shown once
   * @throws AccountRefused where the name or the day will not do
   */
  @Transactional
  public String give(long accountId, String name, boolean mayWrite, @Nullable LocalDate lastDay) {
    Account account =
        accounts
            .account(accountId)
            .orElseThrow(() -> new AccountRefused(null, "access.accounts.unknown"));
    String called = name.strip();
    if (called.isEmpty() || called.length() > 80) {
      throw new AccountRefused("name", "access.tokens.name");
    }
    if (lastDay == null
        || lastDay.isBefore(today())
        || lastDay.isAfter(today().plusYears(MOST_YEARS))) {
      throw new AccountRefused("lastDay", "access.tokens.lastDay", MOST_YEARS);
    }
    String secret = PREFIX + Secret.any();
    jdbc.sql(
            """
            insert into access.system_token (account_id, name, secret_hash, may_write, made_at, last_day)
            values (:account, :name, :hash, :write, :now, :last)
            """)
        .param("account", accountId)
        .param("name", called)
        .param("hash", Secret.hash(secret))
        .param("write", mayWrite)
        .param("now", Timestamp.from(clock.instant()))
        .param("last", lastDay)
        .update();
    record("account.token_given", account, called);
    LOG.info("system token given account={}", accountId);
    return secret;
  }

  /** Ends a token at once. Twice is as good as once. */
  @Transactional
  public void revoke(long accountId, long tokenId) {
    Account account =
        accounts
            .account(accountId)
            .orElseThrow(() -> new AccountRefused(null, "access.accounts.unknown"));
    jdbc.sql(
            """
            update access.system_token
               set revoked_at = :now
             where id = :id
               and account_id = :account
               and revoked_at is null
            returning name
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", tokenId)
        .param("account", accountId)
        .query(String.class)
        .optional()
        .ifPresent(
            name -> {
              record("account.token_revoked", account, name);
              LOG.info("system token revoked id={} account={}", tokenId, accountId);
            });
  }

  /** Of an account, the youngest first. */
  @Transactional(readOnly = true)
  public List<SystemToken> of(long accountId) {
    return jdbc.sql(
            "select %s from access.system_token where account_id = :account order by id desc"
                .formatted(COLUMNS))
        .param("account", accountId)
        .query(SystemTokens::row)
        .list();
  }

  /** Whose secret this is, if it opens anything today; that it was used is noted. */
  @Transactional
  Optional<SystemToken> open(String secret) {
    Optional<SystemToken> found =
        jdbc.sql("select %s from access.system_token where secret_hash = :hash".formatted(COLUMNS))
            .param("hash", Secret.hash(secret))
            .query(SystemTokens::row)
            .optional()
            .filter(token -> token.holdsOn(today()));
    found.ifPresent(
        token ->
            jdbc.sql(
                    """
                    update access.system_token
                       set last_used_at = :now
                     where id = :id
                       and (last_used_at is null or last_used_at < :hour_ago)
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hour_ago", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .param("id", token.id())
                .update());
    return found;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(VIETNAM));
  }

  private void record(String action, Account account, String name) {
    journal.record(new Step(action, "account", account.id(), account.username(), null, null, name));
  }

  private static SystemToken row(ResultSet row, int n) throws SQLException {
    return new SystemToken(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("name"),
        row.getBoolean("may_write"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("last_day", LocalDate.class),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
