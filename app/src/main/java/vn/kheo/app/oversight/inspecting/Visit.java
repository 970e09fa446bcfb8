package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cuộc kiểm tra: one unit visited once.
 *
 * @param monitorUnitId whose officers inspect
 * @param versionId the version of the plan that its days and team are of
 * @param decision number and date of the plan; null while it was never decided
 * @param from first day of the visit
 * @param heldOn as the minutes say; null until they are written
 * @param reportDue last day of the unit's own report
 * @param conclusionDue last day of the conclusion
 */
public record Visit(
    long id,
    long planId,
    String planTitle,
    long monitorUnitId,
    String monitorName,
    long unitId,
    String unitName,
    long versionId,
    @Nullable String decision,
    @Nullable LocalDate decisionDate,
    int teamNumber,
    String teamName,
    LocalDate from,
    LocalDate to,
    String theme,
    String planThemes,
    @Nullable LocalDate heldOn,
    Step step,
    LocalDate reportDue,
    LocalDate conclusionDue) {

  /** Đến đâu. */
  public enum Step {
    PLANNED,
    NOTIFIED,
    MINUTED,
    CONCLUDED
  }

  /** The visit's own theme, or else those of the plan. */
  public String themes() {
    return theme.isBlank() ? planThemes : theme;
  }

  /** Whether the conclusion should have been issued by that day. */
  public boolean conclusionLate(LocalDate today) {
    return step == Step.MINUTED && today.isAfter(conclusionDue);
  }
}
