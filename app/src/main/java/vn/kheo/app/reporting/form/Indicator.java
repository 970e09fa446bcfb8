package vn.kheo.app.reporting.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chỉ tiêu.
 *
 * @param ordinal its place in the arrays of an edition and of a total, from 1
 * @param heading under which it is printed
 * @param audience units it is asked of; empty for all
 * @param formula by which the system computes it; null where a person gives it
 * @param filledBySystem computed or taken over; nobody types it
 * @param decimals most that may be typed, and as many as are printed
 * @param choices of a distribution: the value of a cell is the place of the choice, from 1
 * @param source a figure the system knows by itself, such as {@code emulation.models}; empty for
 *     none
 */
public record Indicator(
    long id,
    int ordinal,
    String code,
    String heading,
    String name,
    String nameEn,
    String unitOfMeasure,
    Set<Audience> audience,
    Nature nature,
    OverTime overTime,
    OverUnits overUnits,
    @Nullable String formula,
    boolean filledBySystem,
    int decimals,
    List<String> choices,
    boolean required,
    String source,
    List<Check> checks) {

  /** Whether units of this kind are asked at all. */
  public boolean asks(Audience unit) {
    return audience.isEmpty() || audience.contains(unit);
  }
}
