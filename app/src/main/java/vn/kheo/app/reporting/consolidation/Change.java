package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.FormWords;

/**
 * So với cùng kỳ năm trước.
 *
 * @param by in per cent with one decimal; between two rates the difference in points
 * @param points whether it is between two rates
 */
public record Change(BigDecimal by, boolean points) {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param unitOfMeasure of the indicator; a rate is in {@code %}
   * @return empty where one of the two is missing, or a sum was 0 before
   */
  public static Optional<Change> of(
      @Nullable BigDecimal now, @Nullable BigDecimal before, String unitOfMeasure) {
    if (now == null || before == null) {
      return Optional.empty();
    }
    BigDecimal difference = now.subtract(before);
    if (unitOfMeasure.equals("%")) {
      return Optional.of(new Change(difference.setScale(1, RoundingMode.HALF_UP), true));
    }
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Change(
                difference.multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP), false));
  }

  /** As a table has it: {@code +12,5 %}, {@code −1,2 điểm %}. */
  public String written() {
    String sign = by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "";
    return sign + figure();
  }

  /** As a sentence has it: {@code tăng 12,5 %}, {@code không đổi}. */
  public String told() {
    return by.signum() == 0 ? "không đổi" : (by.signum() > 0 ? "tăng " : "giảm ") + figure();
  }

  private String figure() {
    return FormWords.number(by.abs(), VIETNAMESE) + (points ? " điểm %" : " %");
  }
}
