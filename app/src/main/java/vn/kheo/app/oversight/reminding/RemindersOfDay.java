package vn.kheo.app.oversight.reminding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.oversight.reminding.ReminderPlan.Occurrence;
import vn.kheo.app.settings.BusinessClock;

/**
 * Nhắc việc của một ngày: writes the reminders of one working day and tells everybody concerned, in
 * a few statements whatever their number (TASK-25).
 */
@Component
class RemindersOfDay {
  private static final Logger LOG = LoggerFactory.getLogger(RemindersOfDay.class);

  private static final String MAKE =
      """
      insert into oversight.reminder (assignment_id, step, day, due, working_days, to_leader, to_monitor, made_at)
      select a.id, m.step, :day, a.due, m.working_days, m.to_leader, m.to_monitor, :at
        from unnest(cast(:obligations as bigint[]), cast(:dues as date[]), cast(:steps as text[]),
                    cast(:numbers as integer[]), cast(:leaders as boolean[]), cast(:monitors as boolean[]))
             as m (obligation_id, due, step, working_days, to_leader, to_monitor)
        join (%s) a on a.due = m.due
       where a.state in ('GIVEN', 'UNDERWAY')
         and a.given_at <= :at
         and %s
      on conflict (assignment_id, step, day) do nothing
      """;

  private static final String BY_PROVINCE =
      """
      not exists (select
                    from oversight.reminder_plan p
                   where p.obligation_id = a.obligation_id)\
      """;

  private static final String CONCERNED =
      """
      select array_agg(distinct u.id) as units,
             array_agg(distinct a.monitor_unit_id) filter (where r.to_monitor) as monitors
        from oversight.reminder r
        join (%s) a on a.id = r.assignment_id
       cross join lateral (values (a.unit_id),
                                  (case when a.kind = 'PART' and r.to_monitor then a.monitor_unit_id end)) as u (id)
       where r.day = :day
         and u.id is not null
      """
          .formatted(Assignments.ROWS);

  private static final String TELL_UNITS =
      """
      with people as materialized (%s),
      told as (
          select r.id as reminder_id, r.step, r.due as last_day, r.working_days, r.to_leader, r.made_at, a.*
            from oversight.reminder r
            join (%s) a on a.id = r.assignment_id
           where r.day = :day),
      %s,
      recipient as (
          select c.*, c.officer as person_id, 'OFFICER' as role
            from in_charge c
           where c.officer is not null
          union all
          select c.*, c.leader, 'LEADER'
            from in_charge c
           where c.leader is not null
             and c.leader is distinct from c.officer
             and (c.to_leader or c.officer is null)
          union all
          select c.*, p.person_id, 'HEAD'
            from in_charge c
            join people p on p.part = 'HEAD' and p.unit_id = c.unit_id
           where c.officer is null
             and c.leader is null)
      select person_id, 'reminder.' || lower(step), reminder_id, role, 'assignment', id, label,
             '/assignments/' || id, array[to_char(last_day, 'DD/MM/YYYY'), working_days::text],
             monitor_unit_id, made_at
        from recipient
      """
          .formatted(Audience.PEOPLE, Assignments.ROWS, Audience.IN_CHARGE);

  /** One for each order and day, however many units are late: a monitor may follow thousands. */
  private static final String TELL_MONITORS =
      """
      with people as materialized (%s),
      late as (
          select min(r.id) as reminder_id, a.obligation_id, a.directive_id, a.monitor_unit_id, a.kind, min(a.label) as label,
                 r.due as last_day, r.working_days, count(*) as units, r.made_at
            from oversight.reminder r
            join (%s) a on a.id = r.assignment_id
           where r.day = :day
             and r.to_monitor
           group by a.obligation_id, a.directive_id, a.monitor_unit_id, a.kind, r.due, r.working_days, r.made_at)
      select p.person_id, 'reminder.followed', l.reminder_id, 'MONITOR', 'obligation', l.obligation_id, l.label,
             '/assignments?timeliness=overdue&directive=' || l.directive_id,
             array[to_char(l.last_day, 'DD/MM/YYYY'), l.working_days::text, l.units::text],
             l.monitor_unit_id, l.made_at
        from late l
        join people p on p.unit_id = l.monitor_unit_id
                     and p.part = case l.kind when 'PART' then 'HEAD' else 'MONITOR' end
      """
          .formatted(Audience.PEOPLE, Assignments.ROWS);

