package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.List;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.Tally;

/**
 * Báo cáo tình hình thực hiện nhiệm vụ: what it tells. All figures are those of the page of the
 * same query.
 *
 * @param about what is counted, in words; blank where nothing narrows it
 * @param before the same a week earlier
 * @param soon due soon, of the day counted
 * @param soonBefore due soon, a week earlier
 * @param lines in the order of the page
 * @param trend oldest first; the last is of the day counted
 * @param late the longest overdue first
 * @param lateTotal how many are overdue, listed here or not
 */
record Report(
    LocalDate day,
    LocalDate weekAgo,
    String about,
    FourCells before,
    int soon,
    int soonBefore,
    Tally.By by,
    List<Ranking.Line> lines,
    List<Statistics.Moment> trend,
    List<AssignmentLine> late,
    int lateTotal) {

  FourCells now() {
    return trend.getLast().cells();
  }
}
