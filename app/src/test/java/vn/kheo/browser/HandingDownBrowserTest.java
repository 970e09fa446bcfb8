package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.COMMUNE_LEADER;
import static vn.kheo.browser.People.DISTRICT_LEADER;
import static vn.kheo.browser.People.DISTRICT_OFFICER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.settings.Settings;

/** A district passes its task to its communes and to a person, and follows them. */
@BrowserTest
class HandingDownBrowserTest {
  private static final String PLAN = "1.c";

  @Autowired Settings settings;
  @TempDir Path folder;

  @Test
  void TASK_23_from_a_district_to_its_communes_and_back(Stage stage) throws IOException {
    LocalDate due = settings.today().plusDays(20);
    Walk walk =
        new Walk(stage, "handing-down")
            .registers(Dispatches.example(folder, 4733))
            .reads("thực hiện Chỉ thị số 35-CT/TU")
            .setsWorkingDeadline(PLAN, due, "Theo chương trình công tác")
            .confirmsAndRehearses(7, 46, 187)
            .issues(46, 187);
    String path =
        AssignmentPage.fromDesk(stage.as(DISTRICT_OFFICER), walk, "Tiếp nhận, phân công", PLAN)
            .receives()
            .path();
    Visitor leader = stage.as(DISTRICT_LEADER);
    leader.opens(path).follows("Giao xuống đơn vị, cá nhân").looksRight("hand-down");
    leader.fills("Nội dung phần việc", "Lập kế hoạch của xã, gửi Phòng Nội vụ huyện tổng hợp");
    leader.fills("Thời hạn", due.plusDays(1).toString());
    leader.ticks("Tất cả UBND cấp xã");
    leader
        .expecting(422, () -> button(leader, "Giao phần việc"))
        .sees("không được muộn hơn")
        .looksRight("hand-down-refused");
    leader.fills("Thời hạn", due.minusDays(3).toString());
    leader.ticks("Dương Quang Trí");
    leader.presses("Giao phần việc").sees("Đã giao 9 phần việc").looksRight("assignment-parts");

    AssignmentPage part =
        AssignmentPage.fromDesk(stage.as(COMMUNE_LEADER), walk, "Tiếp nhận, phân công", PLAN);
    part.visitor().sees("Giao xuống từ").sees("Ủy ban nhân dân huyện Ninh Sơn");
    part.looksRight("assignment-part").receives().handsIn("Đã lập kế hoạch", "12/KH-UBND");
    AssignmentPage.fromDesk(stage.as(DISTRICT_OFFICER), walk, "Duyệt kết quả", PLAN).accepts();
    leader.opens(path).sees("1/9 hoàn thành").sees("Còn 8 phần việc giao xuống chưa xong");
    leader.looksRight("assignment-parts-open");
    assertThat(leader.page().getByLabel("Vì sao báo cáo khi phần việc").isVisible()).isTrue();
  }

  private static void button(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
