package vn.kheo.app.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Khổ giấy, lề, số trang: A4; margins 20 mm, left 30 mm, right 15 mm; page number in the middle of
 * the top margin, not on the first page of a section. Lengths in twips.
 */
final class Sheets {
  /** Of the text on an upright sheet. */
  static final int WIDTH = 9354;

  static final int WIDTH_LANDSCAPE = 14287;
  private static final int SHORT_SIDE = 11906;
  private static final int LONG_SIDE = 16838;
  private static final int TWENTY_MM = 1134;
  private static final int THIRTY_MM = 1701;
  private static final int FIFTEEN_MM = 850;

  private Sheets() {}

  /** Headers of the whole document: nothing on first pages, else the number. */
  static void number(XWPFDocument word) {
    word.createHeader(HeaderFooterType.FIRST);
    XWPFParagraph line = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    WordBasics.words(line, "", 13).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    WordBasics.words(line, "", 13).getCTR().addNewInstrText().setStringValue(" PAGE ");
    WordBasics.words(line, "", 13).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  /** Ends the section so far; what follows begins on a new page with its own numbers. */
  static void end(XWPFDocument word, boolean landscape) {
    CTSectPr last = last(word);
    XWPFParagraph end = word.createParagraph();
    end.setSpacingAfter(0);
    end.createRun().setFontSize(2);
    var look = end.getCTP().isSetPPr() ? end.getCTP().getPPr() : end.getCTP().addNewPPr();
    CTSectPr section = look.addNewSectPr();
    for (int i = 0; i < last.sizeOfHeaderReferenceArray(); i++) {
      section.addNewHeaderReference().set(last.getHeaderReferenceArray(i));
    }
    shape(section, landscape);
  }

  /** The shape of the last section. */
  static void finish(XWPFDocument word, boolean landscape) {
    shape(last(word), landscape);
  }

  private static CTSectPr last(XWPFDocument word) {
    var body = word.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  private static void shape(CTSectPr section, boolean landscape) {
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
    if (landscape) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TWENTY_MM));
    margins.setBottom(BigInteger.valueOf(TWENTY_MM));
    margins.setLeft(BigInteger.valueOf(THIRTY_MM));
    margins.setRight(BigInteger.valueOf(FIFTEEN_MM));
    margins.setHeader(BigInteger.valueOf(TWENTY_MM / 2));
    margins.setFooter(BigInteger.valueOf(TWENTY_MM / 2));
    margins.setGutter(BigInteger.ZERO);
    var numbers = section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType();
    numbers.setStart(BigInteger.ONE);
    if (!section.isSetTitlePg()) {
      section.addNewTitlePg();
    }
  }
}
