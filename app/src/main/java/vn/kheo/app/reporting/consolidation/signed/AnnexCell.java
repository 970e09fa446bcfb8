package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;

/** Ô của phụ lục theo đơn vị: written by the workbook, looked for by the check of a file. */
public final class AnnexCell {
  private AnnexCell() {}

  /**
   * @param choices of the indicator; empty where it is a figure
   * @return a number, words, or null where nothing was reported
   */
  public static @Nullable Object of(Cell cell, List<String> choices) {
    return switch (cell.mark()) {
      case MISSING -> null;
      case NOTHING -> "không phát sinh";
      case NOT_APPLICABLE -> "–";
      case FIGURE -> figure(cell.amount(), choices);
    };
  }

  private static @Nullable Object figure(@Nullable BigDecimal amount, List<String> choices) {
    int place = amount == null || choices.isEmpty() ? 0 : amount.intValue();
    return place >= 1 && place <= choices.size() ? choices.get(place - 1) : amount;
  }
}
