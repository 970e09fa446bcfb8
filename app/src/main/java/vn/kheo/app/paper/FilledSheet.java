package vn.kheo.app.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bảng đã điền, cell by cell: what came back of a {@link FillSheet}.
 *
 * @param otherSheets names of the sheets beside the first one that is seen
 * @param hiddenSheets names of those that a person who opens the workbook does not see
 * @param cells by reference, such as {@code B7}; empty ones are not in it
 * @param formulas references of the cells that calculate; what stands in {@link #cells} is the
 *     value stored beside
 */
public record FilledSheet(
    List<String> otherSheets,
    List<String> hiddenSheets,
    Map<String, Cell> cells,
    Set<String> formulas) {

  /**
   * @param text stripped, composed (NFC); of a number with a point and no grouping
   */
  public record Cell(Kind kind, String text) {}

  /** What a cell holds. */
  public enum Kind {
    NUMBER,
    TEXT,
    /** A date, true or false, an error. */
    OTHER
  }
}
