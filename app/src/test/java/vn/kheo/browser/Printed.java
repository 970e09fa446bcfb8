package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What lies in the printer's tray: a page as Chromium prints it, colours of the ground left out.
 */
final class Printed {
  private static final Path TRAY = Path.of("target", "printed");
  private static final float LEAST_MARGIN = 20; // points: what printers cannot reach

  private final String name;
  private final List<String> sheets = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();
  private boolean landscape;

  private Printed(String name) {
    this.name = name;
  }

  static Printed of(Visitor visitor, String path, String name) {
    visitor.opens(path);
    Path file = TRAY.resolve(name + ".pdf");
    visitor
        .page()
        .pdf(
            new Page.PdfOptions()
                .setPath(file)
                .setPreferCSSPageSize(true)
                .setPrintBackground(false));
    var printed = new Printed(name);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int n = 1; n <= document.getNumberOfPages(); n++) {
        printed.reads(document, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return printed.isWhole();
  }

  private void reads(PDDocument document, int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    float right = page.getMediaBox().getWidth() - LEAST_MARGIN;
    landscape = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (text.getXDirAdj() + text.getWidthDirAdj() > right || text.getXDirAdj() < 0) {
              cut.add("sheet %d: “%s”".formatted(number, text.getUnicode()));
            }
            super.processTextPosition(text);
          }
        };
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    sheets.add(plain(stripper.getText(document)));
  }

  private Printed isWhole() {
    assertThat(cut).as("what sticks out of the paper of " + name).isEmpty();
    return this;
  }

  Printed isAcross() {
    assertThat(landscape).as(name + " lies across").isTrue();
    return this;
  }

  int sheets() {
    return sheets.size();
  }

  /** How many sheets the words stand on. */
  long sheetsThatSay(String words) {
    return sheets.stream().filter(sheet -> sheet.contains(plain(words))).count();
  }

  /** The words stand somewhere. */
  Printed says(String... words) {
    for (String word : words) {
      assertThat(String.join(" ", sheets)).as(name).contains(plain(word));
    }
    return this;
  }

  /** The words stand on every sheet from this one on, counted from 1. */
  Printed saysFrom(int sheet, String... words) {
    for (int n = sheet; n <= sheets.size(); n++) {
      for (String word : words) {
        assertThat(sheets.get(n - 1)).as(name + ", sheet " + n).contains(plain(word));
      }
    }
    return this;
  }

  /** Nothing that only a screen can use. */
  Printed doesNotSay(String... words) {
    for (String word : words) {
      assertThat(String.join(" ", sheets)).as(name).doesNotContain(plain(word));
    }
    return this;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }
}
