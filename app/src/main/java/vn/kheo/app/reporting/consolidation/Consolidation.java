package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.RoundStanding;

/**
 * Bảng tổng hợp of a round beneath a unit, as it stands now.
 *
 * @param node null for the whole round
 * @param above units between the whole round and {@code node}, the highest first
 * @param beneath units right beneath with others beneath them, by name
 * @param lastYear label of the same round of the year before; null where there was none
 * @param yearFrom first day since which the year is added up; null where the round is alone in it
 * @param mayAdjust whether the person may set totals by hand
 */
public record Consolidation(
    RoundStanding standing,
    FormVersion form,
    @Nullable Unit node,
    List<Unit> above,
    List<Unit> beneath,
    List<Line> lines,
    @Nullable String lastYear,
    @Nullable LocalDate yearFrom,
    boolean mayAdjust) {

  /**
   * Một chỉ tiêu.
   *
   * @param adjustment null where the total is as it was added up
   * @param amount what is shown and printed: the adjusted total, else that added up; null where
   *     nobody reported or units are not added up
   */
  public record Line(
      NodeTotal total,
      @Nullable Adjustment adjustment,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal lastYear,
      @Nullable BigDecimal sinceNewYear) {
    public Indicator indicator() {
      return total.indicator();
    }

    /**
     * By how much it differs from last year, in per cent with one decimal; empty where that was 0
     * or nothing. Between two ratios it is the difference in points.
     */
    public Optional<BigDecimal> change() {
      return Change.of(amount, lastYear, indicator().unitOfMeasure()).map(Change::by);
    }

    /** Whether it is itself in per cent. */
    public boolean isRate() {
      return indicator().unitOfMeasure().equals("%");
    }
  }

  public Round round() {
    return standing.round();
  }

  /** Headings of the form's indicators, in their order. */
  public List<String> headings() {
    return lines.stream().map(line -> line.indicator().heading()).distinct().toList();
  }

  public int complete() {
    return (int) lines.stream().filter(line -> line.total().isComplete()).count();
  }

  public int adjusted() {
    return (int) lines.stream().filter(line -> line.adjustment() != null).count();
  }

  public Optional<Line> line(String code) {
    return lines.stream().filter(one -> one.indicator().code().equals(code)).findFirst();
  }
}
