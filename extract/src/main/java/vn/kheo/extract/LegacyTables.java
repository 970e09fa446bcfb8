package vn.kheo.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Paragraph;
import vn.kheo.extract.Block.Cell;
import vn.kheo.extract.Block.Row;
import vn.kheo.extract.Block.Table;

/**
 * Puts the paragraphs of a {@code .doc} into tables. The file has no tables, only paragraphs that
 * say how deep in tables they stand and marks at the ends of cells and rows. HWPF's own tables are
 * not used: they fail on a table that ends the document, where a dispatch has its signature.
 */
final class LegacyTables {

  private static final int DEEPEST = 24;
  private static final char CELL_ENDS = '\u0007';

  /** A table being read: its rows so far, the cells of the row, the blocks of the cell. */
  private static final class Open {
    final List<Row> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();

    void endCell() {
      cells.add(new Cell(blocks));
      blocks = new ArrayList<>();
    }

    void endRow() {
      if (!blocks.isEmpty()) {
        endCell();
      }
      if (!cells.isEmpty()) {
        rows.add(new Row(cells));
        cells = new ArrayList<>();
      }
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Open> tables = new ArrayDeque<>();

  /** Adds the next paragraph of the file; {@code words} is what it says. */
  void add(Paragraph paragraph, Block.Paragraph words) {
    int level = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    if (level > DEEPEST) {
      throw Refusal.unsafe(FileKind.DOC, "bảng lồng nhau quá sâu");
    }
    while (tables.size() > level) {
      endTable();
    }
    while (tables.size() < level) {
      tables.push(new Open());
    }
    if (paragraph.isTableRowEnd() && level > 0) {
      tables.element().endRow();
    } else {
      place().add(words);
      if (level > 0 && endsCell(paragraph)) {
        tables.element().endCell();
      }
    }
  }

  List<Block> finished() {
    while (!tables.isEmpty()) {
      endTable();
    }
    return blocks;
  }

  private static boolean endsCell(Paragraph paragraph) {
    var text = paragraph.text();
    return paragraph.isEmbeddedCellMark()
        || (!text.isEmpty() && text.charAt(text.length() - 1) == CELL_ENDS);
  }

  private List<Block> place() {
    return tables.isEmpty() ? blocks : tables.element().blocks;
  }

  private void endTable() {
    var table = tables.pop();
    table.endRow();
    if (!table.rows.isEmpty()) {
      place().add(new Table(table.rows));
    }
  }
}
