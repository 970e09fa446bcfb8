package vn.kheo.app.reporting.report;

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

  /**
   * Bằng chữ, to catch đồng for triệu: {@code 9 tỷ 500 triệu đồng}.
   *
   * @param unitOfMeasure an amount of another unit has no words
   * @return empty where there is nothing to say
   */
  public static String inWords(BigDecimal amount, String unitOfMeasure) {
    BigDecimal dong =
        switch (unitOfMeasure) {
          case "triệu đồng" -> amount.movePointRight(6);
          case "nghìn đồng" -> amount.movePointRight(3);
          case "tỷ đồng" -> amount.movePointRight(9);
          case "đồng" -> amount;
          default -> BigDecimal.ZERO;
        };
    if (dong.signum() <= 0) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    BigDecimal rest = dong.setScale(0, java.math.RoundingMode.DOWN);
    String[] names = {"tỷ", "triệu", "nghìn"};
    for (int i = 0; i < names.length; i++) {
      BigDecimal unit = BigDecimal.TEN.pow(9 - 3 * i);
      BigDecimal[] parts = rest.divideAndRemainder(unit);
      if (parts[0].signum() > 0) {
        words.append(said(parts[0])).append(' ').append(names[i]).append(' ');
      }
      rest = parts[1];
    }
    if (rest.signum() > 0) {
      words.append(said(rest)).append(' ');
    }
    return words.append("đồng").toString();
  }
}
