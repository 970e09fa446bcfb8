package vn.kheo.app.reporting.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.regime.UnitReport;
import vn.kheo.app.reporting.report.Amounts;
import vn.kheo.app.reporting.report.Report;
import vn.kheo.app.reporting.report.Sheet;
import vn.kheo.app.reporting.report.TypedCell;

/** A sheet in the reader's words. */
public record SheetView(Sheet sheet, FormWords words, Locale locale) {

  /** Lines by heading, in the order of the form. */
  public Map<String, List<Sheet.Line>> byHeading() {
    Map<String, List<Sheet.Line>> byHeading = new LinkedHashMap<>();
    sheet
        .lines()
        .forEach(
            line ->
                byHeading
                    .computeIfAbsent(line.indicator().heading(), h -> new ArrayList<>())
                    .add(line));
    return byHeading;
  }

  /** As it stands in the field. */
  public String shown(Sheet.Line line) {
    return TypedCell.shown(line.indicator(), line.cell());
  }

  /** {@code 1.234,5}, or nothing. */
  public String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : Amounts.said(amount);
  }

  /** The amount in words, of money; empty for everything else. */
  public String inWords(Sheet.Line line) {
    BigDecimal amount = line.cell().amount();
    return amount == null ? "" : Amounts.inWords(amount, line.indicator().unitOfMeasure());
  }

  public String says(Sheet.Finding finding) {
    return words.say(sheet.form(), finding.of().expression(), locale);
  }

  public String found(Sheet.Finding finding) {
    return words.found(finding.of(), locale);
  }

  /** How a computed figure comes about. */
  public String formula(Sheet.Line line) {
    String formula = line.indicator().formula();
    return formula == null ? "" : words.say(sheet.form(), Formulas.parse(formula), locale);
  }

  public boolean isPrepared() {
    return sheet.report().state() == UnitReport.State.PREPARED;
  }

  public boolean isSent() {
    return sheet.report().state() == UnitReport.State.SENT;
  }

  public boolean isAccepted() {
    return sheet.report().state() == UnitReport.State.ACCEPTED;
  }

  /** As the chips of rounds show it. */
  public UnitReport standing(java.time.LocalDate today) {
    return standing(sheet.report(), today);
  }

  public static UnitReport standing(Report report, java.time.LocalDate today) {
    return new UnitReport(
        report.id(),
        report.unitId(),
        report.unitName(),
        report.due(),
        report.sentOn(),
        report.state(),
        report.edition(),
        report.returns(),
        report.version(),
        today);
  }
}
