package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One page of a PDF as blocks: ruled tables, two columns side by side, and paragraphs. */
final class PdfPage {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(Trang )?[-–]?\\s*\\d{1,3}\\s*[-–]?(/\\d{1,3})?");

  /** A page number stands in the middle or at the right; further left it is text. */
  private static final double NUMBER_FROM = 0.35;

  private PdfPage() {}

  /**
   * @param paragraphs the file's, which knows how the page before ended
   */
  static List<Block> blocks(PdfInk ink, PdfParagraphs paragraphs) {
    var grids = PdfGrid.all(ink.rules());
    var free = new ArrayList<PdfWord>();
    for (var word : ink.words()) {
      if (grids.stream().noneMatch(grid -> grid.take(word))) {
        free.add(word);
      }
    }
    var lines = withoutNumber(PdfLine.all(free), ink.width());
    paragraphs.beginPage(lines);
    var blocks = new ArrayList<Block>();
    var regions = new ArrayList<>(PdfColumns.all(lines));
    var tables = new ArrayList<>(grids);
    for (int i = 0; i < lines.size(); i++) {
      while (!tables.isEmpty() && tables.getFirst().top() < lines.get(i).y()) {
        paragraphs.endInto(blocks);
        blocks.add(tables.removeFirst().table());
      }
      if (!regions.isEmpty() && regions.getFirst().from() == i) {
        var region = regions.removeFirst();
        paragraphs.endInto(blocks);
        blocks.add(region.table(lines));
        i = region.to() - 1;
      } else {
        paragraphs.add(lines.get(i), blocks);
      }
    }
    paragraphs.endInto(blocks);
    tables.forEach(grid -> blocks.add(grid.table()));
    return blocks;
  }

  private static List<PdfLine> withoutNumber(List<PdfLine> lines, double width) {
    int from = !lines.isEmpty() && isNumber(lines.getFirst(), width) ? 1 : 0;
    int to = lines.size();
    if (to > from && isNumber(lines.getLast(), width)) {
      to--;
    }
    return lines.subList(from, to);
  }

  private static boolean isNumber(PdfLine line, double width) {
    return line.left() > width * NUMBER_FROM && PAGE_NUMBER.matcher(line.text()).matches();
  }
}
