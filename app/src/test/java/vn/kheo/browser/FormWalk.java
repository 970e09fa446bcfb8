package vn.kheo.browser;

import static vn.kheo.browser.People.MONITOR;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A form of Sở Nội vụ, as its officer drafts it in the browser. */
final class FormWalk {
  private final Visitor officer;

  FormWalk(Stage stage) {
    officer = stage.as(MONITOR);
  }

  Visitor officer() {
    return officer;
  }

  /** Begins a form; its address. */
  String begins(String code) {
    officer.opens("/forms").follows("Soạn biểu mẫu mới");
    officer.fills("Mã", code).fills("Tên biểu mẫu", "Báo cáo thử").fills("Căn cứ", "QĐ 12/QĐ-UBND");
    press("Bắt đầu soạn");
    return officer.isAt("/forms/\\d+").sees("Còn 1 điểm phải sửa").path();
  }

  /** Begins the next version of the example's form, whether or not another test left one. */
  String goesOnWithTheExample() {
    officer.opens("/forms").follows("Kết quả công tác dân vận").isAt("/forms/\\d+");
    if (officer.page().locator("main").innerText().contains("Bỏ dự thảo")) {
      press("Bỏ dự thảo");
      officer.sees("Đã bỏ dự thảo.").follows("Kết quả công tác dân vận");
    }
    press("Soạn phiên bản sau");
    return officer.isAt("/forms/\\d+").sees("Dự thảo").path();
  }

  FormWalk adds(String form, String code, String name, String formula) {
    officer.opens(form).follows("Thêm chỉ tiêu");
    officer.fills("Mã", code).fills("Nhóm", "A. Kết quả").fills("Đơn vị tính", "người");
    officer.fills("Tên chỉ tiêu", name);
    officer.page().locator("#formula").fill(formula);
    return this;
  }

  FormWalk attaches(Path file) {
    officer.page().locator("#file").setInputFiles(file);
    return this;
  }

  FormWalk saves() {
    press("Lưu");
    return this;
  }

  void press(String name) {
    officer
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
