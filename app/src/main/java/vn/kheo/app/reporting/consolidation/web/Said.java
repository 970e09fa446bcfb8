package vn.kheo.app.reporting.consolidation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.Page;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.consolidation.Consolidation;
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

  /** A unit's cell: its figure, else which blank it is. */
  public static String cell(Consolidation sheet, String code, Cell cell, Page page) {
    Indicator indicator = sheet.form().indicator(code).orElseThrow();
    BigDecimal amount = cell.amount();
    return amount == null
        ? page.t("review.mark." + cell.mark())
        : indicator.choices().isEmpty()
            ? amount(indicator, amount, page.locale())
            : choice(indicator, amount.intValue());
  }

  /** Name of a choice by its place, from 1. */
  public static String choice(Indicator indicator, int place) {
    return place >= 1 && place <= indicator.choices().size()
        ? indicator.choices().get(place - 1)
        : Integer.toString(place);
  }

  /** A signed text as people read it on a page. */
  public static String withoutCodes(String shown) {
    return shown.replaceAll("⟦[^⟧]*⟧", "");
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
