package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.form.Checks;
import vn.kheo.app.reporting.form.Computed;
import vn.kheo.app.reporting.form.FormParameters;
import vn.kheo.app.reporting.form.FormVersion;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.formula.Figures;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.settings.Settings;

/** Puts a report together: what is asked, what stands there, what it is compared with. */
@Component
class ReportSheets {
  private final ReportStore store;
  private final Rounds rounds;
  private final Forms forms;
  private final FormParameters parameters;
  private final Organization organization;
  private final Access access;
  private final Settings settings;

  ReportSheets(
      ReportStore store,
      Rounds rounds,
      Forms forms,
      FormParameters parameters,
      Organization organization,
      Access access,
      Settings settings) {
    this.store = store;
    this.rounds = rounds;
    this.forms = forms;
    this.parameters = parameters;
    this.organization = organization;
    this.access = access;
    this.settings = settings;
  }

  /**
   * A report of a unit for which the person works or signs.
   *
   * @throws UnknownReport for every other
   */
  Report own(long id) {
    ReportStore.Row row = store.find(id).orElseThrow(() -> new UnknownReport(id));
    Actor actor = access.current();
    if (!actor.may(Permission.WORK, row.unitId()) && !actor.may(Permission.HAND_IN, row.unitId())) {
      throw new UnknownReport(id);
    }
    return report(row);
  }

  Report report(ReportStore.Row row) {
    return new Report(
        row.id(),
        rounds.round(row.roundId()).orElseThrow(),
        row.unitId(),
        organization.unit(row.unitId()).map(Unit::name).orElse("#" + row.unitId()),
        row.audience(),
        row.assignmentId(),
        row.due(),
        row.state(),
        row.edition(),
        row.counted(),
        row.sentOn(),
        row.returns(),
        row.version());
  }

  FormVersion form(Report report) {
    return forms.version(report.round().formVersionId()).orElseThrow();
  }

  Sheet sheet(Report report) {
    FormVersion form = form(report);
    Edition edition = store.edition(report.id(), report.edition()).orElseThrow();
    Other before = other(report, report.round().previousId());
    Other lastYear = other(report, report.round().lastYearId());
    Map<Integer, Sheet.Origin> origins = store.origins(report.id(), report.edition());
    List<Sheet.Line> lines =
        form.indicators().stream()
            .filter(one -> one.asks(report.audience()))
            .map(
                one ->
                    new Sheet.Line(
                        one,
                        edition.cell(one),
                        typed(one, before != null),
                        figure(before, one),
                        figure(lastYear, one),
                        origins.get(one.ordinal())))
            .toList();
    Map<Long, String> reasons = store.reasons(report.id(), report.edition());
    List<Sheet.Finding> findings =
        Checks.run(form, context(report, form, edition.cells())).stream()
            .filter(one -> one.indicator().asks(report.audience()))
            .map(one -> new Sheet.Finding(one, reasons.getOrDefault(one.checkId(), "")))
            .toList();
    Map<Long, String> words = store.narrative(report.id(), report.edition());
    List<Sheet.Words> narrative =
        form.sections().stream()
            .map(one -> new Sheet.Words(one, words.getOrDefault(one.id(), "")))
            .toList();
    Actor actor = access.current();
    return new Sheet(
        report,
        form,
        edition,
        lines,
        narrative,
        findings,
        lines.stream()
            .filter(line -> isMissing(line, form, edition))
            .map(Sheet.Line::indicator)
            .toList(),
        narrative.stream()
            .filter(
                one ->
                    one.section().required()
                        && !one.section().headingOnly()
                        && one.words().isBlank())
            .map(one -> one.section().number())
            .toList(),
        before == null ? null : before.label(),
        lastYear == null ? null : lastYear.label(),
        store.remarks(report.id()),
        store.files(report.id(), report.edition()),
        mayEdit(report, actor),
        report.isOpen() && actor.may(Permission.HAND_IN, report.unitId()));
  }

  /** What is computed is missed only where a part of it is: a share of nothing has no figure. */
  private static boolean isMissing(Sheet.Line line, FormVersion form, Edition edition) {
    if (!line.indicator().required() || line.cell().mark() != Mark.MISSING) {
      return false;
    }
    String formula = line.indicator().formula();
    return line.typed()
        || formula == null
        || Formulas.parse(formula).codesOfPeriod().stream()
            .flatMap(code -> form.indicator(code).stream())
            .anyMatch(part -> edition.cell(part).mark() == Mark.MISSING);
  }

