package vn.kheo.app.paper;

import java.util.List;

/** Giấy tờ: a table out to Excel or CSV, and back. */
public final class Paper {
  private Paper() {}

  /** Sắc: the colours of status, pale behind dark words. */
  public enum Tone {
    GREEN,
    RED,
    AMBER,
    BLUE,
    VIOLET,
    GRAY
  }

  /** A cell's value on a coloured ground. */
  public record Toned(Object value, Tone tone) {}

  /**
   * A workbook of one sheet with a frozen, filtered header.
   *
   * @param rows cells are text, numbers, dates, one of them {@link Toned}, or null; text that looks
   *     like a formula stays text
   */
  public static byte[] workbook(String title, List<String> header, List<List<Object>> rows) {
    throw new UnsupportedOperationException();
  }
}
