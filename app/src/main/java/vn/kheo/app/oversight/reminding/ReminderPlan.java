package vn.kheo.app.oversight.reminding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kheo.app.calendar.WorkingCalendar;

/**
 * Bậc nhắc việc: who is reminded on which working days. The officer always; the leader joins as the
 * deadline comes near, the monitor's officer when it has long passed. Source: TASK-25.
 *
 * @param daysBefore working days before the last day, largest first; the day itself is always one
 * @param overdueEvery working days between reminders once it is late; 0 for none
 * @param leaderFrom the leader is reminded too with at most so many working days left
 * @param monitorFrom the monitor's officer is told from the N-th overdue reminder on; 0 for never
 */
public record ReminderPlan(
    List<Integer> daysBefore, int overdueEvery, int leaderFrom, int monitorFrom) {

  public ReminderPlan {
    daysBefore = daysBefore.stream().distinct().sorted((a, b) -> b - a).toList();
  }

  /** Lần nhắc: what falls on a day. */
  public enum Step {
    BEFORE,
    TODAY,
    OVERDUE
  }

  /**
   * @param workingDays left before the deadline, or passed since
   */
  public record Occurrence(
      LocalDate day,
      LocalDate due,
      Step step,
      int workingDays,
      boolean toLeader,
      boolean toMonitor) {}

  /**
   * What this plan has for work due on {@code due}, on that day; nothing on a day off. A deadline
   * on a day off is reminded of on the working day before it (DAY-6).
   */
  public Optional<Occurrence> on(LocalDate day, LocalDate due, WorkingCalendar calendar) {
    if (!calendar.isWorkingDay(day)) {
      return Optional.empty();
    }
    if (day.isAfter(due)) {
      int late = calendar.workingDaysBetween(due, day);
      return overdueEvery > 0 && late > 0 && late % overdueEvery == 0
          ? Optional.of(occurrence(day, due, Step.OVERDUE, late))
          : Optional.empty();
    }
    int left = calendar.workingDaysBetween(day, calendar.workingDayUpTo(due));
    if (left == 0) {
      return Optional.of(occurrence(day, due, Step.TODAY, 0));
    }
    return daysBefore.contains(left)
        ? Optional.of(occurrence(day, due, Step.BEFORE, left))
        : Optional.empty();
  }

  /** The next ones after a day, at most so many overdue ones. */
  public List<Occurrence> after(
      LocalDate day, LocalDate due, int mostOverdue, WorkingCalendar calendar) {
    var coming = new ArrayList<Occurrence>();
    LocalDate last = calendar.workingDayUpTo(due);
    daysBefore.stream()
        .map(left -> calendar.plusWorkingDays(last, -left))
        .filter(at -> at.isAfter(day))
        .forEach(at -> on(at, due, calendar).ifPresent(coming::add));
    if (last.isAfter(day)) {
      on(last, due, calendar).ifPresent(coming::add);
    }
    if (overdueEvery > 0) {
      int passed = Math.max(0, calendar.workingDaysBetween(due, day)) / overdueEvery;
      for (int number = passed + 1; number <= passed + mostOverdue; number++) {
        LocalDate at = calendar.plusWorkingDays(due, number * overdueEvery);
        if (at.isAfter(day)) {
          on(at, due, calendar).ifPresent(coming::add);
        }
      }
    }
    return coming;
  }

  /** {@code 5, 2}: as people write it. */
  public String daysBeforeWritten() {
    return daysBefore.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private Occurrence occurrence(LocalDate day, LocalDate due, Step step, int workingDays) {
    return switch (step) {
      case BEFORE -> new Occurrence(day, due, step, workingDays, workingDays <= leaderFrom, false);
      case TODAY -> new Occurrence(day, due, step, workingDays, true, false);
      case OVERDUE ->
          new Occurrence(
              day,
              due,
              step,
              workingDays,
              true,
              monitorFrom > 0 && workingDays / overdueEvery >= monitorFrom);
    };
  }
}