  /** What was said to be ready is changed only by who signs, or after it was taken back. */
  boolean mayEdit(Report report, Actor actor) {
    return switch (report.state()) {
      case OPEN, RETURNED ->
          actor.may(Permission.WORK, report.unitId())
              || actor.may(Permission.HAND_IN, report.unitId());
      case PREPARED -> actor.may(Permission.HAND_IN, report.unitId());
      case SENT, ACCEPTED -> false;
    };
  }

  /** Whether people of the unit fill it: an opening balance only while there is none to take. */
  static boolean typed(Indicator one, boolean hasBefore) {
    return one.formula() == null && !one.filledBySystem()
        || Computed.isOpeningBalance(one) && !hasBefore;
  }

  /** Whether something counts of the unit in the round before. */
  boolean hasBefore(Report report) {
    return other(report, report.round().previousId()) != null;
  }

  /**
   * What is known of a unit beside the report itself.
   *
   * @param before figures that count in the round before
   * @param earlier what counts in earlier rounds of the reporting year
   * @param parameters that formulas name
   */
  record Known(
      Round round,
      Audience audience,
      Map<String, BigDecimal> before,
      List<Map<String, BigDecimal>> earlier,
      Map<String, BigDecimal> parameters) {}

  private FormVersion version(long id) {
    return forms.version(id).orElseThrow();
  }

  /** What formulas name, as it holds today. */
  Map<String, BigDecimal> parameters() {
    return parameters.values(settings.today());
  }

  private Known known(Report report) {
    Round round = report.round();
    Other before = other(report, round.previousId());
    return new Known(
        round,
        report.audience(),
        before == null ? Map.of() : before.figures(),
        store.earlierInYear(round.id(), report.unitId()).stream()
            .map(one -> Edition.figures(version(one.formVersionId()), one.cells()))
            .toList(),
        parameters());
  }

  /** The cells with everything that is computed from them. */
  List<Cell> computed(Report report, FormVersion form, List<Cell> cells) {
    return computed(known(report), form, cells);
  }

  /** As above, of a unit of which everything was read before. */
  List<Cell> computed(Known known, FormVersion form, List<Cell> cells) {
    List<Cell> filled = new ArrayList<>(cells);
    Computed.fill(form, context(known, form, cells))
        .forEach(
            (code, amount) -> {
              Indicator one = form.indicator(code).orElseThrow();
              if (one.asks(known.audience())) {
                filled.set(
                    one.ordinal() - 1,
                    amount.map(a -> Cell.figure(rounded(a, one))).orElse(keptOpening(one, cells)));
              }
            });
    return filled;
  }

  private static Cell keptOpening(Indicator one, List<Cell> cells) {
    return Computed.isOpeningBalance(one) ? cells.get(one.ordinal() - 1) : Cell.MISSING;
  }

  private static BigDecimal rounded(BigDecimal amount, Indicator one) {
    return amount.scale() > one.decimals()
        ? amount.setScale(one.decimals(), java.math.RoundingMode.HALF_UP)
        : amount;
  }

  /** What formulas read of an edition. */
  Figures context(Report report, FormVersion form, Edition edition) {
    return context(report, form, edition.cells());
  }

  private Figures context(Report report, FormVersion form, List<Cell> cells) {
    return context(known(report), form, cells);
  }

  Figures context(Known known, FormVersion form, List<Cell> cells) {
    Map<String, BigDecimal> values = Edition.figures(form, cells);
    Map<String, BigDecimal> year = new HashMap<>();
    form.indicators().stream()
        .filter(one -> one.nature() == Nature.FLOW && values.containsKey(one.code()))
        .forEach(one -> year.merge(one.code(), values.get(one.code()), BigDecimal::add));
    for (Map<String, BigDecimal> earlier : known.earlier()) {
      earlier.forEach((code, amount) -> year.computeIfPresent(code, (c, sum) -> sum.add(amount)));
    }
    return new Figures(
        values,
        known.before(),
        year,
        BigDecimal.valueOf(known.round().window().months()),
        known.parameters());
  }

  private record Other(String label, Map<String, BigDecimal> figures) {}

  private @Nullable Other other(Report report, @Nullable Long roundId) {
    return Optional.ofNullable(roundId)
        .flatMap(rounds::round)
        .flatMap(
            round ->
                store
                    .counted(round.id(), report.unitId())
                    .map(
                        one ->
                            new Other(
                                round.window().label(),
                                Edition.figures(
                                    forms.version(one.formVersionId()).orElseThrow(),
                                    one.cells()))))
        .orElse(null);
  }

  private static @Nullable BigDecimal figure(@Nullable Other other, Indicator one) {
    return other == null ? null : other.figures().get(one.code());
  }
}
