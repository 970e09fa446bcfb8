package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;

/**
 * Phần việc theo việc trên: what happens to a task happens to everything handed down from it, each
 * with its own entry in the journal; as many statements for one part as for a hundred.
 */
@Component
class Following {
  static final String OPEN_OR_WAITING = "('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')";

  private static final String LABELLED =
      """
      select a.id as subject_id, o.ref || ' – ' || u.name as subject_label, a.directive_id, a.unit_id,
             cast(:detail as text) as detail
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
       where a.id = any(:ids)
      """;

  private final JdbcClient jdbc;
  private final Requests requests;
  private final Rights rights;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Following(
      JdbcClient jdbc,
      Requests requests,
      Rights rights,
      Organization organization,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.rights = rights;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  /** Thu hồi theo. */
  int withdraw(long root, String reason) {
    List<Long> ids = hold(root, "a.state in " + OPEN_OR_WAITING, Map.of());
    if (ids.isEmpty()) {
      return 0;
    }
    record("assignment.withdrawnWithParent", ids, reason);
    requests.lapse(ids);
    return jdbc.sql(
            """
            update directive.assignment
               set state = 'WITHDRAWN', state_reason = :reason, suspended_on = null, look_again_on = null,
                   suspended_with = null, changed_at = :at, version = version + 1
             where id = any(:ids)
            """)
        .param("reason", reason)
        .param("at", Timestamp.from(clock.instant()))
        .param("ids", ObligationStore.array(ids))
        .update();
  }

  /** Tạm hoãn theo; what waits for a verdict is left to it. */
  int suspend(long root, String reason, LocalDate today, LocalDate lookAgainOn) {
    List<Long> ids = hold(root, "a.state in ('GIVEN', 'UNDERWAY')", Map.of());
    if (ids.isEmpty()) {
      return 0;
    }
    record("assignment.suspendedWithParent", ids, reason);
    return jdbc.sql(
            """
            update directive.assignment
               set state = 'SUSPENDED', state_reason = :reason, suspended_on = :today, look_again_on = :day,
                   suspended_with = :root, changed_at = :at, version = version + 1
             where id = any(:ids)
            """)
        .param("reason", reason)
        .param("today", today)
        .param("day", lookAgainOn)
        .param("root", root)
        .param("at", Timestamp.from(clock.instant()))
        .param("ids", ObligationStore.array(ids))
        .update();
  }

  /** Tiếp tục theo: those that were suspended with it, as they were. */
  int resume(long root) {
    List<Long> ids =
        hold(root, "a.state = 'SUSPENDED' and a.suspended_with = :with", Map.of("with", root));
    if (ids.isEmpty()) {
      return 0;
    }
    record("assignment.resumedWithParent", ids, "");
    return jdbc.sql(
            """
            update directive.assignment
               set state = case when received_at is null then 'GIVEN' else 'UNDERWAY' end,
                   state_reason = null, suspended_on = null, look_again_on = null,
                   suspended_with = null, changed_at = :at, version = version + 1
             where id = any(:ids)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("ids", ObligationStore.array(ids))
        .update();
  }

  /** Hạn rút ngắn theo: nothing below is due later than this day (TASK-23). */
  int notLaterThan(long root, LocalDate due, String reason) {
    return move(
        hold(
            root,
            "a.kind = 'PART' and a.state in ('GIVEN', 'UNDERWAY', 'SUSPENDED') and (a.due is null or a.due > :due)",
            Map.of("due", due)),
        due,
        reason);
  }

  /** Kéo hạn theo: parts right below that are due earlier get this day. */
  int extendTo(long parent, LocalDate due, String reason) {
    return move(
        hold(
            parent,
            "a.parent_id = :parent and a.kind = 'PART' and a.state in ('GIVEN', 'UNDERWAY') and a.due < :due",
            Map.of("parent", parent, "due", due)),
        due,
        reason);
  }

  private int move(List<Long> ids, LocalDate due, String reason) {
    if (ids.isEmpty()) {
      return 0;
    }
    record("assignment.dueMovedWithParent", ids, WrittenDay.of(due));
    Author author = rights.actor().author();
    jdbc.sql(
            """
            insert into directive.due_change (assignment_id, at, kind, from_due, to_due, reason, author_id,
                author_label)
            select id, :at, 'WITH_PARENT', due, :due, :reason, :author, :label
              from directive.assignment
             where id = any(:ids)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("due", due)
        .param("reason", reason)
        .param("author", author.accountId())
        .param("label", author.label())
        .param("ids", ObligationStore.array(ids))
        .update();
    requests.lapseExtensionsUpTo(ids, due);
    return jdbc.sql(
            "update directive.assignment set due = :due, changed_at = :at, version = version + 1 where id = any(:ids)")
        .param("due", due)
        .param("at", Timestamp.from(clock.instant()))
        .param("ids", ObligationStore.array(ids))
        .update();
  }

  /**
   * Everything below, locked in the order of ids: first all of it, then with fresh eyes what fits,
   * since a part may have been given while we waited.
   */
  private List<Long> hold(long root, String condition, Map<String, ?> parameters) {
    String below =
        """
        with recursive below as (
          select id from directive.assignment where parent_id = :root
           union all
          select c.id from below b join directive.assignment c on c.parent_id = b.id)
        select a.id
          from directive.assignment a
         where a.id in (select id from below)
           and %s
         order by a.id
        """;
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("root", root);
    jdbc.sql(below.formatted("true") + " for update").param("root", root).query(Long.class).list();
    return jdbc.sql(below.formatted(condition) + " for update")
        .params(all)
        .query(Long.class)
        .list();
  }

  private void record(String action, List<Long> ids, @Nullable String detail) {
    events.publishEvent(StepTaken.of(ids, action, detail == null ? "" : detail, clock.instant()));
    List<Long> units =
        jdbc.sql("select distinct unit_id from directive.assignment where id = any(:ids)")
            .param("ids", ObligationStore.array(ids))
            .query(Long.class)
            .list();
    UnitLabels labels = UnitLabels.of(organization, units);
    journal.recordEach(
        action,
        "assignment",
        LABELLED,
        Map.of(
            "detail",
            detail == null ? "" : detail,
            "ids",
            ObligationStore.array(ids),
            "unit_ids",
            labels.ids(),
            "unit_names",
            labels.names()));
  }
}
