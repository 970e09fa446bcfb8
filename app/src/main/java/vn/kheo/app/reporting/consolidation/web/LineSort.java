package vn.kheo.app.reporting.consolidation.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import vn.kheo.app.reporting.consolidation.Consolidation;

/** Order of the lines; the words are those in the address. */
public enum LineSort {
  FORM(Comparator.comparing((Consolidation.Line line) -> line.indicator().ordinal())),
  /** Those of whom most is still missing first. */
  MISSING(
      Comparator.comparing(
          (Consolidation.Line line) -> line.total().reported() - line.total().due())),
  /** What differs most from last year first. */
  CHANGE(
      Comparator.comparing(
          (Consolidation.Line line) -> line.change().map(BigDecimal::abs).orElse(null),
          Comparator.nullsLast(Comparator.reverseOrder())));

  private final Comparator<Consolidation.Line> order;

  LineSort(Comparator<Consolidation.Line> order) {
    this.order = order;
  }

  Comparator<Consolidation.Line> order() {
    return order;
  }

  public String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LineSort of(String param) {
    for (LineSort one : values()) {
      if (one.param().equals(param)) {
        return one;
      }
    }
    return FORM;
  }
}
