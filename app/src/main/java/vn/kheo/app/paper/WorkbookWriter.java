package vn.kheo.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** Writes one table as a workbook, row by row, so that a long one needs little memory. */
final class WorkbookWriter {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** Columns that can still be read on one page. */
  private static final int MOST_ACROSS = 14;

  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final CellStyle plain;
  private final CellStyle literal;
  private final CellStyle date;
  private final CellStyle head;
  private final Map<Paper.Tone, CellStyle> tones = new EnumMap<>(Paper.Tone.class);
  private final Sheet sheet;

  private WorkbookWriter(Workbook book, String title) {
    sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
    plain = book.createCellStyle();
    plain.setVerticalAlignment(VerticalAlignment.TOP);
    plain.setWrapText(true);
    literal = book.createCellStyle();
    literal.cloneStyleFrom(plain);
    literal.setQuotePrefixed(true);
    date = book.createCellStyle();
    date.cloneStyleFrom(plain);
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    Font bold = book.createFont();
    bold.setBold(true);
    head = book.createCellStyle();
    head.cloneStyleFrom(plain);
    head.setFont(bold);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (Paper.Tone tone : Paper.Tone.values()) {
      tones.put(tone, toned(book, tone));
    }
  }

  private CellStyle toned(Workbook book, Paper.Tone tone) {
    var ink = (XSSFFont) book.createFont();
    ink.setColor(colour(tone.ink));
    var style = (XSSFCellStyle) book.createCellStyle();
    style.cloneStyleFrom(plain);
    style.setFont(ink);
    style.setFillForegroundColor(colour(tone.ground));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static XSSFColor colour(String hexadecimal) {
    return new XSSFColor(HexFormat.of().parseHex(hexadecimal), null);
  }

  static byte[] write(
      String title, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    return write(List.of(new Paper.Sheet(title, header, rows)));
  }

  static byte[] write(List<Paper.Sheet> sheets) {
    try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        var out = new ByteArrayOutputStream()) {
      book.setCompressTempFiles(true);
      // Readers that stream the archive stumble over sizes of 64 bits.
      book.setZip64Mode(Zip64Mode.Never);
      for (Paper.Sheet one : sheets) {
        new WorkbookWriter(book, one.title()).fill(one.header(), one.rows());
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    for (int column = 0; column < header.size(); column++) {
      sheet.setColumnWidth(column, 256 * width(column, header, rows));
    }
    Row first = sheet.createRow(0);
    for (int column = 0; column < header.size(); column++) {
      Cell cell = first.createCell(column);
      cell.setCellValue(header.get(column));
      cell.setCellStyle(head);
    }
    int number = 1;
    for (List<? extends @Nullable Object> values : rows) {
      Row row = sheet.createRow(number++);
      int column = 0;
      for (Object value : values) {
        put(row, column++, value);
      }
    }
    sheet.createFreezePane(0, 1);
    print(header.size());
    if (!header.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(0, number - 1, 0, header.size() - 1));
    }
  }

  /** A table that fits a page across is printed so; the header stands on every page. */
  private void print(int columns) {
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    if (columns <= MOST_ACROSS) {
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth((short) 1);
      sheet.getPrintSetup().setFitHeight((short) 0);
    }
  }

  private void put(Row row, int column, @Nullable Object value) {
    if (value == null) {
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellStyle(plain);
    switch (value) {
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(date);
      }
      case Number number -> cell.setCellValue(number.doubleValue());
      case Paper.Formula(String formula, java.math.BigDecimal stored) -> {
        cell.setCellFormula(formula);
        cell.setCellValue(stored.doubleValue());
      }
      case Boolean truth -> cell.setCellValue(truth);
      case Paper.Toned(String text, Paper.Tone tone) -> {
        cell.setCellValue(text);
        cell.setCellStyle(tones.get(tone));
      }
      default -> {
        String text = value.toString();
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        if (Paper.looksLikeFormula(text)) {
          cell.setCellStyle(literal);
        }
      }
    }
  }

  private static int width(
      int column, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    int longest =
        rows.stream()
            .limit(ROWS_IN_MEMORY)
            .filter(row -> row.size() > column && row.get(column) != null)
            .mapToInt(row -> String.valueOf(row.get(column)).length())
            .max()
            .orElse(0);
    return Math.clamp(Math.max(longest, header.get(column).length() + 3) + 2, NARROWEST, WIDEST);
  }
}
