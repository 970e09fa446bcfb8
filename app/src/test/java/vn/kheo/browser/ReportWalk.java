package vn.kheo.browser;

import static vn.kheo.browser.People.RED_CROSS_LEADER;
import static vn.kheo.browser.People.RED_CROSS_OFFICER;

/** A report of Hội Chữ thập đỏ on an ad hoc request, as its officer and its leader make it. */
final class ReportWalk {
  static final String UNIT = "Hội Chữ thập đỏ tỉnh";
  private static final String QUESTIONS =
      "Lượt người hiến máu (lượt)\nSố tiền vận động được (triệu đồng)\nSố chi hội (chi hội)";

  private final Stage stage;
  private final String round;
  private final String sheet;

  ReportWalk(Stage stage) {
    this.stage = stage;
    RegimeWalk regimes = new RegimeWalk(stage);
    round = regimes.asks(QUESTIONS, UNIT);
    String review = regimes.officer().opens(round).follows(UNIT).isAt(".*/reports/\\d+").path();
    sheet = review.substring(review.indexOf("/reports/"));
  }

  String round() {
    return round;
  }

  /** The unit's officer on the sheet. */
  Visitor officer() {
    return onSheet(stage.as(RED_CROSS_OFFICER));
  }

  Visitor leader() {
    return onSheet(stage.as(RED_CROSS_LEADER));
  }

  /** From the unit's list; other tests may have left reports of the same name in it. */
  private Visitor onSheet(Visitor visitor) {
    visitor.opens("/reports");
    visitor.page().locator("main table a[href='" + sheet + "']").click();
    return visitor.isAt(sheet);
  }

  /** Types into the nth field and leaves it; it is saved by itself. */
  static void types(Visitor visitor, int field, String value) {
    var cell = visitor.page().locator("[data-cell]").nth(field);
    visitor
        .page()
        .waitForResponse(
            answer -> answer.url().endsWith("/save"),
            () -> {
              cell.fill(value);
              cell.press("Enter");
            });
  }
}
