package vn.kheo.app.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Cách tính thời hạn: a counted limit with what a person needs to follow it by finger.
 *
 * @param event the day from which it is counted, itself not counted (DAY-7)
 * @param nominal where the count ends
 * @param last last good day: {@code nominal}, or the next working day where that is a day off
 *     (DAY-6)
 * @param daysOff weekdays off that the count passed over, in order
 * @param worked Saturdays worked by notice that it counted, in order (DAY-12)
 */
public record Counting(
    LocalDate event,
    int length,
    CountUnit unit,
    LocalDate nominal,
    LocalDate last,
    List<LocalDate> daysOff,
    List<LocalDate> worked) {

  /** Whether DAY-6 moved the end. */
  public boolean moved() {
    return !nominal.equals(last);
  }
}
