package vn.kheo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page of one assignment, with the steps its reader may take. */
final class AssignmentPage {
  private final Visitor visitor;

  private AssignmentPage(Visitor visitor) {
    this.visitor = visitor.isAt("/assignments/\\d+");
  }

  /** From the desk, by what is to be done and where it stands in the document. */
  /** Of that directive: other tests give the same people work of the same kind. */
  static AssignmentPage fromDesk(Visitor visitor, Walk walk, String need, String ref) {
    return new AssignmentPage(
        visitor.opens("/desk?directive=" + walk.directive()).follows(need + ": " + ref));
  }

  static AssignmentPage at(Visitor visitor, String path) {
    return new AssignmentPage(visitor.opens(path));
  }

  Visitor visitor() {
    return visitor;
  }

  String path() {
    return visitor.path();
  }

  AssignmentPage looksRight(String name) {
    visitor.looksRight(name);
    return this;
  }

  AssignmentPage receives() {
    press(step("Tiếp nhận"), "Tiếp nhận nhiệm vụ");
    visitor.sees("Đã tiếp nhận nhiệm vụ");
    return this;
  }

  /** Receives and names who is in charge. */
  AssignmentPage receives(String leader, String officer) {
    Locator step = step("Tiếp nhận");
    choose(step, "leader", leader);
    choose(step, "officer", officer);
    press(step, "Tiếp nhận nhiệm vụ");
    visitor.sees("Đã tiếp nhận nhiệm vụ").sees(officer);
    return this;
  }

  private static void choose(Locator step, String field, String name) {
    Locator select = step.locator("select[name=" + field + "]");
    String value =
        select
            .locator("option", new Locator.LocatorOptions().setHasText(name))
            .first()
            .getAttribute("value");
    select.selectOption(value);
  }

  AssignmentPage notes(String words) {
    Locator step = step("Ghi chú tiến độ");
    step.getByLabel("Ghi chú").fill(words);
    press(step, "Lưu ghi chú");
    visitor.sees("Đã lưu ghi chú").sees(words);
    return this;
  }

  AssignmentPage handsIn(String words, String symbol, Path... files) {
    Locator step = step("Báo cáo hoàn thành");
    step.getByLabel("Kết quả thực hiện").fill(words);
    step.getByLabel("Số, ký hiệu văn bản của đơn vị").fill(symbol);
    step.getByLabel("Tệp minh chứng").setInputFiles(files);
    press(step, "Nộp minh chứng");
    visitor.sees("Đã nộp minh chứng").sees(words);
    return this;
  }

  AssignmentPage sendsBack(String missing) {
    Locator step = step("Trả lại để hoàn thiện");
    step.getByLabel("Còn thiếu gì").fill(missing);
    press(step, "Trả lại");
    visitor.sees("Đã trả lại để hoàn thiện").sees(missing);
    return this;
  }

  AssignmentPage accepts() {
    press(step("Công nhận hoàn thành"), "Công nhận");
    visitor.sees("Đã công nhận hoàn thành");
    return this;
  }

  AssignmentPage asksForTimeUntil(java.time.LocalDate day, String reason) {
    Locator step = step("Đề nghị gia hạn");
    step.getByLabel("Xin đến ngày").fill(day.toString());
    step.getByLabel("Lý do").fill(reason);
    press(step, "Gửi đề nghị");
    visitor.sees("Đã gửi đề nghị gia hạn");
    return this;
  }

  AssignmentPage grantsTheTime() {
    press(step("Quyết định gia hạn"), "Quyết định");
    visitor.sees("Đã quyết định về gia hạn");
    return this;
  }

  /** The form of a step, opened where it is closed. */
  private Locator step(String name) {
    Page page = visitor.page();
    Locator step =
        page.locator(
            "details.step",
            new Page.LocatorOptions()
                .setHas(
                    page.locator("summary")
                        .getByText(name, new Locator.GetByTextOptions().setExact(true))));
    if (step.getAttribute("open") == null) {
      step.locator("summary").click();
    }
    return step;
  }

  private static void press(Locator step, String button) {
    step.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
