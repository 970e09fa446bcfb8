package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;

/**
 * Cuộc kiểm tra trong kế hoạch.
 *
 * @param to last day, included
 * @param theme its own; blank where the plan's themes hold
 * @param notified whether the unit was told: then it can be changed only once that is withdrawn
 */
public record PlannedVisit(
    long visitId,
    long unitId,
    String unitName,
    int teamNumber,
    LocalDate from,
    LocalDate to,
    String theme,
    boolean notified) {}
