package vn.kheo.app.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.TemplateProblem.Place;
import vn.kheo.app.paper.TemplateProblem.Where;

/** Every paragraph of a Word file that can be filled, with its place. */
final class TemplateParagraphs {
  private static final int AROUND = 80;
  private final List<Found> found = new ArrayList<>();
  private int tables;

  private TemplateParagraphs() {}

  /**
   * @param row the innermost row it stands in; null outside tables
   */
  record Found(
      XWPFParagraph paragraph,
      @Nullable XWPFTableRow row,
      Where where,
      int number,
      int table,
      int rowNumber,
      int column) {
    Place place(int from) {
      String text = TemplateField.text(paragraph);
      int start = Math.max(0, Math.min(from - AROUND / 4, text.length() - AROUND));
      String around = text.substring(start, Math.min(text.length(), start + AROUND)).strip();
      return new Place(where, number, table, rowNumber, column, around);
    }
  }

  static List<Found> of(XWPFDocument word) {
    var all = new TemplateParagraphs();
    all.walk(word.getBodyElements(), Where.BODY);
    word.getHeaderList().forEach(part -> all.walk(part.getBodyElements(), Where.HEADER));
    word.getFooterList().forEach(part -> all.walk(part.getBodyElements(), Where.FOOTER));
    return all.found;
  }

  private void walk(List<IBodyElement> elements, Where where) {
    int number = 0;
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        found.add(new Found(paragraph, null, where, ++number, 0, 0, 0));
      } else if (element instanceof XWPFTable table) {
        walk(table, where);
      }
    }
  }

  private void walk(XWPFTable table, Where where) {
    int number = ++tables;
    List<XWPFTableRow> rows = table.getRows();
    for (int r = 0; r < rows.size(); r++) {
      List<XWPFTableCell> cells = rows.get(r).getTableCells();
      for (int c = 0; c < cells.size(); c++) {
        int paragraphs = 0;
        for (IBodyElement element : cells.get(c).getBodyElements()) {
          if (element instanceof XWPFParagraph paragraph) {
            found.add(new Found(paragraph, rows.get(r), where, ++paragraphs, number, r + 1, c + 1));
          } else if (element instanceof XWPFTable inner) {
            walk(inner, where);
          }
        }
      }
    }
  }
}
