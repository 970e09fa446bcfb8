package vn.kheo.extract;

import java.util.ArrayList;
import java.util.List;
import vn.kheo.extract.Block.Cell;
import vn.kheo.extract.Block.Paragraph;
import vn.kheo.extract.Block.Row;
import vn.kheo.extract.Block.Table;

/**
 * Walks {@code word/document.xml} as it would be printed with all changes accepted: what was
 * deleted or moved away is left out, what was inserted is kept; hidden words, field codes and the
 * older copy of a text box are left out. A text box follows the paragraph it hangs on.
 */
final class WordBody {

  private static final int DEEPEST_TABLE = 24;

  private final SafeXml xml;
  private final WordStyles styles;
  private final WordNumbering numbering;
  private int openTables;

  private WordBody(SafeXml xml, WordStyles styles, WordNumbering numbering) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
  }

  static List<Block> read(byte[] part, WordStyles styles, WordNumbering numbering) {
    var body = new WordBody(SafeXml.open(part, FileKind.DOCX), styles, numbering);
    List<Block> blocks = List.of();
    while (body.xml.step()) {
      if (body.xml.starts("body")) {
        blocks = body.blocks();
      }
    }
    return blocks;
  }

  /** The blocks of the element that starts here (body, cell, text box), to its end. */
  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var paragraph = new WordParagraph(xml, this);
    boolean centredAbove = false;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "p" -> {
          var look = paragraph.read();
          // A paragraph whose end was deleted runs on into the next and looks like that one.
          if (!look.endDeleted()) {
            boolean centred = styles.isCentred(look);
            add(paragraph, numbering.labelOf(look), centred && centredAbove, blocks);
            centredAbove = centred;
            paragraph = new WordParagraph(xml, this);
          }
        }
        case "tbl" -> {
          blocks.add(table());
          centredAbove = false;
        }
        case "del", "moveFrom", "Fallback", "sectPr", "sdtPr", "tcPr" -> xml.skip();
        default -> {} // content controls and insertions: what they hold comes next
      }
    }
    add(paragraph, "", false, blocks);
    return blocks;
  }

  private static void add(
      WordParagraph paragraph, String label, boolean tight, List<Block> blocks) {
    var text = paragraph.text();
    if (!label.isEmpty()) {
      text = label + " " + text.strip();
    }
    blocks.add(new Paragraph(text, tight));
    blocks.addAll(paragraph.boxes());
  }

  private Table table() {
    if (++openTables > DEEPEST_TABLE) {
      throw Refusal.unsafe(FileKind.DOCX, "bảng lồng nhau quá sâu");
    }
    var rows = new ArrayList<Row>();
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "tr" -> row(rows);
        case "tblPr", "tblGrid", "sdtPr" -> xml.skip();
        default -> {}
      }
    }
    openTables--;
    return new Table(rows);
  }

  private void row(List<Row> rows) {
    var cells = new ArrayList<Cell>();
    boolean deleted = false;
    int depth = xml.depth();
    while (xml.nextStart(depth)) {
      switch (xml.name()) {
        case "del" -> deleted = true; // in w:trPr: the row itself was struck out
        case "tc" -> cells.add(new Cell(blocks()));
        case "tblPrEx", "sdtPr" -> xml.skip();
        default -> {}
      }
    }
    if (!deleted) {
      rows.add(new Row(cells));
    }
  }
}
