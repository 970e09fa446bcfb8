package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;

/**
 * Ban hành nhiệm vụ: one statement opens every assignment, one writes its history, whether for 46
 * units or 11,000.
 */
@Component
class Issuing {
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Organization organization;
  private final Coordinating coordinating;
  private final Days days;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Issuing(
      JdbcClient jdbc,
      Journal journal,
      Organization organization,
      Coordinating coordinating,
      Days days,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.organization = organization;
    this.coordinating = coordinating;
    this.days = days;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Opens one assignment for each obligation and unit. The monitor of an assignment is never its
   * own unit: the office stands in, and for the office's own work the issuer.
   *
   * @return how many
   */
  int open(
      Directive directive,
      List<Obligation> confirmed,
      Addressing.Reach reach,
      long officeUnitId,
      Instant at) {
    int size = reach.assignments();
    long[] obligations = new long[size];
    long[] units = new long[size];
    int i = 0;
    for (var entry : reach.unitsOf().entrySet()) {
      for (Long unit : entry.getValue()) {
        obligations[i] = entry.getKey();
        units[i++] = unit;
      }
    }
    WorkingCalendar calendar = days.heldCalendar();
    int opened =
        jdbc.sql(
                """
                insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state,
                    given_at, first_due, due, due_printed)
                select o.id, o.directive_id, reached.unit_id,
                       case when o.monitor <> reached.unit_id then o.monitor
                            when cast(:office as bigint) <> reached.unit_id then :office
                            else :issuer end,
                       'GIVEN', :at, o.due, o.due, o.printed
                  from unnest(cast(:obligations as bigint[]), cast(:units as bigint[]))
                       as reached (obligation_id, unit_id)
                  join (select id, directive_id, coalesce(monitor_unit_id, :monitor) as monitor,
                               last_day.due, last_day.printed
                          from directive.obligation
                          join unnest(cast(:ordered as bigint[]), cast(:dues as date[]), cast(:printed as date[]))
                               as last_day (id, due, printed)
                         using (id)
                         where directive_id = :directive
                           and state = 'CONFIRMED') as o
                    on o.id = reached.obligation_id
                """)
            .param("office", officeUnitId)
            .param("issuer", directive.issuerUnitId())
            .param("monitor", directive.defaultMonitorUnitId())
            .param("at", Timestamp.from(at))
            .param("obligations", obligations)
            .param("units", units)
            .param("directive", directive.id())
            .param("ordered", confirmed.stream().mapToLong(Obligation::id).toArray())
            .param("dues", confirmed.stream().map(o -> due(o, calendar)).toArray(String[]::new))
            .param(
                "printed", confirmed.stream().map(o -> text(o.printedDue())).toArray(String[]::new))
            .update();
    jdbc.sql(
            """
            update directive.obligation
               set state = 'ISSUED', version = version + 1
             where directive_id = :directive
               and state = 'CONFIRMED'
            """)
        .param("directive", directive.id())
        .update();
    coordinating.keep(directive, confirmed, reach);
    recordGiven(directive, reach);
    events.publishEvent(StepTaken.ofDirective(directive.id(), "assignment.given", "", at));
    return opened;
  }

  private void recordGiven(Directive directive, Addressing.Reach reach) {
    long[] ids = ObligationStore.array(reach.allUnits());
    String[] names = new String[ids.length];
    for (int i = 0; i < ids.length; i++) {
      names[i] = reach.name(ids[i]);
    }
    journal.recordEach(
        "assignment.given",
        "assignment",
        """
        select a.id as subject_id, o.ref || ' – ' || u.name as subject_label, a.directive_id, a.unit_id,
               '' as detail
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
          join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
         where a.directive_id = :directive
        """,
        Map.of("directive", directive.id(), "unit_ids", ids, "unit_names", names));
  }

  /**
   * Withdraws what is still open; what is closed stays.
   *
   * @return how many
   */
  int withdrawOpen(Directive directive, String reason, Instant at) {
    jdbc.sql(
            """
            select count(*)
              from (select id from directive.assignment
                     where directive_id = :directive
                       and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
                     order by id
                       for update) as held
            """)
        .param("directive", directive.id())
        .query(Long.class)
        .single();
    UnitLabels names = UnitLabels.of(organization, units(directive.id()));
    int withdrawn =
        journal.recordEach(
            "assignment.withdrawn",
            "assignment",
            """
            select a.id as subject_id, o.ref || ' – ' || u.name as subject_label, a.directive_id, a.unit_id,
                   cast(:reason as text) as detail
              from directive.assignment a
              join directive.obligation o on o.id = a.obligation_id
              join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name)
                on u.id = a.unit_id
             where a.directive_id = :directive
               and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
            """,
            Map.of(
                "directive",
                directive.id(),
                "reason",
                reason,
                "unit_ids",
                names.ids(),
                "unit_names",
                names.names()));
    for (String statement :
        new String[] {
          """
          update directive.extension e
             set decision = 'LAPSED'
            from directive.assignment a
           where a.id = e.assignment_id
             and a.directive_id = :directive
             and e.decision is null
          """,
          """
          update directive.refusal r
             set decision = 'LAPSED'
            from directive.assignment a
           where a.id = r.assignment_id
             and a.directive_id = :directive
             and r.decision is null
          """,
          """
          update directive.obligation
             set state = 'WITHDRAWN', version = version + 1
           where directive_id = :directive
             and state <> 'DROPPED'
          """
        }) {
      jdbc.sql(statement).param("directive", directive.id()).update();
    }
    jdbc.sql(
            """
            update directive.assignment
               set state = 'WITHDRAWN', state_reason = :reason, changed_at = :at, version = version + 1
             where directive_id = :directive
               and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
            """)
        .param("directive", directive.id())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
    events.publishEvent(
        StepTaken.ofDirective(directive.id(), "assignment.withdrawn", reason, clock.instant()));
    return withdrawn;
  }

  private @Nullable String due(Obligation obligation, WorkingCalendar calendar) {
    LocalDate printed = obligation.printedDue();
    return text(printed == null ? obligation.due() : days.effective(printed, calendar));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private List<Long> units(long directiveId) {
    return jdbc.sql(
            "select distinct unit_id from directive.assignment where directive_id = :directive")
        .param("directive", directiveId)
        .query(Long.class)
        .list();
  }
}
