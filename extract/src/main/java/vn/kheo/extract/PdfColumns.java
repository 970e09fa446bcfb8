package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.extract.Block.Cell;
import vn.kheo.extract.Block.Paragraph;
import vn.kheo.extract.Block.Row;
import vn.kheo.extract.Block.Table;

/**
 * Lines that stand in two columns without rules between them: the letterhead (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, ô 1 to 5) and the signature beside “Nơi nhận”. They are found by a
 * strip of white that runs down between them.
 */
final class PdfColumns {

  /** A gap this wide, in letters' heights, cannot be a blank of a justified line. */
  private static final double WIDE = 1.4;

  private static final double NARROWEST_STRIP = 5;
  private static final double NEAR_AXIS = 45;
  private static final Pattern NUMBER = Pattern.compile("^Số\\s*[:\\d/.…]?.*");
  private static final Pattern ADDRESSEES = Pattern.compile("^Kính gửi.*");

  private final int from;
  private final int to;
  private final double border;

  private PdfColumns(int from, int to, double border) {
    this.from = from;
    this.to = to;
    this.border = border;
  }

  /** First line of the region, counted in the page's lines. */
  int from() {
    return from;
  }

  /** One past its last line. */
  int to() {
    return to;
  }

  /** A strip of white. */
  private record Strip(double left, double right) {
    boolean isWide() {
      return right - left >= NARROWEST_STRIP;
    }
  }

  /** The regions of a page, in order, not overlapping. */
  static List<PdfColumns> all(List<PdfLine> lines) {
    var regions = new ArrayList<PdfColumns>();
    int free = 0;
    for (int i = 0; i < lines.size(); i++) {
      var region = i < free ? null : startingAt(lines, i, free);
      if (region != null) {
        regions.add(region);
        free = region.to;
      }
    }
    return regions;
  }

  private static @Nullable PdfColumns startingAt(List<PdfLine> lines, int i, int free) {
    var first = lines.get(i);
    var strip = wideGap(first);
    if (strip == null) {
      return null;
    }
    boolean clear = strip.right() - strip.left() > 4 * first.size();
    double axis = axis(first, strip, false);
    double edge = first.left();
    int to = i + 1;
    while (to < lines.size()) {
      var next = narrowed(strip, lines.get(to));
      if (!next.isWide() || !belongs(lines, to, next, axis, edge)) {
        break;
      }
      strip = next;
      to++;
    }
    int from = i;
    while (from > free && isHigherSignature(lines.get(from - 1), lines.get(from), strip, axis)) {
      from--;
    }
    return to - from > 1 || clear
        ? new PdfColumns(from, to, (strip.left() + strip.right()) / 2)
        : null;
  }

  private static @Nullable Strip wideGap(PdfLine line) {
    Strip widest = null;
    double sum = 0;
    var words = line.words();
    for (int w = 1; w < words.size(); w++) {
      var gap = new Strip(words.get(w - 1).right(), words.get(w).left());
      sum += gap.right() - gap.left();
      if (widest == null || gap.right() - gap.left() > widest.right() - widest.left()) {
        widest = gap;
      }
    }
    if (widest == null) {
      return null;
    }
    double width = widest.right() - widest.left();
    double others = words.size() > 2 ? (sum - width) / (words.size() - 2) : 0;
    // A list's label and its text are parted by a wide gap, too, but the label is short.
    boolean twoColumns = widest.left() - line.left() > 3 * line.size();
    return twoColumns && width >= WIDE * line.size() && width > 2.5 * others ? widest : null;
  }

  /** What is left of the strip beside this line; nothing where the line crosses it. */
  private static Strip narrowed(Strip strip, PdfLine line) {
    double middle = (strip.left() + strip.right()) / 2;
    double left = strip.left();
    double right = strip.right();
    for (var word : line.words()) {
      if (word.right() <= middle || word.middle() < middle) {
        left = Math.max(left, word.right());
      } else {
        right = Math.min(right, word.left());
      }
    }
    return new Strip(left, right);
  }

  /** Whether the line carries one of the columns on, rather than beginning what comes below. */
  private static boolean belongs(
      List<PdfLine> lines, int at, Strip strip, double axis, double edge) {
    var line = lines.get(at);
    double drop = line.y() - lines.get(at - 1).y();
    if (ADDRESSEES.matcher(line.text()).matches()) {
      return false;
    }
    if (line.left() >= strip.right() - 1) {
      // The name of the signer stands well below the title, on the same axis.
      return Math.abs(line.middle() - axis) <= NEAR_AXIS && drop < 14 * line.size();
    }
    if (line.right() <= strip.left() + 1) {
      return drop < 2.2 * line.size() && line.left() < edge + 8 * line.size();
    }
    return drop < 4 * line.size();
  }

  private static boolean isHigherSignature(PdfLine line, PdfLine below, Strip strip, double axis) {
    return line.left() >= strip.left()
        && Math.abs(line.middle() - axis) <= NEAR_AXIS
        && below.y() - line.y() < 3 * line.size();
  }

  private static double axis(PdfLine line, Strip strip, boolean ofLeft) {
    var words = line.words().stream().filter(w -> (w.middle() < strip.right()) == ofLeft).toList();
    return words.isEmpty() ? line.middle() : PdfLine.of(words).middle();
  }

  /**
   * The two columns as a table; the number and the date make a row of their own, as they do in a
   * letterhead set in Word.
   */
  Table table(List<PdfLine> lines) {
    var left = new ArrayList<PdfWord>();
    var right = new ArrayList<PdfWord>();
    for (var line : lines.subList(from, to)) {
      for (var word : line.words()) {
        (word.middle() < border ? left : right).add(word);
      }
    }
    var number =
        PdfLine.all(left).stream().filter(l -> NUMBER.matcher(l.text()).matches()).findFirst();
    if (number.isEmpty()) {
      return new Table(List.of(row(left, right)));
    }
    double split = number.get().y() - number.get().size();
    return new Table(
        List.of(
            row(above(left, split, true), above(right, split, true)),
            row(above(left, split, false), above(right, split, false))));
  }

  private static List<PdfWord> above(List<PdfWord> words, double y, boolean above) {
    return words.stream().filter(word -> word.y() < y == above).toList();
  }

  private static Row row(List<PdfWord> left, List<PdfWord> right) {
    return new Row(List.of(cell(left), cell(right)));
  }

  private static Cell cell(List<PdfWord> words) {
    var text = PdfLine.text(PdfLine.all(words));
    return new Cell(text.isEmpty() ? List.of() : List.of(new Paragraph(text)));
  }
}
