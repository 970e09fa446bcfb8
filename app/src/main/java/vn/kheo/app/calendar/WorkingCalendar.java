package vn.kheo.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Lịch làm việc of the public service: five-day week, days off, Saturdays worked in exchange.
 *
 * @param daysOff weekdays that are off (public holidays, compensation, swaps)
 * @param workedWeekendDays Saturdays or Sundays worked by notice
 */
public record WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> workedWeekendDays) {

  public boolean isWorkingDay(LocalDate day) {
    if (workedWeekendDays.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !daysOff.contains(day);
  }

  /** The day itself where work is done on it, else the next on which it is (DAY-6). */
  public LocalDate workingDayFrom(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** The N-th working day after the event; the day of the event is not counted (DAY-7). */
  public LocalDate plusWorkingDays(LocalDate event, int days) {
    throw new UnsupportedOperationException();
  }

  /** Working days after {@code from} up to and including {@code to}; negative the other way. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }
}
