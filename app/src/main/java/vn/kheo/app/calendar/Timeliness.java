package vn.kheo.app.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tình trạng thời hạn: computed from dates whenever it is asked, never stored (it would go stale at
 * midnight).
 */
public enum Timeliness {
  /** Không hạn: never in time nor late, finished or not. */
  NO_DEADLINE,
  /** Chưa đến hạn; also handed in on time and waiting to be accepted. */
  NOT_DUE,
  /** Sắp đến hạn: not handed in, and few working days are left. */
  DUE_SOON,
  /** Quá hạn: not finished, and nothing was handed in by the last good day. */
  OVERDUE,
  /** Hoàn thành đúng hạn. */
  DONE_IN_TIME,
  /** Hoàn thành quá hạn: finishing never turns late into in time. */
  DONE_LATE;

  /**
   * How a piece of work stands today. It is judged by the day on which the result that counts was
   * handed in, not by the day somebody accepted it: what waits for another's approval does not
   * become late by waiting.
   *
   * @param due last good day; null where there is none
   * @param reportedOn day on which the result was handed in; null where it was not, or was returned
   * @param closed whether the result was accepted (or needs nobody's acceptance)
   * @param today in Việt Nam, by the house's clock
   * @param dueSoonWorkingDays with at most so many working days left after today it is soon due
   *     (setting {@code due_soon_working_days})
   * @throws IllegalArgumentException where work with a deadline is closed without a day on which it
   *     was handed in
   */
  public static Timeliness of(
      @Nullable LocalDate due,
      @Nullable LocalDate reportedOn,
      boolean closed,
      LocalDate today,
      WorkingCalendar calendar,
      int dueSoonWorkingDays) {
    if (due == null) {
      return NO_DEADLINE;
    }
    if (reportedOn != null) {
      boolean inTime = !reportedOn.isAfter(due);
      return closed ? inTime ? DONE_IN_TIME : DONE_LATE : inTime ? NOT_DUE : OVERDUE;
    }
    if (closed) {
      throw new IllegalArgumentException(
          "closed work with a deadline has a day on which it was handed in");
    }
    if (today.isAfter(due)) {
      return OVERDUE;
    }
    return calendar.workingDaysBetween(today, due) <= dueSoonWorkingDays ? DUE_SOON : NOT_DUE;
  }
}
