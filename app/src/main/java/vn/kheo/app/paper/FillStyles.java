package vn.kheo.app.paper;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a {@link FillSheet} look: what is open is yellow, what is locked is not. */
final class FillStyles {
  private static final String OPEN = "FFF8D6";
  private static final String HEAD = "E4ECEA";
  private static final String GROUP = "F2F5F4";
  private static final String LINE = "B8C4C1";
  private static final String QUIET = "4C5A57";

  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  FillStyles(XSSFWorkbook book) {
    this.book = book;
  }

  CellStyle title() {
    return made.computeIfAbsent(
        "title",
        k -> {
          XSSFCellStyle style = plain(false);
          style.setFont(font(14, true, "000000"));
          return style;
        });
  }

  CellStyle remark() {
    return made.computeIfAbsent(
        "remark",
        k -> {
          XSSFCellStyle style = plain(false);
          style.setFont(font(11, false, QUIET));
          return style;
        });
  }

  CellStyle header() {
    return made.computeIfAbsent(
        "header",
        k -> {
          XSSFCellStyle style = plain(true);
          style.setFont(font(11, true, "000000"));
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          ground(style, HEAD);
          return style;
        });
  }

  CellStyle group() {
    return made.computeIfAbsent(
        "group",
        k -> {
          XSSFCellStyle style = plain(true);
          style.setFont(font(11, true, "000000"));
          ground(style, GROUP);
          return style;
        });
  }

  CellStyle fixed() {
    return made.computeIfAbsent("fixed", k -> plain(true));
  }

  CellStyle number(boolean strong) {
    return made.computeIfAbsent(
        "number" + strong,
        k -> {
          XSSFCellStyle style = plain(true);
          style.setAlignment(HorizontalAlignment.RIGHT);
          // Whatever decimals it has, and no dangling comma where it has none.
          style.setDataFormat(book.createDataFormat().getFormat("[=0]0;General"));
          style.setFont(font(11, strong, QUIET));
          return style;
        });
  }

  CellStyle calculated(int decimals) {
    return made.computeIfAbsent(
        "calculated" + decimals,
        k -> {
          XSSFCellStyle style = plain(true);
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setFont(font(11, true, "000000"));
          style.setDataFormat(book.createDataFormat().getFormat(format(decimals)));
          return style;
        });
  }

  CellStyle open(int decimals, boolean words) {
    return made.computeIfAbsent(
        "open" + decimals + words,
        k -> {
          XSSFCellStyle style = plain(true);
          style.setLocked(false);
          style.setAlignment(HorizontalAlignment.RIGHT);
          ground(style, OPEN);
          if (!words) {
            style.setDataFormat(book.createDataFormat().getFormat(format(decimals)));
          }
          return style;
        });
  }

  private static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private XSSFCellStyle plain(boolean lined) {
    XSSFCellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(font(11, false, "000000"));
    if (lined) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      XSSFColor line = colour(LINE);
      style.setTopBorderColor(line);
      style.setBottomBorderColor(line);
      style.setLeftBorderColor(line);
      style.setRightBorderColor(line);
    }
    return style;
  }

  private XSSFFont font(int points, boolean bold, String ink) {
    XSSFFont font = book.createFont();
    font.setFontName(WordBasics.FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(ink));
    return font;
  }

  private static void ground(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor colour(String hexadecimal) {
    return new XSSFColor(HexFormat.of().parseHex(hexadecimal), null);
  }
}