  private final JdbcClient jdbc;
  private final ReminderPlans plans;
  private final Audience audience;
  private final Notices notices;
  private final Journal journal;

  RemindersOfDay(
      JdbcClient jdbc, ReminderPlans plans, Audience audience, Notices notices, Journal journal) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.audience = audience;
    this.notices = notices;
    this.journal = journal;
  }

  /**
   * What is to be reminded of: open work with the occurrence's last day.
   *
   * @param obligationId the order with a plan of its own; null for all that have none
   */
  record Match(@Nullable Long obligationId, Occurrence occurrence) {}

  /**
   * Makes them in the caller's transaction, and says so in the journal.
   *
   * @return how many were made
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int make(LocalDate day, List<Match> matches) {
    if (matches.isEmpty()) {
      return 0;
    }
    Instant at = day.atTime(plans.time(day)).atZone(BusinessClock.VIET_NAM).toInstant();
    int made =
        insert(
                day,
                at,
                matches.stream().filter(m -> m.obligationId() == null).toList(),
                BY_PROVINCE)
            + insert(
                day,
                at,
                matches.stream().filter(m -> m.obligationId() != null).toList(),
                "a.obligation_id = m.obligation_id");
    if (made == 0) {
      return 0;
    }
    int told = tell(day);
    journal.record(
        Author.SYSTEM,
        new Step(
            "reminders.made",
            "reminder",
            0,
            "Nhắc việc ngày " + WrittenDay.of(day),
            null,
            null,
            "%d nhiệm vụ, %d thông báo".formatted(made, told)));
    LOG.info("reminders made day={} assignments={} notices={}", day, made, told);
    return made;
  }

  private int insert(LocalDate day, Instant at, List<Match> matches, String which) {
    if (matches.isEmpty()) {
      return 0;
    }
    List<Occurrence> occurrences = matches.stream().map(Match::occurrence).toList();
    return jdbc.sql(MAKE.formatted(Assignments.ROWS, which))
        .param("day", day)
        .param("at", Timestamp.from(at))
        .param("obligations", matches.stream().map(Match::obligationId).toArray(Long[]::new))
        .param("dues", occurrences.stream().map(o -> o.due().toString()).toArray(String[]::new))
        .param("steps", occurrences.stream().map(o -> o.step().name()).toArray(String[]::new))
        .param("numbers", occurrences.stream().map(Occurrence::workingDays).toArray(Integer[]::new))
        .param("leaders", occurrences.stream().map(Occurrence::toLeader).toArray(Boolean[]::new))
        .param("monitors", occurrences.stream().map(Occurrence::toMonitor).toArray(Boolean[]::new))
        .update();
  }

  private record Concerned(List<Long> units, List<Long> monitors) {}

  private int tell(LocalDate day) {
    Concerned concerned =
        jdbc.sql(CONCERNED)
            .param("day", day)
            .query((row, n) -> new Concerned(longs(row, "units"), longs(row, "monitors")))
            .single();
    Map<String, Object> parameters =
        new HashMap<>(audience.of(concerned.units(), concerned.monitors(), List.of(), day));
    parameters.put("day", day);
    return audience.tell(
        concerned.units().size(),
        () ->
            notices.tellEach(TELL_UNITS, parameters) + notices.tellEach(TELL_MONITORS, parameters));
  }

  static List<Long> longs(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((Long[]) array.getArray());
  }
}
