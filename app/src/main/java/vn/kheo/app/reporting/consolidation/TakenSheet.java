package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.RoundStanding;

/**
 * Số đã có: what an ad hoc request did not ask again, as it stands where units reported it.
 *
 * @param columns one a question
 * @param rows units that were asked the rest, by name
 */
public record TakenSheet(RoundStanding standing, List<Column> columns, List<Row> rows) {
  /**
   * Một câu không hỏi lại.
   *
   * @param source round in which it was reported
   * @param total over the units of the request; null where units are not added up or none reported
   * @param given how many of them gave a figure or said “không phát sinh”
   */
  public record Column(
      String question, Indicator indicator, Round source, @Nullable BigDecimal total, int given) {}

  /**
   * @param figures by column; null where the unit did not report there
   */
  public record Row(Unit unit, List<@Nullable UnitFigure> figures) {}
}
