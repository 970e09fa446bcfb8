package vn.kheo.browser;

import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.LEADER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.settings.Settings;

/**
 * A task that is not the unit's, and a deadline that moves: what the issuer's leader sees of both.
 */
@BrowserTest
class RightUnitBrowserTest {
  private static final String PLAN = "1.c";

  @Autowired Settings settings;
  @TempDir Path folder;

  @Test
  void who_assigned_sees_the_right_unit_and_one_click_ends_it(Stage stage) throws IOException {
    LocalDate due = settings.today().plusDays(20);
    Walk walk =
        new Walk(stage, "right-unit")
            .registers(Dispatches.example(folder, 4741))
            .reads("thực hiện Chỉ thị số 35-CT/TU")
            .setsWorkingDeadline(PLAN, due, "Theo chương trình công tác")
            .confirmsAndRehearses(7, 46, 187)
            .issues(46, 187);
    Visitor health = stage.as(HEALTH_LEADER);
    AssignmentPage.fromDesk(health, walk, "Tiếp nhận, phân công", PLAN);
    String path = health.path();
    health.page().locator("summary", named("không thuộc thẩm quyền")).click();
    health.page().locator("#refuse-reason").fill("Việc này thuộc ngành tư pháp.");
    health.fills("Đơn vị đúng thẩm quyền", "Phường không có");
    health.expecting(422, () -> press(health, "Gửi đề nghị")).sees("Không tìm thấy đơn vị nào");
    health.fills("Đơn vị đúng thẩm quyền", "Sở Tư pháp");
    press(health, "Gửi đề nghị");
    health.sees("Đã gửi đề nghị chuyển đơn vị").looksRight("refusal-asked");

    Visitor leader = stage.as(LEADER);
    leader.opens(path).looksRight("refusal-merge");
    String day = due.minusDays(4).toString();
    leader.page().locator("summary", named("Đặt lại thời hạn")).click();
    leader.fills("Hạn mới", day);
    leader.page().locator("#move-due-reason").fill("Hội nghị sơ kết họp sớm.");
    press(leader, "Đặt hạn mới");
    leader.sees("Dòng thời hạn").sees("Hội nghị sơ kết họp sớm.").looksRight("dates");
    leader.opens("/desk").sees("Nhập vào nhiệm vụ của Sở Tư pháp").looksRight("desk-refusal");
    leader.page().locator("form[action='" + path + "/merge'] button").click();
    leader.sees("Đã nhập vào nhiệm vụ sẵn có");
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static void press(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
