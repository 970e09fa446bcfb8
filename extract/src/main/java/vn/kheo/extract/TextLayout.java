package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import vn.kheo.extract.Block.Cell;
import vn.kheo.extract.Block.Paragraph;
import vn.kheo.extract.Block.Table;
import vn.kheo.extract.ExtractedText.Anchor;
import vn.kheo.extract.ExtractedText.Format;

/**
 * Writes blocks into one text and remembers where each paragraph stands in it.
 *
 * <p>A blank line parts two paragraphs. A table is written the way the portals that publish
 * dispatches write it, which is what the reader knows: a line holding only {@code |} stands before
 * each row and after each of its cells.
 *
 * <pre>
 * ỦY BAN NHÂN DÂN
 * |
 * CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 * |
 * </pre>
 */
final class TextLayout {

  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>();

  static ExtractedText write(List<Block> blocks, Format format) {
    var layout = new TextLayout();
    layout.blocks(blocks, "");
    return layout.finished(format);
  }

  /** As {@link #write}, with the page before each path: {@code /page1/p0}. */
  static ExtractedText writePages(List<List<Block>> pages, Format format) {
    var layout = new TextLayout();
    for (int i = 0; i < pages.size(); i++) {
      layout.blocks(pages.get(i), "/page" + (i + 1));
    }
    return layout.finished(format);
  }

  private ExtractedText finished(Format format) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    return new ExtractedText(text.toString(), format, List.copyOf(anchors));
  }

  private void blocks(List<Block> blocks, String path) {
    int paragraphs = 0;
    int tables = 0;
    for (var block : blocks) {
      switch (block) {
        case Paragraph p -> paragraph(p, path + "/p" + paragraphs++);
        case Table t when t.isFrame() -> frame(t, path + "/t" + tables++);
        case Table t -> table(t, path + "/t" + tables++);
      }
    }
  }

  private void paragraph(Paragraph paragraph, String path) {
    if (!CleanText.paragraph(paragraph.text()).isEmpty()) {
      freshLine();
      if (!paragraph.tight() && !text.isEmpty() && !endsWithBar()) {
        text.append('\n');
      }
      words(paragraph, path);
    }
  }

  private void frame(Table table, String path) {
    for (int r = 0; r < table.rows().size(); r++) {
      for (var cell : table.rows().get(r).cells()) {
        blocks(cell.blocks(), "%s/r%dc0".formatted(path, r));
      }
    }
  }

  private void table(Table table, String path) {
    for (int r = 0; r < table.rows().size(); r++) {
      var cells = table.rows().get(r).cells();
      if (!text.isEmpty()) {
        bar();
      }
      for (int c = 0; c < cells.size(); c++) {
        cell(cells.get(c), "%s/r%dc%d".formatted(path, r, c), "\n");
        bar();
      }
    }
  }

  /**
   * Nothing in a cell may look like a row of the table around it: nested cells are parted by tabs.
   */
  private void cell(Cell cell, String path, String separator) {
    int paragraphs = 0;
    int tables = 0;
    for (var block : cell.blocks()) {
      switch (block) {
        case Paragraph p -> {
          var at = path + "/p" + paragraphs++;
          if (!CleanText.paragraph(p.text()).isEmpty()) {
            if (separator.equals("\n")) {
              freshLine();
            }
            words(p, at);
            text.append(separator);
          }
        }
        case Table t -> nested(t, path + "/t" + tables++);
      }
    }
  }

  private void nested(Table table, String path) {
    for (int r = 0; r < table.rows().size(); r++) {
      freshLine();
      var cells = table.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        cell(cells.get(c), "%s/r%dc%d".formatted(path, r, c), "\t");
      }
    }
  }

  private void words(Paragraph paragraph, String path) {
    int start = text.length();
    text.append(CleanText.paragraph(paragraph.text()));
    anchors.add(new Anchor(start, text.length(), path));
  }

  private void bar() {
    freshLine();
    text.append("|\n");
  }

  private void freshLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private boolean endsWithBar() {
    int end = text.length();
    return end >= 2 && text.charAt(end - 2) == '|' && (end == 2 || text.charAt(end - 3) == '\n');
  }
}
