package vn.kheo.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a {@link FillSheet}. */
final class FillSheetWriter {
  /** Excel keeps no more digits of a number. */
  private static final int EXCEL_DIGITS = 15;

  /** Words of a list that is written into the rule itself. */
  private static final int LONGEST_LIST = 255;

  private final FillSheet of;
  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final FillStyles styles;
  private final Map<String, CellRangeAddressList> openCells = new HashMap<>();
  private final Map<String, FillSheet.Entry.Open> openRules = new HashMap<>();

  private FillSheetWriter(FillSheet of, XSSFWorkbook book) {
    this.of = of;
    this.book = book;
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(of.name()));
    this.styles = new FillStyles(book);
  }

  static byte[] write(FillSheet of) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      new FillSheetWriter(of, book).fill();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() {
    for (int i = 0; i < of.columns().size(); i++) {
      sheet.setColumnWidth(i, 256 * of.columns().get(i).width());
    }
    Row seal = sheet.createRow(0);
    seal.createCell(0).setCellValue(of.seal());
    seal.setZeroHeight(true);
    int at = 1;
    for (String line : of.head()) {
      across(at, line, at == 1 ? styles.title() : styles.remark());
      at++;
    }
    Row header = sheet.createRow(at++);
    for (int i = 0; i < of.columns().size(); i++) {
      put(header, i, of.columns().get(i).header(), styles.header());
    }
    for (FillSheet.Row row : of.rows()) {
      switch (row) {
        case FillSheet.Row.Group(String text) -> across(at, text, styles.group());
        case FillSheet.Row.Line(List<FillSheet.Entry> entries) ->
            line(sheet.createRow(at), entries);
      }
      at++;
    }
    openRules.forEach(this::rule);
    guard(at);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    book.setForceFormulaRecalculation(true);
  }

  private void across(int at, String text, CellStyle style) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < of.columns().size(); i++) {
      put(row, i, i == 0 ? text : null, style);
    }
    if (of.columns().size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(at, at, 0, of.columns().size() - 1));
    }
  }

  private void line(Row row, List<FillSheet.Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      switch (entries.get(i)) {
        case FillSheet.Entry.Fixed(Object value) ->
            put(row, i, value, value instanceof BigDecimal ? styles.number(false) : styles.fixed());
        case FillSheet.Entry.Formula(String formula, int decimals) -> {
          Cell cell = row.createCell(i);
          cell.setCellStyle(styles.calculated(decimals));
          cell.setCellFormula(formula);
        }
        case FillSheet.Entry.Open open -> {
          put(row, i, open.value(), styles.open(open.decimals(), open.only()));
          String key = "%d|%s|%s".formatted(open.decimals(), open.only(), open.words());
          openRules.put(key, open);
          openCells
              .computeIfAbsent(key, k -> new CellRangeAddressList())
              .addCellRangeAddress(row.getRowNum(), i, row.getRowNum(), i);
        }
      }
    }
  }

  private static void put(Row row, int column, @Nullable Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    switch (value) {
      case null -> {}
      case BigDecimal number when number.stripTrailingZeros().precision() <= EXCEL_DIGITS ->
          cell.setCellValue(number.doubleValue());
      default -> cell.setCellValue(value.toString());
    }
  }

  /** What may be typed; the program that reads the file back asks the same again. */
  private void rule(String key, FillSheet.Entry.Open open) {
    CellRangeAddressList where = java.util.Objects.requireNonNull(openCells.get(key));
    var helper = new XSSFDataValidationHelper(sheet);
    List<String> words = open.words();
    boolean listed =
        open.only()
            && words.stream().noneMatch(word -> word.contains(","))
            && String.join(",", words).length() <= LONGEST_LIST;
    DataValidationConstraint constraint =
        listed
            ? helper.createExplicitListConstraint(words.toArray(String[]::new))
            : helper.createCustomConstraint(condition(where, open));
    DataValidation rule = helper.createValidation(constraint, where);
    rule.setShowErrorBox(true);
    rule.createErrorBox(
        of.name(),
        open.only()
            ? "Chỉ chọn: " + String.join("; ", words)
            : "Chỉ gõ số (nhiều nhất %d chữ số thập phân) hoặc: %s"
                .formatted(open.decimals(), String.join("; ", words)));
    sheet.addValidationData(rule);
  }

  private static String condition(CellRangeAddressList where, FillSheet.Entry.Open open) {
    CellRangeAddress first = where.getCellRangeAddress(0);
    String cell =
        new CellReference(first.getFirstRow(), first.getFirstColumn(), false, false)
            .formatAsString();
    String words =
        open.words().stream()
            .map(word -> "%s=\"%s\"".formatted(cell, word.replace("\"", "\"\"")))
            .collect(Collectors.joining(","));
    return open.only()
        ? "OR(%s)".formatted(words)
        : "OR(AND(ISNUMBER(%1$s),ROUND(%1$s,%2$d)=%1$s),%3$s)"
            .formatted(cell, open.decimals(), words);
  }

  /** Locks what is not open, keeps the header in sight, fits the width of a page. */
  private void guard(int rows) {
    int header = of.head().size() + 1;
    sheet.createFreezePane(0, header + 1);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    book.lockStructure();
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    openCells.values().stream()
        .map(cells -> cells.getCellRangeAddress(0))
        .min(java.util.Comparator.comparingInt(CellRangeAddress::getFirstRow))
        .filter(cell -> cell.getFirstRow() < rows)
        .ifPresent(
            cell ->
                sheet.setActiveCell(new CellAddress(cell.getFirstRow(), cell.getFirstColumn())));
  }
}
