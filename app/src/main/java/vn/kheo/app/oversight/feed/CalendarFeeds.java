package vn.kheo.app.oversight.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Secret;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Desk;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/**
 * Lịch thời hạn: a secret address for each account that wants one, and what stands behind it: the
 * deadlines on that person's desk, by the desk's own rules. Who knows the address reads them
 * without signing in; the address is shown once and only its hash is kept.
 */
@Component
class CalendarFeeds {
  private static final int MOST = 1000;
  private static final EnumSet<AssignmentState> OPEN =
      EnumSet.of(AssignmentState.GIVEN, AssignmentState.UNDERWAY);
  private static final Logger LOG = LoggerFactory.getLogger(CalendarFeeds.class);

  private final JdbcClient jdbc;
  private final Access access;
  private final Assignments assignments;
  private final Journal journal;
  private final Settings settings;
  private final Clock clock;

  CalendarFeeds(
      JdbcClient jdbc,
      Access access,
      Assignments assignments,
      Journal journal,
      Settings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.assignments = assignments;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  /** Since when the person signed in has an address; empty where they have none. */
  @Transactional(readOnly = true)
  public Optional<Instant> mine() {
    return jdbc.sql("select made_at from oversight.calendar_feed where account_id = :account")
        .param("account", access.current().accountId())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /**
   * A new address for the person signed in; one they had is worth nothing from now on.
   *
   * @return the secret in it, which nobody can ask for again
   */
  @Transactional
  public String renew() {
    Actor actor = access.current();
    String secret = Secret.any();
    jdbc.sql(
            """
            insert into oversight.calendar_feed (account_id, secret_hash, made_at)
            values (:account, :hash, :at)
            on conflict (account_id)
            do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """)
        .param("account", actor.accountId())
        .param("hash", Secret.hash(secret))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    record("feed.opened", actor);
    return secret;
  }

  /**
   * From now on the address of the person signed in answers nothing; a second time does nothing.
   */
  @Transactional
  public void revoke() {
    Actor actor = access.current();
    int gone =
        jdbc.sql("delete from oversight.calendar_feed where account_id = :account")
            .param("account", actor.accountId())
            .update();
    if (gone > 0) {
      record("feed.revoked", actor);
    }
  }

  private record Feed(long accountId, UUID house) {}

  /**
   * The calendar behind a secret.
   *
   * @param address of the house, without a slash at its end
   * @return empty where the secret is none, was revoked, or its account no longer opens anything
   */
  @Transactional(readOnly = true)
  public Optional<String> calendar(String secret, String address) {
    return jdbc.sql(
            "select account_id, uid_house from oversight.calendar_feed where secret_hash = :hash")
        .param("hash", Secret.hash(secret))
        .query(
            (row, n) -> new Feed(row.getLong("account_id"), row.getObject("uid_house", UUID.class)))
        .optional()
        .flatMap(
            feed ->
                access.actingAs(
                    feed.accountId(),
                    actor ->
                        DeadlineCalendar.write(
                            "Khéo: thời hạn – " + actor.name(),
                            feed.house(),
                            address,
                            stamp(),
                            deadlines())));
  }

  /** What the person has to receive or carry out, the earliest last day first. */
  private List<AssignmentLine> deadlines() {
    var found = new ArrayList<AssignmentLine>();
    for (int page = 1; ; page++) {
      var items =
          assignments
              .desk(
                  new AssignmentFilter(
                      OPEN,
                      EnumSet.noneOf(vn.kheo.app.calendar.Timeliness.class),
                      null,
                      null,
                      null,
                      AssignmentFilter.Sort.DUE,
                      page))
              .items();
      items.lines().stream()
          .filter(line -> line.need() == Desk.Need.RECEIVE || line.need() == Desk.Need.CARRY_OUT)
          .map(Desk.Line::assignment)
          .filter(line -> line != null && line.due() != null)
          .forEach(found::add);
      if (page >= items.pages() || found.size() >= MOST) {
        return found;
      }
    }
  }

  /** Midnight of today: the calendar of a day is the same however often it is fetched. */
  private Instant stamp() {
    LocalDate today = settings.today();
    return today.atStartOfDay(BusinessClock.VIET_NAM).toInstant();
  }

  private void record(String action, Actor actor) {
    journal.record(
        new Step(action, "account", actor.accountId(), actor.username(), null, null, ""));
    LOG.info("{} account={}", action, actor.accountId());
  }
}
