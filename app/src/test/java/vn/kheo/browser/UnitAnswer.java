package vn.kheo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One unit's six-month report, filled in by its leader as one pastes a column from a spreadsheet.
 */
final class UnitAnswer {
  private static final String PASTE =
      """
      (cell, text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
      }""";

  private final Stage stage;
  private final String unit;
  private final String leader;
  private final String round;

  UnitAnswer(Stage stage, String unit, String leader, String round) {
    this.stage = stage;
    this.unit = unit;
    this.leader = leader;
    this.round = round;
  }

  Visitor opened() {
    return stage.as(leader).opens("/reports").follows(round).isAt("/reports/\\d+");
  }

  void sends() {
    Visitor visitor = opened();
    pastes(visitor);
    writes(visitor);
    reasons(visitor);
    if (unit.equals("ubnd-ninh-hai")) {
      visitor.looksRight("six-2-answer");
    }
    visitor.presses("Duyệt và gửi").sees("Đã gửi báo cáo.");
  }

  private void pastes(Visitor visitor) {
    Map<String, String> typed = SixMonths.of(unit);
    if (unit.equals("stp")) {
      typed.put("B09", "900000");
    }
    Locator cells = visitor.page().locator("[data-cell]");
    @SuppressWarnings("unchecked")
    List<String> codes =
        (List<String>)
            cells.evaluateAll(
                "all => all.map(one => one.closest('tr').querySelector('td').innerText.trim())");
    String column =
        String.join("\n", codes.stream().map(code -> typed.getOrDefault(code, "")).toList());
    saved(visitor, () -> cells.first().evaluate(PASTE, column + "\n"));
  }

  private void writes(Visitor visitor) {
    SixMonths.words(unit)
        .forEach(
            (heading, words) ->
                visitor
                    .page()
                    .getByLabel(Pattern.compile("^" + heading.replace(".", "\\.") + "\\. "))
                    .fill(words));
    leaves(visitor);
  }

  private void reasons(Visitor visitor) {
    Locator asked = visitor.page().locator("#report-status .findings input");
    if (asked.count() > 0) {
      asked.all().forEach(one -> one.fill("Đã rà soát, số liệu đúng."));
      leaves(visitor);
    }
  }

  /** Leaves the field; what was filled in before it is saved with it. */
  private static void leaves(Visitor visitor) {
    saved(visitor, () -> visitor.page().locator("*:focus").blur());
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
  }

  static void types(Visitor visitor, String field, String value) {
    Locator cell = visitor.page().locator("#" + field);
    saved(
        visitor,
        () -> {
          cell.fill(value);
          cell.press("Enter");
        });
  }

  private static void saved(Visitor visitor, Runnable step) {
    visitor.page().waitForResponse(answer -> answer.url().endsWith("/save"), step);
  }
}
