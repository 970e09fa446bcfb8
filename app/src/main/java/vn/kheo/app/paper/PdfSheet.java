package vn.kheo.app.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Tờ giấy: A4 with the decree's margins, number in the middle of the top margin but on the first
 * page of a section. Lengths in points; {@code y} runs up from the lower edge.
 */
final class PdfSheet implements AutoCloseable {
  static final float LEFT = 85.05f;
  private static final float RIGHT = 42.5f;
  private static final float TWENTY_MM = 56.7f;
  private static final float NUMBER_SIZE = 13;

  private final PDDocument document;
  private final PdfFonts fonts;
  private @Nullable PDPageContentStream stream;
  private PDRectangle shape = PDRectangle.A4;
  private float y;
  private int number;

  PdfSheet(PDDocument document, PdfFonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** Begins a section on a new page, its numbers from 1. */
  void begin(boolean landscape) {
    shape =
        landscape
            ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
            : PDRectangle.A4;
    number = 0;
    next();
  }

  void next() {
    close();
    number++;
    var page = new PDPage(shape);
    document.addPage(page);
    try {
      stream = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    y = shape.getHeight() - TWENTY_MM;
    if (number > 1) {
      String said = Integer.toString(number);
      float wide = fonts.width(said, fonts.of(false, false), NUMBER_SIZE);
      letters(
          said,
          new PdfText.Run(said, fonts.of(false, false), NUMBER_SIZE, false, wide),
          (shape.getWidth() - wide) / 2,
          shape.getHeight() - TWENTY_MM / 2 - NUMBER_SIZE);
    }
  }

  float width() {
    return shape.getWidth() - LEFT - RIGHT;
  }

  float y() {
    return y;
  }

  void moveTo(float height) {
    y = height;
  }

  void down(float by) {
    y -= by;
  }

  boolean fits(float height) {
    return y - height >= TWENTY_MM;
  }

  /** On a new page where so much does not fit on this one. */
  void need(float height) {
    if (!fits(height)) {
      next();
    }
  }

  /** What may still be filled on a fresh page. */
  float tallest() {
    return shape.getHeight() - 2 * TWENTY_MM;
  }

  /**
   * One line, its base line at {@code base}.
   *
   * @param stretch added to every space between words
   */
  void line(PdfText.Line line, float x, float base, float space, float stretch) {
    float at = x;
    for (List<PdfText.Run> word : line.words()) {
      for (PdfText.Run run : word) {
        letters(run.text(), run, at, base);
        at += run.width();
      }
      at += space + stretch;
    }
  }

  private void letters(String text, PdfText.Run run, float x, float base) {
    var to = open();
    try {
      to.beginText();
      to.setNonStrokingColor(run.small() ? new Color(110, 110, 110) : Color.BLACK);
      to.setFont(run.font(), run.size());
      to.newLineAtOffset(x, run.small() ? base + run.size() * 0.35f : base);
      to.showText(text);
      to.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void rule(float x1, float y1, float x2, float y2) {
    var to = open();
    try {
      to.setStrokingColor(Color.BLACK);
      to.setLineWidth(0.5f);
      to.moveTo(x1, y1);
      to.lineTo(x2, y2);
      to.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void box(float x, float lower, float wide, float tall, Color fill) {
    var to = open();
    try {
      to.setNonStrokingColor(fill);
      to.addRect(x, lower, wide, tall);
      to.fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream open() {
    var to = stream;
    if (to == null) {
      throw new IllegalStateException("no page was begun");
    }
    return to;
  }

  @Override
  public void close() {
    var to = stream;
    if (to != null) {
      try {
        to.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      stream = null;
    }
  }
}
