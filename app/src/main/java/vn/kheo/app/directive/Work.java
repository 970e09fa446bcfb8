package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Phần việc: what stays the same through the states of one assignment, and its dates.
 *
 * @param firstDue last good day when it was given; never changes
 * @param due effective last good day
 * @param needsAcceptance false where handing in closes it
 * @param fixedByHigherLevel the province alone cannot extend it (TASK-24)
 * @param version grows by one with every step
 */
public record Work(
    long id,
    long unitId,
    long monitorUnitId,
    @Nullable LocalDate firstDue,
    @Nullable LocalDate due,
    boolean needsAcceptance,
    boolean fixedByHigherLevel,
    int version) {

  Work next() {
    return dueOn(due);
  }

  Work dueOn(@Nullable LocalDate day) {
    return new Work(
        id, unitId, monitorUnitId, firstDue, day, needsAcceptance, fixedByHigherLevel, version + 1);
  }
}
