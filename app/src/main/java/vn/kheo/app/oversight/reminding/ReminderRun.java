package vn.kheo.app.oversight.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.oversight.reminding.RemindersOfDay.Match;
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

  private final JdbcClient jdbc;
  private final ReminderPlans plans;
  private final RemindersOfDay reminders;
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ReminderRun(
      JdbcClient jdbc,
      ReminderPlans plans,
      RemindersOfDay reminders,
      Settings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.reminders = reminders;
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

  /** Whether every day that has come was gone through, by whatever process. */
  boolean isUpToDate() {
    LocalDate latest = latest();
    return jdbc.sql("select last_day >= :latest from oversight.reminder_progress")
        .param("latest", latest)
        .query((row, n) -> row.getBoolean(1))
        .single();
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
    int made = reminders.make(day, matches.on(day));
    jdbc.sql("update oversight.reminder_progress set last_day = :day").param("day", day).update();
    return OptionalInt.of(made);
  }

  /** Today from the hour at which reminders are made, before that yesterday. */
  private LocalDate latest() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.VIET_NAM);
    LocalDate today = now.toLocalDate();
    return now.toLocalTime().isBefore(plans.time(today)) ? today.minusDays(1) : today;
  }

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
}
