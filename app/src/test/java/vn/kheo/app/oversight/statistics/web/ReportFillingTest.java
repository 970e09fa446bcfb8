package vn.kheo.app.oversight.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.Tally;

/** Units with nothing due do not fill pages of a paper; what they have still adds up. */
class ReportFillingTest {

  @Test
  void many_units_with_nothing_due_stand_in_one_row() {
    List<Map<String, String>> rows = rows(2, 7);
    assertThat(rows).hasSize(3);
    assertThat(rows.getLast())
        .containsEntry("tên", "7 dòng chưa có nhiệm vụ đến hạn")
        .containsEntry("hạng", "")
        .containsEntry("trong_hạn", "14")
        .containsEntry("không_thời_hạn", "7");
  }

  @Test
  void a_few_are_named() {
    assertThat(rows(2, 3)).hasSize(5);
  }

  private static List<Map<String, String>> rows(int due, int nothingDue) {
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < due; i++) {
      tallies.add(new Tally(i, "Sở thứ " + i, new FourCells(1, 0, 0, 0, 0, 0)));
    }
    for (int i = 0; i < nothingDue; i++) {
      tallies.add(new Tally(100 + i, "Hội thứ " + i, new FourCells(0, 0, 2, 0, 0, 1)));
    }
    Report of = ReportSample.REPORT;
    Report report =
        new Report(
            of.day(),
            of.weekAgo(),
            of.about(),
            of.before(),
            of.soon(),
            of.soonBefore(),
            of.by(),
            Ranking.byRate(tallies),
            of.trend(),
            of.late(),
            of.lateTotal());
    return java.util.Objects.requireNonNull(
        ReportFilling.of(report, ReportSample.HEAD).lists().get("dòng"));
  }
}
