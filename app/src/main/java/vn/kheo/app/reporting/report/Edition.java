package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Một bản của báo cáo.
 *
 * @param cells in the order of the form's indicators
 * @param reason why it was begun; null for the first
 * @param verdict what became of it; null while nothing did
 * @param verdictReason in the words of who decided
 */
public record Edition(
    int number,
    List<Cell> cells,
    @Nullable String reason,
    @Nullable String preparedBy,
    @Nullable String sentBy,
    @Nullable String decidedBy,
    @Nullable String verdict,
    @Nullable String verdictReason) {

  static List<Cell> cells(@Nullable BigDecimal[] amounts, Short[] marks) {
    List<Cell> cells = new ArrayList<>(marks.length);
    for (int i = 0; i < marks.length; i++) {
      BigDecimal amount = amounts[i];
      cells.add(
          switch (Mark.values()[marks[i]]) {
            case MISSING -> Cell.MISSING;
            case NOTHING -> Cell.NOTHING;
            case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
            case FIGURE -> Cell.figure(java.util.Objects.requireNonNull(amount));
          });
    }
    return cells;
  }

  Edition with(List<Cell> typed) {
    return new Edition(
        number, typed, reason, preparedBy, sentBy, decidedBy, verdict, verdictReason);
  }

  Cell cell(Indicator indicator) {
    return cells.get(indicator.ordinal() - 1);
  }

  /**
   * By code, for formulas: “không phát sinh” is a nought; what was not reported or does not apply
   * is not there.
   */
  static Map<String, BigDecimal> figures(FormVersion form, List<Cell> cells) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      Cell cell = cells.get(indicator.ordinal() - 1);
      if (cell.mark() == Mark.NOTHING) {
        figures.put(indicator.code(), BigDecimal.ZERO);
      } else if (cell.amount() != null) {
        figures.put(indicator.code(), cell.amount());
      }
    }
    return figures;
  }
}
