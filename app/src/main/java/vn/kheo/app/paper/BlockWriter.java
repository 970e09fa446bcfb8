package vn.kheo.app.paper;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.kheo.app.paper.AdministrativeDocument.Align;
import vn.kheo.app.paper.AdministrativeDocument.Block;
import vn.kheo.app.paper.AdministrativeDocument.Column;
import vn.kheo.app.paper.AdministrativeDocument.Look;

/** Writes paragraphs and tables of the text (6). */
final class BlockWriter {
  private static final int BODY_SIZE = 14;
  private static final int TABLE_SIZE = 12;
  private static final int MARK_SIZE = 7;

  /** In half points. */
  private static final int MARK_RISE = 6;

  private static final int SIX_POINTS = 120;
  private static final int INDENT = 720;
  private static final int SIGNATURE_ROOM = 1600;

  private final XWPFDocument word;

  BlockWriter(XWPFDocument word) {
    this.word = word;
  }

  /**
   * @param width of the text, in twips
   */
  void write(List<Block> blocks, int width) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> paragraph(paragraph);
        case Block.Grid grid -> {
          grid(grid, width);
          // Two tables in a row would become one.
          XWPFParagraph gap = word.createParagraph();
          gap.setSpacingAfter(0);
          gap.createRun().setFontSize(6);
        }
        case Block.Signing signing -> signing(signing, width);
        case Block.Chart chart -> chart(chart);
      }
    }
  }

  private void paragraph(Block.Paragraph block) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setSpacingAfter(SIX_POINTS);
    paragraph.setSpacingBetween(1.1);
    if (block.look() == Look.CENTRED) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
    } else {
      paragraph.setAlignment(ParagraphAlignment.BOTH);
      paragraph.setIndentationFirstLine(INDENT);
    }
    if (block.look() == Look.HEADING) {
      paragraph.setKeepNext(true);
    }
    words(
        paragraph,
        block.text(),
        BODY_SIZE,
        block.look() == Look.HEADING,
        block.look() == Look.GROUND);
  }

  /** With its reference marks small and grey. */
  private static void words(
      XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
    for (Marks.Part part : Marks.parts(text)) {
      var run = WordBasics.words(paragraph, part.text(), part.small() ? MARK_SIZE : size);
      if (part.small()) {
        run.setColor("6E6E6E");
        run.setTextPosition(MARK_RISE);
      } else {
        run.setBold(bold);
        run.setItalic(italic);
      }
    }
  }

  private void chart(Block.Chart chart) {
    XWPFParagraph caption = word.createParagraph();
    caption.setAlignment(ParagraphAlignment.CENTER);
    caption.setKeepNext(true);
    words(caption, chart.caption(), TABLE_SIZE, false, true);
    XWPFParagraph drawn = word.createParagraph();
    drawn.setAlignment(ParagraphAlignment.CENTER);
    drawn.setSpacingAfter(SIX_POINTS);
    ChartDrawing.draw(word, drawn.createRun(), chart.columns());
  }

  private void grid(Block.Grid grid, int width) {
    List<Column> columns = grid.columns();
    XWPFTable table = WordBasics.table(word, grid.rows().size() + 1, true, widths(columns, width));
    XWPFTableRow header = table.getRow(0);
    header.setRepeatHeader(true);
    header.setCantSplitRow(true);
    for (int i = 0; i < columns.size(); i++) {
      cell(header.getCell(i), columns.get(i).header(), Align.CENTRE, true);
    }
    List<XWPFTableRow> rows = table.getRows();
    for (int r = 0; r < grid.rows().size(); r++) {
      XWPFTableRow row = rows.get(r + 1);
      row.setCantSplitRow(true);
      if (grid.rows().get(r).size() == 1) {
        across(row, grid.rows().get(r).getFirst(), columns.size());
        continue;
      }
      List<XWPFTableCell> cells = row.getTableCells();
      for (int i = 0; i < columns.size(); i++) {
        cell(cells.get(i), grid.rows().get(r).get(i), columns.get(i).align(), false);
      }
    }
  }

  /** One cell across all columns, bold, kept with the row after it. */
  private static void across(XWPFTableRow row, String text, int columns) {
    for (int i = columns - 1; i > 0; i--) {
      row.removeCell(i);
    }
    XWPFTableCell cell = row.getCell(0);
    var look = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    if (look.isSetTcW()) {
      look.unsetTcW();
    }
    look.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    cell(cell, text, Align.LEFT, true);
    cell.getParagraphs().getFirst().setKeepNext(true);
  }

  private void signing(Block.Signing signing, int width) {
    int[] widths = new int[signing.signers().size()];
    Arrays.fill(widths, width / widths.length);
    XWPFTable table = WordBasics.table(word, 1, false, widths);
    table.getRow(0).setCantSplitRow(true);
    for (int i = 0; i < widths.length; i++) {
      XWPFTableCell cell = table.getRow(0).getCell(i);
      WordBasics.words(WordBasics.centred(cell), signing.signers().get(i).role(), TABLE_SIZE)
          .setBold(true);
      XWPFParagraph name = WordBasics.centred(cell);
      name.setSpacingBefore(SIGNATURE_ROOM);
      WordBasics.words(name, signing.signers().get(i).name(), TABLE_SIZE).setBold(true);
      WordBasics.dropFirst(cell);
    }
  }

  private static void cell(XWPFTableCell cell, String text, Align align, boolean bold) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(
        switch (align) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTRE -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
        });
    paragraph.setSpacingBefore(40);
    paragraph.setSpacingAfter(40);
    words(paragraph, text, TABLE_SIZE, bold, false);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
  }

  private static int[] widths(List<Column> columns, int width) {
    int shares = columns.stream().mapToInt(Column::share).sum();
    return columns.stream().mapToInt(column -> width * column.share() / shares).toArray();
  }
}
