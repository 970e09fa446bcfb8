package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.DirectiveLine;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.oversight.finding.SavedFilter;

/**
 * Trang thống kê.
 *
 * @param lines the breakdown asked for
 * @param trend oldest first
 * @param unit name of the unit it is narrowed to
 * @param leader name of the leader it is narrowed to
 * @param saved the person's own filters of this page
 */
public record StatisticsView(
    StatisticsQuery query,
    FourCells cells,
    List<Ranking.Line> lines,
    List<Statistics.Moment> trend,
    Chart chart,
    List<Preset> presets,
    List<UnitGroup> groups,
    List<DirectiveLine> directives,
    @Nullable String unit,
    @Nullable String leader,
    List<SavedFilter> saved) {

  /** Kỳ hay dùng: a day that is asked for often. */
  public record Preset(String key, LocalDate day, String href, boolean here) {}
}
