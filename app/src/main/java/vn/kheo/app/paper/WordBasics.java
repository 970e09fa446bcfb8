package vn.kheo.app.paper;

import java.math.BigInteger;
import java.text.Normalizer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The few things of Word that every part of a paper is made of. Lengths in twips. */
final class WordBasics {
  /** Style of the empty paragraph whose upper border is the line under an issuer or a title. */
  static final String RULE = "KheoRule";

  /** Style of the lines of kính gửi, between which no space is left. */
  static final String ADDRESSEES = "KheoAddressees";

  static final String FONT = "Times New Roman";

  private WordBasics() {}

  /** Times New Roman and Vietnamese everywhere, no space that nobody asked for. */
  static void setStyles(XWPFDocument word) {
    XWPFStyles styles = word.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage("vi-VN");
    styles.setEastAsia("vi-VN");
    add(styles, RULE, "Đường kẻ");
    add(styles, ADDRESSEES, "Kính gửi");
  }

  private static void add(XWPFStyles styles, String id, String name) {
    var style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    styles.addStyle(new XWPFStyle(style));
  }

  /**
   * Writes words with their line breaks and tabs; NFC.
   *
   * @param points size of the letters
   */
  static XWPFRun words(XWPFParagraph paragraph, String text, int points) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(points);
    run.setLang("vi-VN");
    put(run, text);
    return run;
  }

  /** Adds text to a run, with its line breaks and tabs; NFC. */
  static void put(XWPFRun run, String text) {
    var part = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (c != '\n' && c != '\t') {
        part.append(c);
        continue;
      }
      add(run, part);
      if (c == '\n') {
        run.addBreak();
      } else {
        run.addTab();
      }
    }
    add(run, part);
  }

  private static void add(XWPFRun run, StringBuilder part) {
    if (!part.isEmpty()) {
      var text = run.getCTR().addNewT();
      text.setStringValue(part.toString());
      text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
      part.setLength(0);
    }
  }

  static XWPFParagraph centred(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  /**
   * A line of its own, centred in a column.
   *
   * @param width of the column
   */
  static void rule(XWPFParagraph paragraph, int width, int length) {
    paragraph.setStyle(RULE);
    paragraph.setSpacingBefore(40);
    paragraph.setSpacingBetween(0.15);
    CTPPr look = paragraph.getCTP().getPPr();
    var border = (look.isSetPBdr() ? look.getPBdr() : look.addNewPBdr()).addNewTop();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.ONE);
    indent(look, width, length);
    paragraph.createRun().setFontSize(2);
  }

  static void indent(CTPPr look, int width, int length) {
    var side = BigInteger.valueOf(Math.max(0, (width - length) / 2));
    var indent = look.isSetInd() ? look.getInd() : look.addNewInd();
    indent.setLeft(side);
    indent.setRight(side);
  }

  /** A table of fixed columns. */
  static XWPFTable table(XWPFDocument word, int rows, boolean lines, int... widths) {
    XWPFTable table = word.createTable(rows, widths.length);
    CTTblPr look = table.getCTTbl().getTblPr();
    (look.isSetTblLayout() ? look.getTblLayout() : look.addNewTblLayout())
        .setType(STTblLayoutType.FIXED);
    if (!lines) {
      table.removeBorders();
      table.setCellMargins(0, 0, 0, 0);
    }
    int total = 0;
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      total += width;
    }
    table.setWidth(Integer.toString(total));
    for (var row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(Integer.toString(widths[i]));
      }
    }
    return table;
  }

  /** The paragraph every cell is made with, which the first words use up. */
  static void dropFirst(XWPFTableCell cell) {
    if (cell.getParagraphs().size() > 1) {
      cell.removeParagraph(0);
    }
  }
}
