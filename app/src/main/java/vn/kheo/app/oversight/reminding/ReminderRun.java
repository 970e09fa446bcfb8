package vn.kheo.app.oversight.reminding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.oversight.reminding.ReminderPlan.Occurrence;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/**
 * Lượt nhắc việc: makes the reminders of every working day that has come, day by day, each day in
 * one transaction with the mark that it is done (TASK-25). However often it is tried, by however
 * many processes, and wherever one is killed: each reminder is made once and none is left out.
 *
 * <p>Late or not is asked at the run, so whoever has reported hears nothing.
 */
@Component
class ReminderRun {
  /** After a longer sleep, or a longer leap of the demonstration's clock, older days are left. */
  static final int MOST_DAYS = 400;

  private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);

  private static final String OPEN_DUES =
      """
      select distinct due
        from directive_rows
       where state in ('GIVEN', 'UNDERWAY')
         and due <= :latest
      """;

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
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ReminderRun(
      JdbcClient jdbc,
      ReminderPlans plans,
      Audience audience,
      Notices notices,
      Journal journal,
      Settings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.audience = audience;
    this.notices = notices;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
    // New: the run may follow a commit whose own transaction is not yet put away.
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Goes through every day that has come and was not gone through.
   *
   * @return how many reminders were made
   */
  int run() {
    int made = 0;
    OptionalInt day;
    do {
      day = Objects.requireNonNull(transaction.execute(status -> nextDay()));
      made += day.orElse(0);
    } while (day.isPresent());
    return made;
  }

  /** Empty where nothing is left to do, or another process does it. */
  private OptionalInt nextDay() {
    LocalDate latest = latest();
    Optional<Optional<LocalDate>> progress =
        jdbc.sql("select last_day from oversight.reminder_progress for update skip locked")
            .query((row, n) -> Optional.ofNullable(row.getObject("last_day", LocalDate.class)))
            .optional();
    if (progress.isEmpty()) {
      return OptionalInt.empty();
    }
    // A house that has just moved in reminds from today on.
    LocalDate last = progress.get().orElse(latest.minusDays(1));
    if (!last.isBefore(latest)) {
      return OptionalInt.empty();
    }
    if (last.isBefore(latest.minusDays(MOST_DAYS))) {
      LOG.warn("reminders of days before {} are left out", latest.minusDays(MOST_DAYS - 1L));
      last = latest.minusDays(MOST_DAYS);
    }
    Matches matches = new Matches(latest);
    LocalDate day = last.plusDays(1);
    while (day.isBefore(latest) && matches.on(day).isEmpty()) {
      day = day.plusDays(1);
    }
    int made = remind(day, matches.on(day));
    jdbc.sql("update oversight.reminder_progress set last_day = :day").param("day", day).update();
    return OptionalInt.of(made);
  }

  /** Today from the hour at which reminders are made, before that yesterday. */
  private LocalDate latest() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.VIET_NAM);
    LocalDate today = now.toLocalDate();
    return now.toLocalTime().isBefore(plans.time(today)) ? today.minusDays(1) : today;
  }

  private record Match(@Nullable Long obligationId, Occurrence occurrence) {}

  /** Which deadlines of open work a day's reminders are about. */
  private final class Matches {
    private final List<LocalDate> dues;
    private final WorkingCalendar calendar = settings.calendar();
    private final Map<Long, ReminderPlan> own = plans.allOwn();
    private final Map<LocalDate, ReminderPlan> province = new HashMap<>();

    Matches(LocalDate latest) {
      int furthest =
          own.values().stream().flatMap(plan -> plan.daysBefore().stream()).reduce(0, Math::max);
      furthest = plans.ofProvince(latest).daysBefore().stream().reduce(furthest, Math::max);
      dues =
          jdbc.sql(OPEN_DUES.replace("directive_rows", "(" + Assignments.ROWS + ") a"))
              .param("latest", calendar.plusWorkingDays(latest, furthest + 1))
              .query(LocalDate.class)
              .list();
    }

    List<Match> on(LocalDate day) {
      List<Match> found = new ArrayList<>();
      if (!calendar.isWorkingDay(day)) {
        return found;
      }
      ReminderPlan plan = province.computeIfAbsent(day, plans::ofProvince);
      for (LocalDate due : dues) {
        plan.on(day, due, calendar).ifPresent(o -> found.add(new Match(null, o)));
        own.forEach(
            (obligation, its) ->
                its.on(day, due, calendar).ifPresent(o -> found.add(new Match(obligation, o))));
      }
      return found;
    }
  }

  private int remind(LocalDate day, List<Match> matches) {
    if (matches.isEmpty()) {
      return 0;
    }
    Instant at = day.atTime(plans.time(day)).atZone(BusinessClock.VIET_NAM).toInstant();
    int made =
        make(day, at, matches.stream().filter(m -> m.obligationId() == null).toList(), BY_PROVINCE)
            + make(
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
            "Nhắc việc ngày %02d/%02d/%04d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
            null,
            null,
            "%d nhiệm vụ, %d thông báo".formatted(made, told)));
    LOG.info("reminders made day={} assignments={} notices={}", day, made, told);
    return made;
  }

  private int make(LocalDate day, Instant at, List<Match> matches, String which) {
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
    return notices.tellEach(TELL_UNITS, parameters) + notices.tellEach(TELL_MONITORS, parameters);
  }

  static List<Long> longs(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((Long[]) array.getArray());
  }
}
