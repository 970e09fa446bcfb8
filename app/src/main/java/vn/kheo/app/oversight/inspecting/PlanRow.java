package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Kế hoạch trong danh sách.
 *
 * @param symbol of the version in force; null until one was decided
 * @param changing whether a change is being drafted
 */
public record PlanRow(
    long id,
    int year,
    InspectionPlan.Kind kind,
    long unitId,
    String unitName,
    String title,
    @Nullable String symbol,
    @Nullable LocalDate date,
    int number,
    int visits,
    int teams,
    boolean changing) {}
