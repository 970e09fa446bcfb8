package vn.kheo.browser;

import static vn.kheo.browser.People.MONITOR;

/** Reporting regimes of Sở Nội vụ, as its officer keeps them in the browser. */
final class RegimeWalk {
  /** Few other tests look at this unit, and no dispatch is addressed to it. */
  static final String UNIT = "Phòng Văn xã - Nội vụ (Văn phòng UBND tỉnh)";

  private final Visitor officer;

  RegimeWalk(Stage stage) {
    officer = stage.as(MONITOR);
  }

  Visitor officer() {
    return officer;
  }

  /** The page of the regime that the example programme brings. */
  String example() {
    officer.opens("/regimes?words=ket+qua+cong+tac+dan+van");
    return officer.follows("Báo cáo kết quả công tác dân vận").isAt("/regimes/\\d+").path();
  }

  /** Sends an ad hoc request to the one unit; the address of its round. */
  String asks(String questions) {
    return asks(questions, UNIT);
  }

  String asks(String questions, String unit) {
    writes(questions);
    officer.page().locator("#units").fill(unit);
    officer.presses("Gửi yêu cầu");
    return officer.isAt("/rounds/\\d+").sees("Đã gửi yêu cầu").path();
  }

  /**
   * Sends a request of which the first question that was answered elsewhere is taken from there.
   */
  String takes(String questions) {
    writes(questions);
    officer.presses("Xem trước");
    officer.page().locator("input[name=taken]").first().check();
    officer.presses("Gửi yêu cầu");
    return officer.isAt("/rounds/\\d+").sees("Số đã có (1 câu)").path();
  }

  /** The page on which the one unit's report is checked. */
  String reportOf(String round) {
    return officer.opens(round).follows(UNIT).isAt("/rounds/\\d+/reports/\\d+").path();
  }

  /** Fills the page of a request, not sent yet. */
  RegimeWalk writes(String questions) {
    officer.opens("/regimes").follows("Yêu cầu báo cáo đột xuất");
    officer.page().locator("#name").fill("Phòng họp trực tuyến");
    officer.page().locator("#questions").fill(questions);
    officer.page().locator("#units").fill(UNIT);
    return this;
  }
}
