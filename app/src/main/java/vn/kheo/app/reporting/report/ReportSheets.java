package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
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
import vn.kheo.app.reporting.form.Section;
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
  private final Access access;
  private final Settings settings;

  ReportSheets(
      ReportStore store,
      Rounds rounds,
      Forms forms,
      FormParameters parameters,
      Access access,
      Settings settings) {
    this.store = store;
    this.rounds = rounds;
    this.forms = forms;
    this.parameters = parameters;
    this.access = access;
    this.settings = settings;
  }

  /**
   * A report of a unit for which the person works or signs.
   *
   * @throws UnknownReport for every other
   */
  Report own(long id) {
    return own(id, store.find(id));
  }

  /** As {@link #own}; nobody else changes it until the caller's transaction ends. */
  Report held(long id) {
    return own(id, store.hold(id));
  }

  private Report own(long id, Optional<ReportStore.Row> found) {
    ReportStore.Row row = found.orElseThrow(() -> new UnknownReport(id));
    Actor actor = access.current();
    if (!actor.may(Permission.WORK, row.unitId()) && !actor.may(Permission.HAND_IN, row.unitId())) {
      throw new UnknownReport(id);
    }
    return reports(List.of(row)).getFirst();
  }

  List<Report> reports(List<ReportStore.Row> rows) {
    Map<Long, Round> named = rounds.byId(rows.stream().map(ReportStore.Row::roundId).toList());
    return rows.stream()
        .map(row -> report(row, Objects.requireNonNull(named.get(row.roundId()))))
        .toList();
  }

  private static Report report(ReportStore.Row row, Round round) {
    return new Report(
        row.id(),
        round,
        row.unitId(),
        row.unitName(),
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

  Sheet sheet(Report report) {
    return sheet(report, basis(report), edition(report));
  }

  Edition edition(Report report) {
    return store.edition(report.id(), report.edition()).orElseThrow();
  }

  /** With an edition that the caller has just read or written. */
  Sheet sheet(Report report, Basis basis, Edition edition) {
    FormVersion form = basis.form();
    Map<Integer, Sheet.Origin> origins = store.origins(report.id(), report.edition());
    Other before = basis.before();
    Other lastYear = basis.lastYear();
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
    ReportStore.Texts texts = store.texts(report.id(), report.edition());
    Actor actor = access.current();
    return new Sheet(
        report,
        form,
        edition,
        lines,
        form.sections().stream()
            .map(one -> new Sheet.Words(one, texts.narrative().getOrDefault(one.id(), "")))
            .toList(),
        readiness(basis, edition, texts),
        before == null ? null : before.label(),
        lastYear == null ? null : lastYear.label(),
        store.remarks(report.id()),
        store.files(report.id(), report.edition()),
        mayEdit(report, actor),
        report.isOpen() && actor.may(Permission.HAND_IN, report.unitId()));
  }

  /** What keeps the edition worked on from being sent. */
  Sheet.Readiness readiness(Report report) {
    return readiness(basis(report), edition(report), store.texts(report.id(), report.edition()));
  }

  private Sheet.Readiness readiness(Basis basis, Edition edition, ReportStore.Texts texts) {
    FormVersion form = basis.form();
    Audience audience = basis.known().audience();
    return new Sheet.Readiness(
        Checks.run(form, context(basis.known(), form, edition.cells())).stream()
            .filter(one -> one.indicator().asks(audience))
            .map(one -> new Sheet.Finding(one, texts.reasons().getOrDefault(one.checkId(), "")))
            .toList(),
        form.indicators().stream()
            .filter(one -> one.asks(audience) && isMissing(one, basis, edition))
            .toList(),
        form.sections().stream()
            .filter(
                one ->
                    one.required()
                        && !one.headingOnly()
                        && texts.narrative().getOrDefault(one.id(), "").isBlank())
            .map(Section::number)
            .toList());
  }

  /** What is computed is missed only where a part of it is: a share of nothing has no figure. */
  private static boolean isMissing(Indicator one, Basis basis, Edition edition) {
    if (!one.required() || edition.cell(one).mark() != Mark.MISSING) {
      return false;
    }
    String formula = one.formula();
    return typed(one, basis.before() != null)
        || formula == null
        || Formulas.parse(formula).codesOfPeriod().stream()
            .flatMap(code -> basis.form().indicator(code).stream())
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

  /** What formulas name, as it holds today. */
  Map<String, BigDecimal> parameters() {
    return parameters.values(settings.today());
  }

  /**
   * Everything that stands around an edition, read once.
   *
   * @param before null where nothing counts of the unit in the round before
   * @param lastYear likewise of the same round last year
   */
  record Basis(FormVersion form, Known known, @Nullable Other before, @Nullable Other lastYear) {}

  /** What counts of the unit in another round, by code. */
  record Other(String label, Map<String, BigDecimal> figures) {}

  Basis basis(Report report) {
    Round round = report.round();
    FormVersion form = forms.version(round.formVersionId()).orElseThrow();
    Map<Long, FormVersion> versions = new HashMap<>(Map.of(form.id(), form));
    Other before = null;
    Other lastYear = null;
    List<Map<String, BigDecimal>> earlier = new ArrayList<>();
    for (ReportStore.LookedBack one : store.lookingBack(round.id(), report.unitId())) {
      FormVersion made =
          versions.computeIfAbsent(
              one.counted().formVersionId(), id -> forms.version(id).orElseThrow());
      Map<String, BigDecimal> figures = Edition.figures(made, one.counted().cells());
      if (one.before()) {
        before = new Other(one.label(), figures);
      }
      if (one.lastYear()) {
        lastYear = new Other(one.label(), figures);
      }
      if (one.earlierInYear()) {
        earlier.add(figures);
      }
    }
    Known known =
        new Known(
            round,
            report.audience(),
            before == null ? Map.of() : before.figures(),
            earlier,
            parameters());
    return new Basis(form, known, before, lastYear);
  }

  /** The cells with everything that is computed from them. */
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
    return context(basis(report).known(), form, edition.cells());
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

  private static @Nullable BigDecimal figure(@Nullable Other other, Indicator one) {
    return other == null ? null : other.figures().get(one.code());
  }
}
