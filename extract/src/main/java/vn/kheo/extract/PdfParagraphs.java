package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.extract.Block.Paragraph;

/**
 * Gathers lines into paragraphs by where they begin and end. Lines stay lines: only where a
 * paragraph surely begins is a blank line put, since the reader joins wrapped lines itself and a
 * wrong join could not be undone. One for each file; carries over from page to page.
 */
final class PdfParagraphs {

  private static final double INDENT = 8;

  /** The number, letter or dash a unit of the text begins with. */
  private static final Pattern LABEL =
      Pattern.compile("^(\\d{1,2}(\\.\\d{1,2})*[.)]|[a-zđ]\\)|[IVX]{1,5}\\.|[-–+•]) .*");

  private final List<PdfLine> open = new ArrayList<>();
  private @Nullable PdfLine last;
  private boolean lastWasFull;
  private boolean runsOn;
  private boolean tight;
  private double left;
  private double right;
  private double pitch;

  /** Looks how the page's text is set: its margins and the usual way from line to line. */
  void beginPage(List<PdfLine> lines) {
    // Whether the page before broke off inside a paragraph is asked before its margins go.
    runsOn = last != null && lastWasFull && !endsSentence(last.text());
    last = null;
    left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    var drops = new ArrayList<Double>();
    for (int i = 1; i < lines.size(); i++) {
      if (isFull(lines.get(i - 1))) {
        drops.add(lines.get(i).y() - lines.get(i - 1).y());
      }
    }
    drops.sort(null);
    pitch = drops.isEmpty() ? Double.MAX_VALUE : drops.get(drops.size() / 4);
  }

  void add(PdfLine line, List<Block> blocks) {
    boolean isFirstOfPage = last == null && blocks.isEmpty();
    if (!open.isEmpty() && begins(line, open.getLast())) {
      endInto(blocks);
    }
    runsOn = isFirstOfPage && runsOn && line.left() < left + INDENT;
    tight |= runsOn;
    open.add(line);
    last = line;
    lastWasFull = isFull(line);
  }

  /** Ends the paragraph: another begins, a table comes, or the page is full. */
  void endInto(List<Block> blocks) {
    if (!open.isEmpty()) {
      var text = PdfLine.text(open);
      blocks.add(new Paragraph(text, tight));
      open.clear();
      tight = false;
    }
  }

  private boolean begins(PdfLine line, PdfLine above) {
    double drop = line.y() - above.y();
    if (isCentred(line) && isCentred(above)) {
      return drop > 2.2 * line.size();
    }
    if (LABEL.matcher(line.text()).matches()) {
      if (endsSentence(above.text())) {
        return true;
      }
    } else if (Character.isLowerCase(line.text().codePointAt(0)) && !endsSentence(above.text())) {
      return false; // no paragraph begins with a small letter
    }
    boolean indented = line.left() > left + INDENT;
    boolean hanging = indented && Math.abs(line.left() - above.left()) < 2 && isFull(above);
    return drop > 1.3 * pitch || !isFull(above) || (indented && !hanging) || isCentred(above);
  }

  private boolean isFull(PdfLine line) {
    return line.right() > right - 0.12 * (right - left);
  }

  private boolean isCentred(PdfLine line) {
    return line.left() > left + 3 * INDENT
        && Math.abs(line.middle() - (left + right) / 2) < INDENT
        && line.right() < right - 3 * INDENT;
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith(";") || text.endsWith(":") || text.endsWith("/.");
  }
}
