package vn.kheo.app.paper;

import java.util.List;

/**
 * Bảng đã đọc: what a person filled in, as text.
 *
 * @param lines without the empty ones
 * @param notes cells that held formulas, such as {@code B7}; their stored value was taken
 */
public record Table(List<String> header, List<Line> lines, List<String> notes) {

  /**
   * One line under the header.
   *
   * @param number as Excel counts, the header being line 1 as a rule
   * @param cells stripped, composed (NFC), as many as the header has; a date is {@code dd/MM/yyyy}
   */
  public record Line(int number, List<String> cells) {}
}
