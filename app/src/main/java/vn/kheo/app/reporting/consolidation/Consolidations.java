package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.FormWords;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.formula.Expression;
import vn.kheo.app.reporting.formula.Formulas;
import vn.kheo.app.reporting.formula.Reference;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.RoundStanding;
import vn.kheo.app.reporting.regime.Rounds;

/**
 * Tổng hợp, for whoever collects a round's reports or receives what is made of them: what all units
 * together gave, from where, and what was set by hand.
 */
@Component
public class Consolidations {
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_DIGITS = 18;
  private static final int MOMENTS = 8;

  private final NodeTotals totals;
  private final AdjustmentStore adjustments;
  private final Rounds rounds;
  private final Regimes regimes;
  private final Forms forms;
  private final Organization organization;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Consolidations(
      NodeTotals totals,
      AdjustmentStore adjustments,
      Rounds rounds,
      Regimes regimes,
      Forms forms,
      Organization organization,
      Journal journal,
      Authors authors,
      Clock clock) {
    this.totals = totals;
    this.adjustments = adjustments;
    this.rounds = rounds;
    this.regimes = regimes;
    this.forms = forms;
    this.organization = organization;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * A round the person may see, as it stands now.
   *
   * @param nodeId null for the whole round
   * @return empty where there is none, or nobody reports beneath that unit
   */
  @Transactional(readOnly = true)
  public Optional<Consolidation> sheet(long roundId, @Nullable Long nodeId) {
    return rounds.standing(roundId).flatMap(standing -> sheet(standing, nodeId));
  }

  private Optional<Consolidation> sheet(RoundStanding standing, @Nullable Long nodeId) {
    Round round = standing.round();
    LookingBack back = back(round);
    if (nodeId == null) {
      ReportingTree tree = totals.tree(round.id());
      return Optional.of(
          sheet(
              standing,
              List.of(),
              tree.beneath(tree.top().orElse(null)),
              back,
              totals.ofEach(back.together(), null)));
    }
    Beneath beneath = totals.beneath(back.together(), nodeId);
    int reports = beneath.reports(round.id());
    if (reports == 0) {
      return Optional.empty();
    }
    return reports == standing.due()
        ? sheet(standing, null)
        : Optional.of(
            sheet(
                standing,
                path(standing, nodeId),
                beneath.branches(round.id()),
                back,
                totals.ofEach(back.together(), nodeId, beneath)));
  }

  /** From right beneath the unit that stands for the whole round down to the unit itself. */
  private List<Unit> path(RoundStanding standing, long nodeId) {
    Round round = standing.round();
    List<Unit> path = new ArrayList<>();
    Long at = nodeId;
    while (at != null
        && (at == nodeId
            || at != round.receiverUnitId()
                && totals.beneath(List.of(round), at).reports(round.id()) < standing.due())) {
      Unit unit = organization.unit(at).orElseThrow();
      path.addFirst(unit);
      at = unit.parentId();
    }
    return path;
  }

  /**
   * Rounds beside which one is put.
   *
   * @param year up to the round itself, the earliest first
   * @param together every one of them once
   */
  private record LookingBack(List<Round> year, @Nullable Round lastYear, Set<Round> together) {}

  private LookingBack back(Round round) {
    List<Round> year = rounds.sinceNewYear(round);
    Round lastYear = Optional.ofNullable(round.lastYearId()).flatMap(rounds::round).orElse(null);
    Set<Round> together = new LinkedHashSet<>(year);
    if (lastYear != null) {
      together.add(lastYear);
    }
    return new LookingBack(year, lastYear, together);
  }

  /**
   * @param path empty for the whole round
   */
  private Consolidation sheet(
      RoundStanding standing,
      List<Unit> path,
      Set<Long> branches,
      LookingBack back,
      Map<Long, List<NodeTotal>> each) {
    Round round = standing.round();
    Unit node = path.isEmpty() ? null : path.getLast();
    List<Round> year = back.year();
    Round lastYear = back.lastYear();
    return new Consolidation(
        standing,
        forms.version(round.formVersionId()).orElseThrow(),
        node,
        path.isEmpty() ? List.of() : path.subList(0, path.size() - 1),
        organization.units(branches).values().stream().sorted(byName(Unit::name)).toList(),
        lines(
            round,
            node == null ? null : node.id(),
            each.getOrDefault(round.id(), List.of()),
            lastYear == null ? List.of() : each.getOrDefault(lastYear.id(), List.of()),
            year.size() > 1 ? Adding.overTime(year, each) : List.of()),
        lastYear == null ? null : lastYear.window().label(),
        year.size() > 1 ? year.getFirst().window().from() : null,
        regimes.decidesFor(round.throughUnitId()));
  }

  private List<Consolidation.Line> lines(
      Round round,
      @Nullable Long nodeId,
      List<NodeTotal> computed,
      List<NodeTotal> lastYear,
      List<NodeTotal> sinceNewYear) {
    Map<Integer, Adjustment> byHand = nodeId == null ? adjustments.of(round.id()) : Map.of();
    Map<String, BigDecimal> shown = Adding.byCode(totals.adjusted(round, nodeId, computed, byHand));
    Map<String, BigDecimal> before = Adding.byCode(lastYear);
    Map<String, BigDecimal> since = Adding.byCode(sinceNewYear);
    return computed.stream()
        .map(
            one -> {
              String code = one.indicator().code();
              return new Consolidation.Line(
                  one,
                  byHand.get(one.indicator().ordinal()),
                  shown.get(code),
                  before.get(code),
                  since.get(code));
            })
        .toList();
  }

  /** One total and what it is made of; empty where the form has no such code. */
  @Transactional(readOnly = true)
  public Optional<IndicatorDetail> indicator(long roundId, @Nullable Long nodeId, String code) {
    return sheet(roundId, nodeId)
        .flatMap(sheet -> sheet.line(code).map(line -> detail(sheet, line)));
  }

  private IndicatorDetail detail(Consolidation sheet, Consolidation.Line line) {
    Round round = sheet.round();
    Unit node = sheet.node();
    Long nodeId = node == null ? null : node.id();
    ReportingTree tree = totals.tree(round.id());
    Long from = nodeId == null ? tree.top().orElse(null) : nodeId;
    List<UnitFigure> figures = totals.figures(round, nodeId, line.indicator());
    Map<Long, NodeTotal> children = totals.children(round, from, line.indicator());
    Map<Long, Unit> units = units(figures, children.keySet());
    Map<Long, Long> reports =
        figures.stream().collect(Collectors.toMap(UnitFigure::unitId, UnitFigure::reportId));
    Set<Long> deeper = tree.beneath(from);
    return new IndicatorDetail(
        sheet,
        line,
        children.entrySet().stream()
            .filter(one -> one.getValue().due() > 0 || one.getValue().reported() > 0)
            .flatMap(
                one ->
                    Optional.ofNullable(units.get(one.getKey())).stream()
                        .map(
                            unit ->
                                new IndicatorDetail.Child(
                                    unit,
                                    one.getValue(),
                                    reports.get(unit.id()),
                                    deeper.contains(unit.id()))))
            .sorted(byName(child -> child.unit().name()))
            .toList(),
        figures.stream()
            .flatMap(
                figure ->
                    Optional.ofNullable(units.get(figure.unitId())).stream()
                        .map(unit -> new IndicatorDetail.Given(unit, figure)))
            .sorted(byName(given -> given.unit().name()))
            .toList(),
        parts(sheet, line.indicator()),
        overTime(round, nodeId, line.indicator()));
  }

  private Map<Long, Unit> units(List<UnitFigure> figures, Set<Long> children) {
    Set<Long> ids = new HashSet<>(children);
    figures.forEach(figure -> ids.add(figure.unitId()));
    return new HashMap<>(organization.units(ids));
  }

  /** What it is the sum of, as “theo lĩnh vực”; a rate has no such parts. */
  private static List<Consolidation.Line> parts(Consolidation sheet, Indicator indicator) {
    String formula = indicator.formula();
    if (formula == null || indicator.overUnits() != OverUnits.SUM) {
      return List.of();
    }
    Expression expression = Formulas.parse(formula);
    boolean sum =
        !expression.divides()
            && expression.references().stream().allMatch(one -> one.kind() == Reference.Kind.VALUE);
    return sum
        ? expression.codes().stream().flatMap(code -> sheet.line(code).stream()).toList()
        : List.of();
  }

  private List<IndicatorDetail.Moment> overTime(
      Round round, @Nullable Long nodeId, Indicator indicator) {
    List<Round> latest =
        rounds.ofRegime(round.regimeId()).stream()
            .map(RoundStanding::round)
            .filter(
                one ->
                    one.window().frequency() == round.window().frequency()
                        && !one.window().to().isAfter(round.window().to()))
            .sorted(Comparator.comparing((Round one) -> one.window().to()).reversed())
            .limit(MOMENTS)
            .toList();
    Map<Long, List<NodeTotal>> each = totals.ofEach(latest, nodeId);
    return latest.reversed().stream()
        .map(
            one ->
                new IndicatorDetail.Moment(
                    one.id(),
                    one.window().label(),
                    Adding.byCode(each.getOrDefault(one.id(), List.of())).get(indicator.code())))
        .toList();
  }

  /**
   * Điều chỉnh the whole round's total by hand; what was added up stays beside it, and ratios made
   * of it follow.
   *
   * @throws ConsolidationRefused without a reason, or where the indicator has no total to adjust
   */
  @Transactional
  public void adjust(long roundId, String code, BigDecimal amount, String reason) {
    adjustments.hold(roundId);
    Consolidation sheet = toKeep(roundId);
    Consolidation.Line line =
        sheet.line(code).orElseThrow(() -> new ConsolidationRefused("noIndicator", code));
    Indicator indicator = line.indicator();
    if (indicator.overUnits() == OverUnits.RECOMPUTE
        || indicator.overUnits() == OverUnits.DISTRIBUTION) {
      throw new ConsolidationRefused("computed", code);
    }
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new ConsolidationRefused("noReason", LONGEST_REASON);
    }
    if (amount.stripTrailingZeros().scale() > indicator.decimals()) {
      throw new ConsolidationRefused("decimals", code, indicator.decimals());
    }
    if (amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new ConsolidationRefused("tooLarge", MOST_DIGITS);
    }
    adjustments.set(
        roundId,
        indicator.ordinal(),
        amount,
        line.total().amount(),
        why,
        clock.instant(),
        authors.current().label());
    record(
        "round.adjusted",
        sheet,
        "%s: %s → %s. %s".formatted(code, said(line.total().amount()), said(amount), why));
  }

