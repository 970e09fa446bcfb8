package vn.kheo.app.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Chữ đã xếp dòng: words broken into lines of a width, in points. */
final class PdfText {
  private static final float SMALL = 0.5f;

  private PdfText() {}

  /** Letters of one look that stand together. */
  record Run(String text, PDFont font, float size, boolean small, float width) {}

  /**
   * @param last whether a paragraph ends here, which is not stretched
   */
  record Line(List<List<Run>> words, float width, boolean last) {}

  /** How it is set. */
  record Look(float size, boolean bold, boolean italic, float firstIndent) {
    static Look plain(float size) {
      return new Look(size, false, false, 0);
    }

    static Look bold(float size) {
      return new Look(size, true, false, 0);
    }
  }

  /** Lines of a text; {@code \n} begins a new one. A word too long for a line is cut. */
  static List<Line> lines(PdfFonts fonts, String text, Look look, float width) {
    List<Line> lines = new ArrayList<>();
    float indent = look.firstIndent();
    PDFont font = fonts.of(look.bold(), look.italic());
    float space = fonts.width(" ", font, look.size());
    for (String paragraph : Normalizer.normalize(text, Normalizer.Form.NFC).split("\n", -1)) {
      List<List<Run>> line = new ArrayList<>();
      float used = indent;
      for (List<Run> word : words(fonts, paragraph, font, look, width)) {
        float wide = width(word);
        if (!line.isEmpty() && used + space + wide > width) {
          lines.add(new Line(line, used, false));
          line = new ArrayList<>();
          used = 0;
        }
        used += (line.isEmpty() ? 0 : space) + wide;
        line.add(word);
      }
      lines.add(new Line(line, used, true));
      indent = 0;
    }
    return lines;
  }

  private static List<List<Run>> words(
      PdfFonts fonts, String paragraph, PDFont font, Look look, float width) {
    List<List<Run>> words = new ArrayList<>();
    List<Run> word = new ArrayList<>();
    for (Marks.Part part : Marks.parts(paragraph.replace('\t', ' '))) {
      float size = part.small() ? look.size() * SMALL : look.size();
      PDFont letters = part.small() ? fonts.of(false, false) : font;
      String[] pieces = part.text().split("(?<= )|(?= )");
      for (String piece : pieces) {
        if (piece.isBlank()) {
          if (!word.isEmpty()) {
            words.add(word);
            word = new ArrayList<>();
          }
        } else {
          for (String fitting : cut(fonts, fonts.writable(piece, letters), letters, size, width)) {
            word.add(
                new Run(fitting, letters, size, part.small(), fonts.width(fitting, letters, size)));
          }
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }

  private static List<String> cut(
      PdfFonts fonts, String piece, PDFont font, float size, float width) {
    if (fonts.width(piece, font, size) <= width) {
      return List.of(piece);
    }
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    for (int letter : piece.codePoints().toArray()) {
      String longer = part + Character.toString(letter);
      if (!part.isEmpty() && fonts.width(longer, font, size) > width) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.appendCodePoint(letter);
    }
    parts.add(part.toString());
    return parts;
  }

  static float width(List<Run> word) {
    float sum = 0;
    for (Run run : word) {
      sum += run.width();
    }
    return sum;
  }
}
