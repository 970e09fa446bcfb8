package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentKind;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Statistics;
import vn.kheo.app.directive.Tally;
import vn.kheo.app.oversight.urging.Letterheads;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.paper.AdministrativeDocument.Signature;

/** Invented figures of one Friday, with which a template is tried. */
final class ReportSample {
  private static final LocalDate DAY = LocalDate.of(2022, 12, 30);
  private static final Tally HEALTH =
      new Tally(1, "Sở Y tế tỉnh Ví Dụ", new FourCells(12, 2, 5, 1, 1, 2));
  private static final Tally DISTRICT =
      new Tally(2, "Ủy ban nhân dân huyện Ví Dụ", new FourCells(9, 1, 4, 3, 0, 1));

  static final Letterheads.Own HEAD =
      new Letterheads.Own(
          "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ",
          "SỞ NỘI VỤ",
          "BC-SNV",
          "Ví Dụ",
          new Signature(Capacity.KT, "Giám đốc", "Phó Giám đốc", "Nguyễn Văn Mẫu"));

  static final Report REPORT =
      new Report(
          DAY,
          DAY.minusDays(7),
          "Phạm vi: giao trong kỳ từ ngày 01/01/2022 đến ngày 30/12/2022.",
          new FourCells(18, 3, 11, 5, 1, 3),
          4,
          6,
          Tally.By.UNIT,
          Ranking.byRate(List.of(HEALTH, DISTRICT)),
          trend(),
          List.of(
              late(1, "Sở Y tế tỉnh Ví Dụ", "1.a", LocalDate.of(2022, 12, 20)),
              late(2, "Ủy ban nhân dân huyện Ví Dụ", "", LocalDate.of(2022, 12, 23))),
          4);

  private ReportSample() {}

  private static List<Statistics.Moment> trend() {
    var trend = new ArrayList<Statistics.Moment>();
    for (int back = 5; back > 0; back--) {
      trend.add(
          new Statistics.Moment(
              DAY.withDayOfMonth(1).minusMonths(back - 1).minusDays(1),
              new FourCells(17 - 3 * back, 6 - back, 12 - back, 1 + back, 0, 0)));
    }
    trend.add(new Statistics.Moment(DAY, HEALTH.cells().plus(DISTRICT.cells())));
    return trend;
  }

  private static AssignmentLine late(long id, String unit, String ref, LocalDate due) {
    return new AssignmentLine(
        id,
        id,
        "Công văn 12/UBND-VX",
        id,
        ref,
        "Xây dựng kế hoạch thực hiện phong trào thi đua năm 2023",
        id,
        unit,
        AssignmentState.UNDERWAY,
        due,
        null,
        Timeliness.OVERDUE,
        false,
        false,
        0,
        AssignmentKind.STANDING,
        null,
        null,
        null,
        null);
  }
}
