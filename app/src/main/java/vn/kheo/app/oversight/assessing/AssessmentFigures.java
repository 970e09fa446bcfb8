package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.FollowedUnits.Scope;
import vn.kheo.app.reporting.FigureSource;

/**
 * Số liệu tự chấm điểm đã có trong hệ thống: a unit's own points once it has handed them in, the
 * appraised ones and the band once the appraisal is done; of several rounds of a year the last.
 */
@Component
class AssessmentFigures implements FigureSource {
  private static final String OWN = "assessment.own";
  private static final String APPRAISED = "assessment.appraised";
  private static final String BAND = "assessment.band";

  private final SheetStore sheets;
  private final Frameworks frameworks;
  private final JdbcClient jdbc;

  AssessmentFigures(SheetStore sheets, Frameworks frameworks, JdbcClient jdbc) {
    this.sheets = sheets;
    this.frameworks = frameworks;
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> names() {
    return Set.of(OWN, APPRAISED, BAND);
  }

  @Override
  public List<Figure> figures(String name, Span span, Collection<Long> unitIds) {
    record Held(long id, long framework, String title) {}
    List<Held> rounds =
        jdbc.sql(
                """
                select id, framework_id, title
                  from oversight.assessment_round
                 where year = :year
                 order by id desc
                """)
            .param("year", span.to().getYear())
            .query(
                (row, n) ->
                    new Held(
                        row.getLong("id"), row.getLong("framework_id"), row.getString("title")))
            .list();
    List<Figure> figures = new ArrayList<>();
    for (Held round : rounds) {
      Framework framework = frameworks.find(round.framework()).orElseThrow();
      for (Sheet sheet : sheets.ofRound(round.id(), new Scope(true, new Long[0], new Long[0]))) {
        boolean fresh = figures.stream().noneMatch(one -> one.unitId() == sheet.unitId());
        if (fresh && unitIds.contains(sheet.unitId())) {
          amount(name, sheet, framework)
              .ifPresent(
                  amount ->
                      figures.add(
                          new Figure(
                              sheet.unitId(),
                              amount,
                              round.title(),
                              "/assessments/sheets/" + sheet.id())));
        }
      }
    }
    return figures;
  }

  private static Optional<BigDecimal> amount(String name, Sheet sheet, Framework framework) {
    return switch (name) {
      case OWN ->
          sheet.state() == Sheet.State.DRAFT
              ? Optional.empty()
              : Optional.of(sheet.ownResult(framework).total());
      case APPRAISED ->
          sheet.state() == Sheet.State.APPRAISED
              ? Optional.of(sheet.result(framework).total())
              : Optional.empty();
      case BAND ->
          sheet.state() == Sheet.State.APPRAISED
              ? place(sheet.result(framework).band(), framework)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** As choices of a report's form have it: 1 for the best. */
  private static Optional<BigDecimal> place(Framework.@Nullable Row band, Framework framework) {
    return band == null
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(framework.bands().indexOf(band) + 1L));
  }
}
