package vn.kheo.browser;

import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.MONITOR;

/** A round of self-assessment, as its people click through it. */
final class AssessmentWalk {
  private final Visitor monitor;
  private final Visitor unit;

  AssessmentWalk(Stage stage) {
    monitor = stage.as(MONITOR);
    unit = stage.as(HEALTH_LEADER);
  }

  /** Opens a round for the departments; its address. */
  String opens() {
    return monitor
        .opens("/assessments/new")
        .chooses("Đơn vị tự chấm điểm", "Các Sở, ban, ngành")
        .presses("Mở đợt")
        .sees("Đã mở đợt")
        .isAt("/assessments/\\d+")
        .path();
  }

  String sheet(String round, String name) {
    return monitor.opens(round).follows(name).isAt("/assessments/sheets/\\d+").path();
  }

  /** Fills every row with what is printed beside it and submits; the sheet's address. */
  String submits(String sheet) {
    unit.opens(sheet);
    for (var row : unit.page().locator("table.sheet tbody tr").all()) {
      var points = row.locator("input[name^='p.']:not([type=checkbox])");
      if (points.count() == 1) {
        String most = row.locator("td.number").innerText().strip();
        boolean counts = !most.contains("−") && !points.getAttribute("name").equals("p.T");
        points.fill(counts ? most.replaceAll("[^0-9,]", "") : "0");
        row.locator("textarea").fill("Hồ sơ kèm theo");
      }
    }
    unit.presses("Gửi phiếu").sees("Đã gửi phiếu.");
    return sheet;
  }
}
