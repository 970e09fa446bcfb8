package vn.kheo.app.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Lịch làm việc of the public service: five-day week, days off, Saturdays worked in exchange.
 *
 * <p>A day off for a holiday, in compensation or by swap is the same thing here, and a Saturday
 * worked by notice is a full working day (DAY-5, DAY-12). Immutable; every method is pure.
 *
 * @param daysOff days that are off (public holidays, compensation, swaps); weekends need not be
 *     listed
 * @param workedWeekendDays Saturdays or Sundays worked by notice; stronger than {@code daysOff}
 */
public record WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> workedWeekendDays) {
  private static final int WEEK = 7;
  private static final int WORKED = 5;

  public WorkingCalendar {
    daysOff = Set.copyOf(daysOff);
    workedWeekendDays = Set.copyOf(workedWeekendDays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return workedWeekendDays.contains(day) || isWeekday(day) && !daysOff.contains(day);
  }

  /** The day itself where work is done on it, else the next on which it is (DAY-6). */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * The day itself where work is done on it, else the last before it on which it is: the day to
   * urge for a printed date that falls on a day off.
   */
  public LocalDate workingDayUpTo(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /**
   * The N-th working day after the event; the day of the event is not counted (DAY-7).
   *
   * @param days 0 gives the event itself; negative counts working days before it
   */
  public LocalDate plusWorkingDays(LocalDate event, int days) {
    int step = days < 0 ? -1 : 1;
    LocalDate found = event;
    for (int left = Math.abs(days); left > 0; ) {
      found = found.plusDays(step);
      if (isWorkingDay(found)) {
        left--;
      }
    }
    return found;
  }

  /** Working days after {@code from} up to and including {@code to}; negative the other way. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    long days = DAYS.between(from, to);
    long weekdays = days / WEEK * WORKED;
    for (LocalDate rest = to.minusDays(days % WEEK); rest.isBefore(to); ) {
      rest = rest.plusDays(1);
      weekdays += isWeekday(rest) ? 1 : 0;
    }
    long off =
        daysOff.stream()
            .filter(d -> d.isAfter(from) && !d.isAfter(to))
            .filter(d -> isWeekday(d) && !workedWeekendDays.contains(d))
            .count();
    long worked =
        workedWeekendDays.stream()
            .filter(d -> d.isAfter(from) && !d.isAfter(to))
            .filter(d -> !isWeekday(d))
            .count();
    return Math.toIntExact(weekdays - off + worked);
  }

  /** Ngày nghỉ hằng tuần of a five-day week, whether worked by notice or not. */
  public static boolean isWeekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  private static boolean isWeekday(LocalDate day) {
    return !isWeekend(day);
  }
}
