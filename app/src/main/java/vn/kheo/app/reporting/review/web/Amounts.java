package vn.kheo.app.reporting.review.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Số viết theo cách Việt Nam: {@code 1.234,5}. */
public final class Amounts {
  private static final int MOST_DECIMALS = 6;

  private Amounts() {}

  public static String said(BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(amount);
  }
}
