package vn.kheo.app.oversight.urging;

import java.time.LocalDate;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.UrgeLine;

/**
 * Một việc trong công văn.
 *
 * @param ref provision of the order
 * @param due last good day
 * @param workingDays after {@code due} where it is late, else left until it
 */
public record LetterLine(
    long assignmentId,
    long unitId,
    String unitName,
    long directiveId,
    String directiveTitle,
    String ref,
    String words,
    LocalDate due,
    int workingDays,
    Standing standing) {

  /** How it stands against the day of the letter. */
  public enum Standing {
    LATE,
    /** Still in time; urged before its day. */
    AHEAD,
    /** Reported, closed, suspended, withdrawn or without a day since the letter was begun. */
    ANSWERED
  }

  /**
   * @param day on which the letter speaks
   */
  static LetterLine of(UrgeLine urged, LocalDate day, WorkingCalendar calendar) {
    LocalDate due = urged.line().due();
    if (due == null) {
      throw new IllegalArgumentException(
          "assignment %d has no deadline".formatted(urged.line().id()));
    }
    boolean late = day.isAfter(due);
    return new LetterLine(
        urged.line().id(),
        urged.line().unitId(),
        urged.line().unitName(),
        urged.line().directiveId(),
        urged.line().directiveTitle(),
        urged.line().ref(),
        urged.line().words(),
        due,
        late ? calendar.workingDaysBetween(due, day) : calendar.workingDaysBetween(day, due),
        late ? Standing.LATE : Standing.AHEAD);
  }

  LetterLine answered() {
    return new LetterLine(
        assignmentId,
        unitId,
        unitName,
        directiveId,
        directiveTitle,
        ref,
        words,
        due,
        workingDays,
        Standing.ANSWERED);
  }

  public boolean isLate() {
    return standing == Standing.LATE;
  }
}
