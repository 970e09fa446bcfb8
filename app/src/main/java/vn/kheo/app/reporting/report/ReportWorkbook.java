package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.paper.FillSheet;
import vn.kheo.app.paper.FillSheet.Entry;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.formula.Context;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.SpreadsheetFormula;

/**
 * Báo cáo thành bảng tính để điền ngoại tuyến: one line an indicator that is asked of the unit,
 * with the figures before beside it, and its checks, which calculate as one types.
 */
final class ReportWorkbook {
  /** Lines over the table. */
  static final int HEAD_LINES = 3;

  /** Place of the column of figures among the headers. */
  static final int FIGURE = 3;

  private static final String FIGURES = "D";
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final List<String> BLANKS = List.of("-", "–", "x");

  private final Sheet sheet;
  private final Context known;
  private final FormWords words;

  /** Reference of the figure by code. */
  private final Map<String, String> figures = new LinkedHashMap<>();

  /**
   * @param known what formulas read that does not stand in the table
   */
  ReportWorkbook(Sheet sheet, Context known, FormWords words) {
    this.sheet = sheet;
    this.known = known;
    this.words = words;
    rows(sheet).forEach((row, line) -> figures.put(line.indicator().code(), FIGURES + row));
  }

  /** Lines by the number of their row; rows of groups are left out. */
  static Map<Integer, Sheet.Line> rows(Sheet sheet) {
    Map<Integer, Sheet.Line> rows = new LinkedHashMap<>();
    int row = FillSheet.headerRow(HEAD_LINES) + 1;
    String heading = null;
    for (Sheet.Line line : sheet.lines()) {
      if (!line.indicator().heading().equals(heading)) {
        heading = line.indicator().heading();
        row++;
      }
      rows.put(row++, line);
    }
    return rows;
  }

  /** Words over the columns. */
  static List<String> headers(Sheet sheet) {
    String before = sheet.before();
    String lastYear = sheet.lastYear();
    return List.of(
        "Mã",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Số liệu",
        before == null ? "Kỳ trước" : before,
        lastYear == null ? "Cùng kỳ năm trước" : lastYear,
        "Soát",
        "Điều kiện phải khớp");
  }

  FillSheet written() {
    List<String> headers = headers(sheet);
    int[] widths = {9, 52, 13, 18, 15, 15, 15, 62};
    List<FillSheet.Column> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(new FillSheet.Column(headers.get(i), widths[i]));
    }
    List<FillSheet.Row> rows = new ArrayList<>();
    String heading = null;
    for (Sheet.Line line : sheet.lines()) {
      if (!line.indicator().heading().equals(heading)) {
        heading = line.indicator().heading();
        rows.add(new FillSheet.Row.Group(heading));
      }
      rows.add(line(line));
    }
    Report report = sheet.report();
    return new FillSheet(
        "Số liệu",
        ReportSeal.of(sheet).toString(),
        List.of(
            report.round().title(),
            "%s. Hạn gửi %s. Biểu mẫu %s, phiên bản %d."
                .formatted(
                    report.unitName(),
                    WrittenDay.of(report.due()),
                    sheet.form().code(),
                    sheet.form().number()),
            "Chỉ gõ vào ô vàng. Để trống: chưa báo cáo. 0: bằng không. -: không phát sinh trong kỳ."
                + " x: không thuộc đối tượng. Lưu dạng .xlsx rồi nộp lại ở trang báo cáo."),
        columns,
        rows);
  }

  private FillSheet.Row.Line line(Sheet.Line line) {
    Indicator one = line.indicator();
    return new FillSheet.Row.Line(
        List.of(
            new Entry.Fixed(one.code()),
            new Entry.Fixed(one.name() + (one.required() ? " (bắt buộc)" : "")),
            new Entry.Fixed(one.unitOfMeasure()),
            figure(line),
            new Entry.Fixed(line.before()),
            new Entry.Fixed(line.lastYear()),
            verdict(one),
            new Entry.Fixed(conditions(one))));
  }

  private Entry figure(Sheet.Line line) {
    Indicator one = line.indicator();
    if (line.typed()) {
      List<String> choices = one.choices();
      return new Entry.Open(
          value(line),
          one.decimals(),
          Stream.concat(choices.stream(), BLANKS.stream()).toList(),
          !choices.isEmpty());
    }
    return Optional.ofNullable(one.formula())
        .map(Formulas::parse)
        .filter(formula -> !formula.codesOfPeriod().isEmpty())
        .flatMap(formula -> SpreadsheetFormula.amount(formula, figures, known, one.decimals()))
        .<Entry>map(formula -> new Entry.Formula(formula, one.decimals()))
        .orElseGet(() -> new Entry.Fixed(value(line)));
  }

  private static @Nullable Object value(Sheet.Line line) {
    BigDecimal amount = line.cell().amount();
    if (line.cell().mark() == Mark.MISSING) {
      return null;
    }
    return amount != null && line.indicator().choices().isEmpty()
        ? amount
        : TypedCell.shown(line.indicator(), line.cell());
  }

  /** “Phải sửa” where a check that blocks fails, “Cần giải trình” where another does. */
  private Entry verdict(Indicator one) {
    String blocks = fails(one, Check.Severity.ERROR);
    String warns = fails(one, Check.Severity.WARN);
    if (blocks.isEmpty() && warns.isEmpty()) {
      return new Entry.Fixed(null);
    }
    String then = warns.isEmpty() ? "\"\"" : "IF(%s>0,\"Cần giải trình\",\"\")".formatted(warns);
    return new Entry.Formula(
        blocks.isEmpty() ? then : "IF(%s>0,\"Phải sửa\",%s)".formatted(blocks, then), 0);
  }

  private String fails(Indicator one, Check.Severity severity) {
    return String.join(
        "+",
        one.checks().stream()
            .filter(check -> check.severity() == severity)
            .flatMap(
                check ->
                    SpreadsheetFormula.fails(Formulas.parse(check.expression()), figures, known)
                        .stream())
            .toList());
  }

  private String conditions(Indicator one) {
    return String.join(
        "\n",
        one.checks().stream()
            .map(check -> words.say(sheet.form(), Formulas.parse(check.expression()), VIETNAMESE))
            .toList());
  }
}
