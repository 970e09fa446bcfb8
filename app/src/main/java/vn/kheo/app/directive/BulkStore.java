package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** The statements of steps taken with many assignments at once, and of their undoing. */
@Component
class BulkStore {
  private static final String NAMED =
      """
      select a.id as subject_id, o.ref || ' – ' || coalesce(u.name, '') as subject_label, a.directive_id, a.unit_id,
             cast(:detail as text) as detail
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        left join unnest(cast(:named_units as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
       where a.id = any(:ids)
       order by a.id
      """;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Organization organization;

  BulkStore(JdbcClient jdbc, Journal journal, Organization organization) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.organization = organization;
  }

  /**
   * Đề nghị gia hạn được quyết định.
   *
   * @param due the day that will count
   */
  record Granted(Requests.OpenExtension asked, LocalDate due) {}

  /** What an undo would put back, of each in the order given. */
  List<String> before(List<Found> good) {
    Map<Long, String> before = new HashMap<>();
    jdbc.sql(
            """
            select id, cast(jsonb_build_object('leader', leader_id, 'officer', officer_id, 'due', due,
                       'due_printed', due_printed, 'due_from', due_from, 'due_count', due_count,
                       'due_unit', due_unit, 'missed', missed_due) as text) as before
              from directive.assignment
             where id = any(:ids)
            """)
        .param("ids", ids(good))
        .query(
            row -> {
              before.put(row.getLong("id"), row.getString("before"));
            });
    return good.stream().map(f -> Objects.requireNonNull(before.get(f.work().id()))).toList();
  }

  void assign(List<Found> good, BulkStep.Assign assign, Instant at) {
    jdbc.sql(
            """
            update directive.assignment
               set state = 'UNDERWAY',
                   received_at = coalesce(received_at, :at),
                   leader_id = coalesce(cast(:leader as bigint), leader_id),
                   officer_id = coalesce(cast(:officer as bigint), officer_id),
                   changed_at = :at,
                   version = version + 1
             where id = any(:ids)
            """)
        .param("ids", ids(good))
        .param("leader", assign.leaderId())
        .param("officer", assign.officerId())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Whoever was not in charge before is not now; what was received stays received. */
  void unassign(List<Found> held, List<String> before, Instant at) {
    jdbc.sql(
            """
            update directive.assignment a
               set leader_id = coalesce(cast(b.was ->> 'leader' as bigint), a.leader_id),
                   officer_id = cast(b.was ->> 'officer' as bigint),
                   changed_at = :at,
                   version = a.version + 1
              from (select i.id, cast(i.was as jsonb) as was
                      from unnest(cast(:ids as bigint[]), cast(:before as text[])) as i (id, was)) as b
             where a.id = b.id
            """)
        .param("ids", ids(held))
        .param("before", before.toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  void nudge(List<Found> good, Actor actor, String words, LocalDate day, Instant at) {
    jdbc.sql(
            """
            insert into directive.nudge (assignment_id, account_id, day, at, words)
            select id, :account, :day, :at, :words
              from unnest(cast(:ids as bigint[])) as i (id)
            on conflict do nothing
            """)
        .param("ids", ids(good))
        .param("account", actor.accountId())
        .param("day", day)
        .param("at", Timestamp.from(at))
        .param("words", words.strip())
        .update();
  }

  Set<Long> nudgedBy(Actor actor, LocalDate day, Collection<Long> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select assignment_id
                  from directive.nudge
                 where account_id = :account
                   and day = :day
                   and assignment_id = any(:ids)
                """)
            .param("account", actor.accountId())
            .param("day", day)
            .param("ids", ObligationStore.array(ids))
            .query(Long.class)
            .list());
  }

  void ask(
      List<Found> good, Actor actor, LocalDate day, String reason, LocalDate today, Instant at) {
    jdbc.sql(
            """
            insert into directive.extension (assignment_id, asked_at, asked_by, asked_by_label, from_due,
                asked_due, reason, late_when_asked)
            select a.id, :at, :author, :label, a.due, :asked, :reason, a.due < :today
              from directive.assignment a
             where a.id = any(:ids)
            """)
        .param("ids", ids(good))
        .param("at", Timestamp.from(at))
        .param("author", actor.accountId())
        .param("label", actor.author().label())
        .param("asked", day)
        .param("reason", reason)
        .param("today", today)
        .update();
    touch(good, at);
  }

  void unask(List<Found> held, Actor actor, Instant at) {
    jdbc.sql(
            """
            update directive.extension
               set decision = 'LAPSED', decided_at = :at, decided_by = :by, decided_by_label = :label
             where assignment_id = any(:ids)
               and decision is null
            """)
        .param("ids", ids(held))
        .param("at", Timestamp.from(at))
        .param("by", actor.accountId())
        .param("label", actor.author().label())
        .update();
    touch(held, at);
  }

  private void touch(List<Found> some, Instant at) {
    jdbc.sql(
            """
            update directive.assignment
               set changed_at = :at,
                   version = version + 1
             where id = any(:ids)
            """)
        .param("ids", ids(some))
        .param("at", Timestamp.from(at))
        .update();
  }

  void decide(
      List<Found> good, Actor actor, Map<Long, Granted> granted, Decision decision, Instant at) {
    List<Granted> each = good.stream().map(found -> BulkRules.granted(granted, found)).toList();
    boolean refuses = decision instanceof Decision.Refuse;
    String name =
        switch (decision) {
          case Decision.Grant grant -> "GRANTED";
          case Decision.OtherDate other -> "OTHER_DATE";
          case Decision.Refuse refuse -> "REFUSED";
        };
    String words =
        switch (decision) {
          case Decision.Grant grant -> grant.remark();
          case Decision.OtherDate other -> other.remark();
          case Decision.Refuse refuse -> AssignmentSteps.said(refuse.reason(), "reasonMissing");
        };
    String[] dues = each.stream().map(one -> one.due().toString()).toArray(String[]::new);
    jdbc.sql(
            """
            update directive.extension e
               set decision = :decision,
                   decided_due = case when :refuses then null else g.due end,
                   decided_at = :at, decided_by = :by, decided_by_label = :label, decision_reason = :words
              from unnest(cast(:extensions as bigint[]), cast(:dues as date[])) as g (id, due)
             where e.id = g.id
               and e.decision is null
            """)
        .param("extensions", each.stream().map(one -> one.asked().id()).toArray(Long[]::new))
        .param("dues", dues)
        .param("decision", name)
        .param("refuses", refuses)
        .param("at", Timestamp.from(at))
        .param("by", actor.accountId())
        .param("label", actor.author().label())
        .param("words", words)
        .update();
    if (refuses) {
      touch(good, at);
      return;
    }
    jdbc.sql(
            """
            update directive.assignment a
               set due = g.due,
                   due_printed = null, due_from = null, due_count = null, due_unit = null,
                   missed_due = case when g.late then least(a.missed_due, g.missed) else a.missed_due end,
                   changed_at = :at,
                   version = a.version + 1
              from unnest(cast(:ids as bigint[]), cast(:dues as date[]), cast(:late as boolean[]),
                          cast(:missed as date[])) as g (id, due, late, missed)
             where a.id = g.id
            """)
        .param("ids", ids(good))
        .param("dues", dues)
        .param("late", each.stream().map(one -> one.asked().late()).toArray(Boolean[]::new))
        .param(
            "missed",
            each.stream().map(one -> one.asked().fromDue().toString()).toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The question waits again, and the last day is what it was. */
  void undecide(List<Found> held, List<String> before, Actor actor, Instant at) {
    jdbc.sql(
            """
            update directive.extension
               set decision = null, decided_due = null, decided_at = null, decided_by = null,
                   decided_by_label = null, decision_reason = null
             where id in (select max(id)
                            from directive.extension
                           where assignment_id = any(:ids)
                             and decided_by = :by
                           group by assignment_id)
            """)
        .param("ids", ids(held))
        .param("by", actor.accountId())
        .update();
    jdbc.sql(
            """
            update directive.assignment a
               set due = cast(b.was ->> 'due' as date),
                   due_printed = cast(b.was ->> 'due_printed' as date),
                   due_from = cast(b.was ->> 'due_from' as date),
                   due_count = cast(b.was ->> 'due_count' as integer),
                   due_unit = b.was ->> 'due_unit',
                   missed_due = cast(b.was ->> 'missed' as date),
                   changed_at = :at,
                   version = a.version + 1
              from (select i.id, cast(i.was as jsonb) as was
                      from unnest(cast(:ids as bigint[]), cast(:before as text[])) as i (id, was)) as b
             where a.id = b.id
            """)
        .param("ids", ids(held))
        .param("before", before.toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  void accept(List<Found> good, @Nullable String remark, Instant at) {
    jdbc.sql(
            """
            update directive.assignment
               set state = 'CLOSED', closed_at = :at, suspended_with = null, changed_at = :at, version = version + 1
             where id = any(:ids)
            """)
        .param("ids", ids(good))
        .param("at", Timestamp.from(at))
        .update();
    jdbc.sql(
            """
            update directive.evidence
               set verdict = 'ACCEPTED', verdict_reason = cast(:remark as text)
             where assignment_id = any(:ids)
               and verdict is null
            """)
        .param("ids", ids(good))
        .param("remark", remark)
        .update();
  }

  /** Of which what waits was handed in by this very person. */
  Set<Long> handedInBy(Actor actor, Collection<Long> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct assignment_id
                  from directive.evidence
                 where assignment_id = any(:ids)
                   and verdict is null
                   and author_id = :author
                """)
            .param("ids", ObligationStore.array(ids))
            .param("author", actor.accountId())
            .query(Long.class)
            .list());
  }

  Map<Long, Requests.OpenExtension> openExtensions(Collection<Long> ids) {
    Map<Long, Requests.OpenExtension> open = new HashMap<>();
    jdbc.sql(
            """
            select assignment_id, id, asked_by, from_due, asked_due, late_when_asked
              from directive.extension
             where assignment_id = any(:ids)
               and decision is null
            """)
        .param("ids", ObligationStore.array(ids))
        .query(
            row -> {
              open.put(
                  row.getLong("assignment_id"),
                  new Requests.OpenExtension(
                      row.getLong("id"),
                      row.getLong("asked_by"),
                      row.getObject("from_due", LocalDate.class),
                      row.getObject("asked_due", LocalDate.class),
                      row.getBoolean("late_when_asked")));
            });
    return open;
  }

  void record(String action, List<Found> some, String detail) {
    Map<Long, Unit> units =
        organization.units(some.stream().map(f -> f.work().unitId()).distinct().toList());
    journal.recordEach(
        action,
        "assignment",
        NAMED,
        Map.of(
            "ids", ids(some),
            "detail", detail,
            "named_units", units.keySet().toArray(Long[]::new),
            "unit_names", units.values().stream().map(Unit::name).toArray(String[]::new)));
  }

  private static Long[] ids(List<Found> some) {
    return some.stream().map(found -> found.work().id()).toArray(Long[]::new);
  }
}
