package vn.kheo.app.reporting.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * So sánh một số liệu with another, such as the period before or the middle of similar units.
 *
 * @param other null where there is nothing to compare with
 * @param percent by how much the figure differs, of the other; null where it cannot be said: there
 *     is none, or it is 0
 */
public record Comparison(@Nullable BigDecimal other, @Nullable Integer percent) {
  static final Comparison NONE = new Comparison(null, null);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  /**
   * @param figure null where the unit gave none
   */
  static Comparison of(@Nullable BigDecimal figure, @Nullable BigDecimal other) {
    if (figure == null || other == null || other.signum() == 0) {
      return new Comparison(other, null);
    }
    BigDecimal percent =
        figure
            .subtract(other)
            .multiply(HUNDRED)
            .divide(other.abs(), 0, RoundingMode.HALF_UP)
            .min(MOST);
    return new Comparison(other, percent.intValueExact());
  }

  /** Whether it differs by so many per cent or more, either way. */
  public boolean differsBy(int threshold) {
    return percent != null && Math.abs(percent) >= threshold;
  }

  /** With its sign: {@code +60 %}, {@code −50 %}; empty where it cannot be said. */
  public String said() {
    if (percent == null) {
      return "";
    }
    return (percent > 0 ? "+" : percent < 0 ? "−" : "") + Math.abs(percent) + " %";
  }
}
