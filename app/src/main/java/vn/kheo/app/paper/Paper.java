package vn.kheo.app.paper;

import java.util.List;

/** Giấy tờ: a table out to Excel or CSV, and back. */
public final class Paper {
  private Paper() {}

  /**
   * A workbook of one sheet with a frozen, filtered header.
   *
   * @param rows cells are text, numbers, dates or null; text that looks like a formula stays text
   */
  public static byte[] workbook(String title, List<String> header, List<List<Object>> rows) {
    throw new UnsupportedOperationException();
  }
}