  /** Lets the total be again what is added up. */
  @Transactional
  public void endAdjustment(long roundId, String code) {
    adjustments.hold(roundId);
    Consolidation sheet = toKeep(roundId);
    Consolidation.Line line =
        sheet.line(code).orElseThrow(() -> new ConsolidationRefused("noIndicator", code));
    if (!adjustments.end(
        roundId, line.indicator().ordinal(), clock.instant(), authors.current().label())) {
      throw new ConsolidationRefused("notAdjusted", code);
    }
    record("round.adjustmentEnded", sheet, code);
  }

  private Consolidation toKeep(long roundId) {
    Consolidation sheet =
        sheet(roundId, null).orElseThrow(() -> new ConsolidationRefused("noRound"));
    if (!sheet.mayAdjust()) {
      throw new AccessDeniedException("consolidate round " + roundId);
    }
    return sheet;
  }

  private void record(String action, Consolidation sheet, String detail) {
    journal.record(
        new Step(
            action,
            "round",
            sheet.round().id(),
            sheet.round().title(),
            null,
            sheet.round().throughUnitId(),
            detail));
  }

  private static String said(@Nullable BigDecimal amount) {
    return amount == null ? "–" : FormWords.number(amount, Locale.of("vi"));
  }

  private static <T> Comparator<T> byName(java.util.function.Function<T, String> name) {
    return Comparator.comparing(name, Collator.getInstance(Locale.of("vi"))::compare);
  }
}
