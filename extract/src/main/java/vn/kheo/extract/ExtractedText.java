package vn.kheo.extract;

import java.util.List;

/**
 * The text of a file, NFC, with the way back to where each piece stood.
 *
 * @param text all of it, lines ended by {@code \n}
 * @param format what the file turned out to be
 * @param anchors in text order, not overlapping
 */
public record ExtractedText(String text, Format format, List<Anchor> anchors) {

  /** What a file is by its content, never by its name. */
  public enum Format {
    TXT,
    DOCX,
    DOC,
    PDF
  }

  /**
   * Where a piece of text stood in the file.
   *
   * @param start first UTF-16 unit in {@link ExtractedText#text()}
   * @param end one past the last
   * @param path such as {@code /p12}, {@code /t0/r1c2/p0} or {@code /page3}
   */
  public record Anchor(int start, int end, String path) {}
}
