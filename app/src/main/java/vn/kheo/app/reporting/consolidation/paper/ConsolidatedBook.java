package vn.kheo.app.reporting.consolidation.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.consolidation.signed.AnnexCell;
import vn.kheo.app.reporting.consolidation.signed.SignedReport;
import vn.kheo.app.reporting.consolidation.signed.Signings;
import vn.kheo.app.reporting.consolidation.web.Said;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;

/**
 * Phụ lục in Excel: the totals with their codes, rates as formulas of their parts; and what each
 * unit gave.
 */
public final class ConsolidatedBook {
  private static final String AMOUNT_COLUMN = "D";
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private ConsolidatedBook() {}

  public static byte[] of(SignedReport signed, FormVersion form, List<Signings.UnitRow> units) {
    return Paper.workbook(List.of(totals(signed, form), byUnit(signed, form, units)));
  }

  private static Paper.Sheet totals(SignedReport signed, FormVersion form) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "Mã",
                "Chỉ tiêu",
                "Đơn vị tính",
                "Tổng số",
                "Mã tra cứu",
                "Đã báo cáo",
                "Phải báo cáo",
                "Cùng kỳ năm trước",
                "Số cộng từ đơn vị",
                "Lý do điều chỉnh"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SignedReport.Figure figure : signed.figures()) {
      Indicator one = form.indicator(figure.ordinal());
      boolean adjusted = figure.reason() != null;
      rows.add(
          Arrays.asList(
              one.code(),
              one.name(),
              one.unitOfMeasure(),
              amount(figure, one, form),
              signed.number() == 0 ? null : signed.code() + "-" + one.code(),
              figure.reported(),
              figure.due(),
              rounded(one, figure.lastYear()),
              adjusted ? rounded(one, figure.computed()) : null,
              figure.reason()));
    }
    return new Paper.Sheet("PL1 Tổng hợp", header, rows);
  }

  private static @Nullable Object amount(
      SignedReport.Figure figure, Indicator one, FormVersion form) {
    if (!figure.choices().isEmpty()) {
      Map<Integer, Integer> choices = new HashMap<>(figure.choices());
      List<String> said = new ArrayList<>();
      choices.keySet().stream()
          .sorted()
          .forEach(choice -> said.add(Said.choice(one, choice) + ": " + choices.get(choice)));
      return String.join("; ", said);
    }
    BigDecimal amount = figure.amount();
    if (amount == null) {
      return null;
    }
    BigDecimal shown = Said.rounded(one, amount);
    return formula(one, form)
        .<Object>map(
            text -> new Paper.Formula("ROUND(%s,%d)".formatted(text, one.decimals()), shown))
        .orElse(shown);
  }

  private static @Nullable BigDecimal rounded(Indicator one, @Nullable BigDecimal amount) {
    return amount == null ? null : Said.rounded(one, amount);
  }

  /** A rate in terms of the cells of its parts; the sheet's first line is the header. */
  private static Optional<String> formula(Indicator one, FormVersion form) {
    String formula = one.formula();
    if (one.overUnits() != OverUnits.RECOMPUTE || formula == null) {
      return Optional.empty();
    }
    boolean plain =
        Formulas.parse(formula).references().stream()
            .allMatch(
                each ->
                    each.kind() == Reference.Kind.VALUE && form.indicator(each.name()).isPresent());
    if (!plain || !formula.matches("[A-Z0-9_+\\-*/(). ]+")) {
      return Optional.empty();
    }
    Matcher code = CODE.matcher(formula);
    var text = new StringBuilder();
    while (code.find()) {
      int row = form.indicator(code.group()).map(Indicator::ordinal).orElse(0) + 1;
      code.appendReplacement(text, AMOUNT_COLUMN + row);
    }
    return Optional.of(code.appendTail(text).toString());
  }

  private static Paper.Sheet byUnit(
      SignedReport signed, FormVersion form, List<Signings.UnitRow> units) {
    List<String> header = new ArrayList<>(List.of("TT", "Đơn vị", "Bản", "Mã tra cứu"));
    form.indicators().forEach(one -> header.add(one.code()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Signings.UnitRow unit : units) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(rows.size() + 1);
      row.add(unit.unitName());
      row.add(unit.edition());
      row.add(signed.number() == 0 ? null : signed.code() + "-" + unit.code());
      for (Indicator one : form.indicators()) {
        row.add(AnnexCell.of(unit.cells().get(one.ordinal() - 1), one.choices()));
      }
      rows.add(row);
    }
    return new Paper.Sheet("PL2 Theo đơn vị", header, rows);
  }
}
