package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tính điểm và xếp loại: sum, rescaling, bonus, deduction, then the band, then what limits it.
 * Exact decimal arithmetic; one rounding, of the rescaled sum, half up to two places.
 *
 * <p>Order of steps: QĐ 2579/QĐ-UBND of Cần Thơ (21/11/2025) Điều 3, 4, 6; rescaling as in QĐ
 * 3140/QĐ-UBND of Quảng Bình (85 points for bodies outside the index).
 */
public final class Scoring {
  private static final int PLACES = 2;

  private Scoring() {}

  /**
   * Kết quả.
   *
   * @param sum of the criteria that apply
   * @param applicable most that these could have
   * @param rescaled the sum as a share of the full points; the sum itself where all apply
   * @param total rescaled, with bonus, without deduction; never below 0
   * @param band null for a framework without bands
   * @param reasons how the band came about, in order
   */
  public record Result(
      BigDecimal sum,
      BigDecimal applicable,
      BigDecimal rescaled,
      BigDecimal bonus,
      BigDecimal deduction,
      BigDecimal total,
      Framework.@Nullable Row band,
      List<Reason> reasons) {}

  /**
   * Lý do xếp loại.
   *
   * @param words the band or fact it is about
   */
  public record Reason(Why why, String words) {}

  /** Vì sao. */
  public enum Why {
    /** The total reaches this band. */
    REACHED,
    /** A better band was reached, but a criterion has 0. */
    ZERO,
    /** A fact limits the rating. */
    LIMITED,
    /** No sheet was handed in. */
    NO_SHEET
  }

  /**
   * @param marks by code of row
   * @param facts codes of limits that hold
   */
  public static Result of(Framework framework, Map<String, Mark> marks, Collection<String> facts) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal applicable = BigDecimal.ZERO;
    boolean zero = false;
    for (Framework.Row row : framework.scored()) {
      Mark mark = marks.getOrDefault(row.code(), Mark.NONE);
      if (row.omittable() && mark.omitted()) {
        continue;
      }
      BigDecimal points = bounded(mark, row);
      sum = sum.add(points);
      applicable = applicable.add(row.points());
      zero |= points.signum() == 0;
    }
    BigDecimal rescaled = rescaled(sum, applicable, framework.full());
    BigDecimal bonus = sum(framework, marks, Framework.Kind.BONUS);
    BigDecimal deduction = sum(framework, marks, Framework.Kind.DEDUCTION);
    BigDecimal total = rescaled.add(bonus).subtract(deduction).max(BigDecimal.ZERO);
    List<Reason> reasons = new ArrayList<>();
    Framework.Row band =
        limited(framework, reached(framework, total, zero, reasons), facts, reasons);
    return new Result(sum, applicable, rescaled, bonus, deduction, total, band, reasons);
  }

  /** Of a unit that handed in nothing: no points, the lowest band. */
  public static Result withoutSheet(Framework framework) {
    List<Framework.Row> bands = framework.bands();
    return new Result(
        BigDecimal.ZERO,
        framework.full(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        bands.isEmpty() ? null : bands.getLast(),
        List.of(new Reason(Why.NO_SHEET, "")));
  }

  private static BigDecimal bounded(Mark mark, Framework.Row row) {
    return mark.counted().max(BigDecimal.ZERO).min(row.points());
  }

  private static BigDecimal sum(Framework framework, Map<String, Mark> marks, Framework.Kind kind) {
    return framework.rows().stream()
        .filter(row -> row.kind() == kind)
        .map(row -> bounded(marks.getOrDefault(row.code(), Mark.NONE), row))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the criteria that apply would give on the whole: 85 → 100. */
  private static BigDecimal rescaled(BigDecimal sum, BigDecimal applicable, BigDecimal full) {
    return applicable.signum() == 0 || applicable.compareTo(full) == 0
        ? sum
        : sum.multiply(full).divide(applicable, PLACES, RoundingMode.HALF_UP);
  }

  private static Framework.@Nullable Row reached(
      Framework framework, BigDecimal total, boolean zero, List<Reason> reasons) {
    List<Framework.Row> bands = framework.bands();
    for (Framework.Row band : bands) {
      if (total.compareTo(band.points()) >= 0) {
        if (band.noZero() && zero) {
          reasons.add(new Reason(Why.ZERO, band.name()));
        } else {
          reasons.add(new Reason(Why.REACHED, band.name()));
          return band;
        }
      }
    }
    return bands.isEmpty() ? null : bands.getLast();
  }

  private static Framework.@Nullable Row limited(
      Framework framework,
      Framework.@Nullable Row reached,
      Collection<String> facts,
      List<Reason> reasons) {
    List<Framework.Row> bands = framework.bands();
    Framework.Row band = reached;
    for (Framework.Row limit : framework.limits()) {
      Framework.Row highest = framework.row(limit.highest()).orElse(null);
      if (facts.contains(limit.code())
          && highest != null
          && bands.indexOf(highest) > bands.indexOf(band)) {
        band = highest;
        reasons.add(new Reason(Why.LIMITED, limit.name()));
      }
    }
    return band;
  }
}
