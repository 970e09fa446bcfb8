package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
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

  /** The figures of {@code FourCells}; withdrawn and succeeded assignments are in none. */
  static final String CELLS =
      """
      count(*) filter (where a.state = 'CLOSED' and a.reported_on <= a.judged_due) as done_in_time,
      count(*) filter (where a.state = 'CLOSED' and a.reported_on > a.judged_due) as done_late,
      count(*) filter (where a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')
                         and coalesce(a.reported_on, a.suspended_on, :today) <= a.judged_due) as open_in_time,
      count(*) filter (where a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')
                         and coalesce(a.reported_on, a.suspended_on, :today) > a.judged_due) as open_overdue,
      count(*) filter (where a.state = 'CLOSED' and a.judged_due is null) as done_no_deadline,
      count(*) filter (where a.state not in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED')
                         and a.judged_due is null) as open_no_deadline\
      """;

  private final Settings settings;

  Days(Settings settings) {
    this.settings = settings;
  }

  LocalDate today() {
    return settings.today();
  }

  /** Last day with at most so many working days left as the setting says. */
  LocalDate soon() {
    LocalDate today = today();
    int days = settings.number(Settings.DUE_SOON_WORKING_DAYS, today);
    return settings.calendar().plusWorkingDays(today, days + 1).minusDays(1);
  }

  Map<String, Object> parameters() {
    return Map.of("today", today(), "soon", soon());
  }

  /** Whether a printed date on a day off moves to the next working day. */
  boolean moveOffDay() {
    return settings.flag(Settings.MOVE_FIXED_DATE_OFF_DAY, today());
  }

  boolean off(LocalDate day) {
    return !settings.calendar().isWorkingDay(day);
  }

  /** The last good day as it will count, by the setting for days off. */
  LocalDate effective(LocalDate due) {
    return moveOffDay() ? settings.calendar().workingDayFrom(due) : due;
  }
}
