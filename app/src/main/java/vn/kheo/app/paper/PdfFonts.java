package vn.kheo.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Phông chữ: Liberation Serif, as wide as Times New Roman, embedded with the letters used. A letter
 * it does not have becomes a question mark.
 */
final class PdfFonts {
  private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";

  private final PDFont regular;
  private final PDFont bold;
  private final PDFont italic;
  private final PDFont boldItalic;
  private final Map<PDFont, Map<Integer, Float>> widths = new HashMap<>();

  PdfFonts(PDDocument document) {
    regular = load(document, "LiberationSerif-Regular.ttf");
    bold = load(document, "LiberationSerif-Bold.ttf");
    italic = load(document, "LiberationSerif-Italic.ttf");
    boldItalic = load(document, "LiberationSerif-BoldItalic.ttf");
  }

  private static PDFont load(PDDocument document, String name) {
    try (InputStream file = PdfFonts.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not among the program's files");
      }
      return PDType0Font.load(document, file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDFont of(boolean isBold, boolean isItalic) {
    return isBold ? (isItalic ? boldItalic : bold) : isItalic ? italic : regular;
  }

  /** In points. */
  float width(String text, PDFont font, float size) {
    float sum = 0;
    for (int letter : text.codePoints().toArray()) {
      sum +=
          widths
              .computeIfAbsent(font, f -> new HashMap<>())
              .computeIfAbsent(letter, l -> width(font, l));
    }
    return sum * size / 1000;
  }

  private static float width(PDFont font, int letter) {
    try {
      return font.getStringWidth(Character.toString(letter));
    } catch (IllegalArgumentException | IOException missing) {
      return -1;
    }
  }

  /** With question marks in place of letters the font does not have. */
  String writable(String text, PDFont font) {
    var kept = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              float wide =
                  widths
                      .computeIfAbsent(font, f -> new HashMap<>())
                      .computeIfAbsent(letter, l -> width(font, l));
              if (wide < 0) {
                kept.append('?');
              } else {
                kept.appendCodePoint(letter);
              }
            });
    return kept.toString();
  }
}
