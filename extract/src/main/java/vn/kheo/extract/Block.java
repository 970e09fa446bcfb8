package vn.kheo.extract;

import java.util.List;

/**
 * A piece of a document as it stands on paper: a paragraph or a table. Every format is first read
 * into blocks, so that all of them are written into text in one way ({@link TextLayout}).
 */
sealed interface Block {

  /**
   * Đoạn văn.
   *
   * @param text its words with the number Word prints before it; {@code \n} is a forced line break
   * @param tight follows the paragraph above without a blank line: a line of the same title or of
   *     the same paragraph
   */
  record Paragraph(String text, boolean tight) implements Block {
    Paragraph(String text) {
      this(text, false);
    }
  }

  /** Bảng; a letterhead or a signature set in two columns is one, too. */
  record Table(List<Row> rows) implements Block {
    /** One column only: a frame around text rather than a table. */
    boolean isFrame() {
      return rows.stream().allMatch(row -> row.cells().size() < 2);
    }
  }

  /** Hàng của bảng. */
  record Row(List<Cell> cells) {}

  /** Ô của bảng; the lower cells of a vertical merge are empty. */
  record Cell(List<Block> blocks) {}
}
