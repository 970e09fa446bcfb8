package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.form.Forms;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.RoundStanding;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.TakenAnswer;
import vn.kheo.app.reporting.regime.UnitReport;

/** Số đã có of an ad hoc request, read from the rounds in which units reported them. */
@Component
public class TakenAnswers {
  private final Rounds rounds;
  private final NodeTotals totals;
  private final Forms forms;
  private final Organization organization;

  TakenAnswers(Rounds rounds, NodeTotals totals, Forms forms, Organization organization) {
    this.rounds = rounds;
    this.totals = totals;
    this.forms = forms;
    this.organization = organization;
  }

  /**
   * Of the units of the request alone. A source that the person may not see is left out.
   *
   * @return empty where there is no such round, or it asked everything
   */
  @Transactional(readOnly = true)
  public Optional<TakenSheet> of(long roundId) {
    return rounds.standing(roundId).flatMap(this::sheet);
  }

  private Optional<TakenSheet> sheet(RoundStanding standing) {
    List<UnitReport> asked = rounds.reports(standing.round());
    List<TakenSheet.Column> columns = new ArrayList<>();
    List<Map<Long, UnitFigure>> figures = new ArrayList<>();
    for (TakenAnswer one : rounds.taken(standing.round())) {
      Round source = rounds.standing(one.sourceRoundId()).map(RoundStanding::round).orElse(null);
      Indicator indicator =
          source == null
              ? null
              : forms
                  .version(source.formVersionId())
                  .flatMap(form -> form.indicator(one.sourceCode()))
                  .orElse(null);
      if (source != null && indicator != null) {
        Map<Long, UnitFigure> given = given(source, indicator, asked);
        figures.add(given);
        columns.add(
            new TakenSheet.Column(
                one.question(), indicator, source, total(indicator, given), answers(given)));
      }
    }
    Map<Long, Unit> units = organization.units(asked.stream().map(UnitReport::unitId).toList());
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TakenSheet(
                standing,
                columns,
                asked.stream()
                    .flatMap(
                        report ->
                            Optional.ofNullable(units.get(report.unitId())).stream()
                                .map(unit -> new TakenSheet.Row(unit, of(unit, figures))))
                    .toList()));
  }

  private static List<@Nullable UnitFigure> of(Unit unit, List<Map<Long, UnitFigure>> figures) {
    List<@Nullable UnitFigure> row = new ArrayList<>();
    figures.forEach(column -> row.add(column.get(unit.id())));
    return row;
  }

  private Map<Long, UnitFigure> given(Round source, Indicator indicator, List<UnitReport> asked) {
    Map<Long, UnitFigure> all = new HashMap<>();
    totals.figures(source, null, indicator).forEach(one -> all.put(one.unitId(), one));
    Map<Long, UnitFigure> given = new HashMap<>();
    for (UnitReport report : asked) {
      UnitFigure figure = all.get(report.unitId());
      if (figure != null) {
        given.put(report.unitId(), figure);
      }
    }
    return given;
  }

  private static int answers(Map<Long, UnitFigure> given) {
    return (int)
        given.values().stream()
            .filter(one -> one.mark() == Mark.FIGURE || one.mark() == Mark.NOTHING)
            .count();
  }

  private static @Nullable BigDecimal total(Indicator indicator, Map<Long, UnitFigure> given) {
    if (answers(given) == 0) {
      return null;
    }
    return switch (indicator.overUnits()) {
      case SUM ->
          given.values().stream()
              .flatMap(one -> Optional.ofNullable(one.amount()).stream())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case COUNT_TRUE ->
          BigDecimal.valueOf(
              given.values().stream()
                  .flatMap(one -> Optional.ofNullable(one.amount()).stream())
                  .filter(amount -> amount.signum() != 0)
                  .count());
      case RECOMPUTE, DISTRIBUTION, NONE -> null;
    };
  }
}
