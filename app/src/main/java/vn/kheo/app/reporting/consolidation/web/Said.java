package vn.kheo.app.reporting.consolidation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Số tổng hợp as people read it: {@code 1.234,5}, rates with as many decimals as the form prints.
 */
public final class Said {
  private Said() {}

  /** {@code –} for none. */
  public static String amount(Indicator indicator, @Nullable BigDecimal amount, Locale locale) {
    return amount == null ? "–" : FormWords.number(rounded(indicator, amount), locale);
  }

  /** As printed; sums are exact and only a rate has more digits than are shown. */
  public static BigDecimal rounded(Indicator indicator, BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() > indicator.decimals()
        ? plain.setScale(indicator.decimals(), RoundingMode.HALF_UP)
        : plain;
  }

  /** {@code +12,5 %}, or points between two rates. */
  public static String change(BigDecimal change, Locale locale) {
    String figure = FormWords.number(change.abs(), locale);
    return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + figure;
  }
}
