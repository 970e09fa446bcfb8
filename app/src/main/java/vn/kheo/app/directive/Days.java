package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.TimeLimit;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.settings.Settings;

/** Ngày: today and the last day that counts as soon, for queries that tell what is late. */
@Component
class Days {

  /**
   * How {@code directive.assignment a} stands today; the words of {@code Timeliness}. Judged by
   * {@code judged_due}, which stays where it was when an extension was asked for too late
   * (TASK-22).
   */
  static final String TIMELINESS =
      """
      case when a.judged_due is null then 'NO_DEADLINE'
           when a.state = 'CLOSED' then case when a.reported_on <= a.judged_due then 'DONE_IN_TIME' else 'DONE_LATE' end
           when coalesce(a.reported_on, a.suspended_on, :today) > a.judged_due then 'OVERDUE'
           when a.reported_on is null and a.suspended_on is null and a.judged_due <= :soon then 'DUE_SOON'
           else 'NOT_DUE' end\
      """;

  /**
   * The figures of {@code FourCells}; withdrawn and succeeded assignments are in none. Days before
   * words: comparing words is most of what counting a million costs.
   */
  static final String CELLS =
      """
      count(*) filter (where a.reported_on <= a.judged_due and a.state = 'CLOSED') as done_in_time,
      count(*) filter (where a.reported_on > a.judged_due and a.state = 'CLOSED') as done_late,
      count(*) filter (where coalesce(a.reported_on, a.suspended_on, :today) <= a.judged_due
                         and a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')) as open_in_time,
      count(*) filter (where coalesce(a.reported_on, a.suspended_on, :today) > a.judged_due
                         and a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')) as open_overdue,
      count(*) filter (where a.judged_due is null and a.state = 'CLOSED') as done_no_deadline,
      count(*) filter (where a.judged_due is null
                         and a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')) as open_no_deadline\
      """;

  private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);

  private final Settings settings;
  private volatile @Nullable Known known;

  private record Known(LocalDate day, LocalDate soon, long since) {}

  Days(Settings settings) {
    this.settings = settings;
  }

  /** A number of the settings as it holds today. */
  int parameter(String key) {
    return settings.number(key, today());
  }

  LocalDate today() {
    return settings.today();
  }

  /** Last day with at most so many working days left as the setting says. */
  LocalDate soon() {
    return soon(today());
  }

  /** As {@link #soon()}, seen from another day. */
  LocalDate soon(LocalDate day) {
    int days = settings.number(Settings.DUE_SOON_WORKING_DAYS, day);
    return settings.calendar().plusWorkingDays(day, days + 1).minusDays(1);
  }

  /** Today and what is soon today; a change of the setting elsewhere is seen within a second. */
  Map<String, Object> parameters() {
    LocalDate today = today();
    Known last = known;
    if (last == null || !last.day().equals(today) || System.nanoTime() - last.since() > KNOWN_FOR) {
      last = new Known(today, soon(today), System.nanoTime());
      known = last;
    }
    return Map.of("today", today, "soon", last.soon());
  }

  /**
   * The last good day of a printed day, by the rule for days off that holds on that very day.
   *
   * @param printed a day that is itself still in time; “trước ngày” never moves
   */
  LocalDate effective(LocalDate printed, WorkingCalendar calendar) {
    return effective(printed, calendar, settings.flag(Settings.MOVE_FIXED_DATE_OFF_DAY, printed));
  }

  /**
   * The last good day of a printed day.
   *
   * @param moves whether it moves where it is a day off
   */
  static LocalDate effective(LocalDate printed, WorkingCalendar calendar, boolean moves) {
    return new TimeLimit.Printed(printed, false).lastGoodDay(calendar, moves);
  }

  boolean off(LocalDate day) {
    return !settings.calendar().isWorkingDay(day);
  }

  /** The same by the calendar as it is known now: for a day that is decided and then stays. */
  LocalDate effective(LocalDate decided) {
    return effective(decided, settings.calendar());
  }

  /** The calendar as it is known now. */
  WorkingCalendar calendar() {
    return settings.calendar();
  }

  /** The calendar, which nobody changes until this transaction ends. */
  WorkingCalendar heldCalendar() {
    return settings.heldCalendar();
  }
}
