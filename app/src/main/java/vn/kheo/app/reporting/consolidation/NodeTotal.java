package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Số tổng hợp của một chỉ tiêu beneath a unit.
 *
 * @param due reports that owe a figure: of units asked, without those to whom it does not apply and
 *     those whose duty was withdrawn
 * @param figures units that gave a figure, zero included
 * @param nothing units that said “không phát sinh”
 * @param zeros of {@code figures}, those that are 0
 * @param amount null where nobody reported, and where units are not added up: then {@code choices}
 *     tells, or nothing does
 * @param choices how many units gave each choice, by its place from 1
 */
public record NodeTotal(
    Indicator indicator,
    int due,
    int figures,
    int nothing,
    int zeros,
    @Nullable BigDecimal amount,
    Map<Integer, Integer> choices) {

  /** How many have answered, with a figure or with “không phát sinh”. */
  public int reported() {
    return figures + nothing;
  }

  public boolean isComplete() {
    return reported() >= due;
  }

  NodeTotal with(@Nullable BigDecimal recomputed) {
    return new NodeTotal(indicator, due, figures, nothing, zeros, recomputed, choices);
  }
}
