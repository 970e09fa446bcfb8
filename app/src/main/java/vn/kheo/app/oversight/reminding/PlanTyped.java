package vn.kheo.app.oversight.reminding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cách nhắc riêng as it was typed, field by field. */
public record PlanTyped(
    String before, String every, String leader, String monitor, String basis, int version) {
  static final int MOST_DAYS = 60;
  private static final int MOST_REMINDERS = 6;

  static PlanTyped of(ReminderPlan plan, String basis, int version) {
    return new PlanTyped(
        plan.daysBeforeWritten(),
        Integer.toString(plan.overdueEvery()),
        Integer.toString(plan.leaderFrom()),
        Integer.toString(plan.monitorFrom()),
        basis,
        version);
  }

  /** Field → message key of what is wrong with it; empty where all is well. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    List<Integer> days = days();
    if (days == null || days.size() > MOST_REMINDERS) {
      faults.put("before", "reminders.plan.badBefore");
    }
    if (number(every) == null) {
      faults.put("every", "reminders.plan.badNumber");
    }
    if (number(leader) == null) {
      faults.put("leader", "reminders.plan.badNumber");
    }
    if (number(monitor) == null) {
      faults.put("monitor", "reminders.plan.badNumber");
    }
    if (basis.isBlank()) {
      faults.put("basis", "reminders.plan.noBasis");
    }
    return faults;
  }

  /**
   * @throws NullPointerException where there are {@link #faults}
   */
  ReminderPlan plan() {
    return new ReminderPlan(
        known(days()), known(number(every)), known(number(leader)), known(number(monitor)));
  }

  private static <T> T known(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }

  private @Nullable List<Integer> days() {
    List<String> parts =
        Arrays.stream(before.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
    if (parts.stream().anyMatch(part -> number(part) == null || part.matches("0+"))) {
      return null;
    }
    return parts.stream().map(Integer::valueOf).toList();
  }

  private static @Nullable Integer number(String written) {
    String digits = written.strip();
    return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= MOST_DAYS
        ? Integer.valueOf(digits)
        : null;
  }
}
