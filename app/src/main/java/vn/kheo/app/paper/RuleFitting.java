package vn.kheo.app.paper;

import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** The line under an issuer: between a third and a half of the words above it. */
final class RuleFitting {
  private RuleFitting() {}

  /** In twips, for words so wide in a column so wide. */
  static int length(int words, int column) {
    return Math.min(words, column) * 2 / 5;
  }

  /** Fits the lines of a cell to the words that fields have brought above them. */
  static void fit(XWPFTableCell cell) {
    CTTc tc = cell.getCTTc();
    String above = "";
    for (CTP paragraph : tc.getPList()) {
      if (isRule(paragraph)) {
        int words = LineWidth.of(above, 13);
        if (words > 0) {
          WordBasics.indent(
              paragraph.getPPr(), DocumentWriter.LEFT, length(words, DocumentWriter.LEFT));
        }
      } else {
        above = text(paragraph);
      }
    }
  }

  private static boolean isRule(CTP paragraph) {
    return paragraph.isSetPPr()
        && paragraph.getPPr().isSetPStyle()
        && WordBasics.RULE.equals(paragraph.getPPr().getPStyle().getVal());
  }

  private static String text(CTP paragraph) {
    var text = new StringBuilder();
    paragraph
        .getRList()
        .forEach(run -> run.getTList().forEach(t -> text.append(t.getStringValue())));
    return text.toString();
  }
}
