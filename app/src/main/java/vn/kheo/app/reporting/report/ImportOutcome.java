package vn.kheo.app.reporting.report;

import java.util.List;

/**
 * Kết quả nạp. What the checks of the form say is told and does not keep the figures out, as when
 * they are typed: it blocks sending.
 *
 * @param reports of how many units figures were given
 * @param cells how many figures were given
 * @param changed how many of them were not so before
 * @param failing units whose figures fail a check that blocks, the first {@value #MOST}
 * @param failingReports how many there are
 * @param warnedReports how many have a check that wants a reason
 */
public record ImportOutcome(
    int reports,
    int cells,
    int changed,
    List<Failing> failing,
    int failingReports,
    int warnedReports) {
  static final int MOST = 100;

  /**
   * @param codes of the indicators
   */
  public record Failing(String unit, String unitName, List<String> codes) {}
}
