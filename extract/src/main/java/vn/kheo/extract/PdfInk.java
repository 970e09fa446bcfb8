package vn.kheo.extract;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What is printed on a page: its words, the straight rules drawn on it, and whether there is a
 * picture. Words are made here from single signs, since PDFBox's own lines mix the two columns of a
 * letterhead.
 */
final class PdfInk {

  private final List<PdfWord> words;
  private final List<PdfRule> rules;
  private final double width;
  private final boolean picture;

  private PdfInk(List<PdfWord> words, List<PdfRule> rules, double width, boolean picture) {
    this.words = words;
    this.rules = rules;
    this.width = width;
    this.picture = picture;
  }

  List<PdfWord> words() {
    return words;
  }

  List<PdfRule> rules() {
    return rules;
  }

  /** Width of the page as it is looked at. */
  double width() {
    return width;
  }

  boolean hasPicture() {
    return picture;
  }

  /**
   * @param index from 0
   */
  static PdfInk of(PDDocument document, int index) throws IOException {
    var page = document.getPage(index);
    var box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    var collector = new Collector(page);
    collector.setStartPage(index + 1);
    collector.setEndPage(index + 1);
    collector.writeText(document, Writer.nullWriter());
    var words = new ArrayList<PdfWord>();
    for (var line : collector.lines()) {
      words(line, words);
    }
    return new PdfInk(
        words, collector.pen.rules(), turned ? box.getHeight() : box.getWidth(), hasPicture(page));
  }

  private static boolean hasPicture(PDPage page) throws IOException {
    var resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name) || resources.getXObject(name) instanceof PDImageXObject) {
        return true;
      }
    }
    return false;
  }

  /** Cuts the signs of one base line into words: at blanks, and at gaps a blank would fill. */
  private static void words(List<TextPosition> line, List<PdfWord> words) {
    line.sort(Comparator.comparingDouble(TextPosition::getX));
    var open = new ArrayList<TextPosition>();
    for (var sign : line) {
      boolean blank = sign.getUnicode() == null || sign.getUnicode().isBlank();
      if (!open.isEmpty() && (blank || isGap(open.getLast(), sign))) {
        words.add(word(open));
        open.clear();
      }
      if (!blank) {
        open.add(sign);
      }
    }
    if (!open.isEmpty()) {
      words.add(word(open));
    }
  }

  private static boolean isGap(TextPosition left, TextPosition right) {
    double gap = right.getX() - (left.getX() + left.getWidth());
    double blank = left.getWidthOfSpace();
    double size = Math.max(1, left.getFontSizeInPt());
    return gap > (blank > 0 && blank < size ? blank * 0.5 : size * 0.13);
  }

  private static PdfWord word(List<TextPosition> signs) {
    var text = new StringBuilder();
    for (var sign : signs) {
      text.append(sign.getUnicode());
    }
    var last = signs.getLast();
    double size = signs.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(1);
    return new PdfWord(
        // NFC leaves ligatures as they are; NFKC would undo ½ and ², too.
        Normalizer.normalize(
            text.toString().replace("ﬁ", "fi").replace("ﬂ", "fl"), Normalizer.Form.NFC),
        signs.getFirst().getX(),
        last.getX() + last.getWidth(),
        signs.getFirst().getY(),
        Math.max(1, size));
  }

  /** Takes over PDFBox's signs, marks already joined to their letters, before it orders them. */
  private static final class Collector extends PDFTextStripper {
    private final List<TextPosition> signs = new ArrayList<>();
    private final PdfPen pen;

    Collector(PDPage page) {
      this.pen = new PdfPen(page);
      setSuppressDuplicateOverlappingText(true); // bold made by printing twice
      setShouldSeparateByBeads(false);
      for (var name : PdfPen.OPERATORS) {
        addOperator(new Drawing(name));
      }
    }

    @Override
    protected void writePage() {
      charactersByArticle.forEach(signs::addAll);
    }

    /** Signs by base line; those of two columns that differ by little are one line. */
    List<List<TextPosition>> lines() {
      signs.sort(Comparator.comparingDouble(TextPosition::getY));
      var lines = new ArrayList<List<TextPosition>>();
      double y = Double.NEGATIVE_INFINITY;
      for (var sign : signs) {
        if (lines.isEmpty() || sign.getY() - y > 1) {
          lines.add(new ArrayList<>());
          y = sign.getY();
        }
        lines.getLast().add(sign);
      }
      return lines;
    }

    /** Hands one drawing operator to the pen, with the page's transformation at that moment. */
    private final class Drawing extends OperatorProcessor {
      private final String name;

      Drawing(String name) {
        super(Collector.this);
        this.name = name;
      }

      @Override
      public void process(Operator operator, List<COSBase> operands) {
        pen.draw(name, operands, getGraphicsState().getCurrentTransformationMatrix());
      }

      @Override
      public String getName() {
        return name;
      }
    }
  }
}
