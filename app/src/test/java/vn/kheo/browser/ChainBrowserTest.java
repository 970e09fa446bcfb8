package vn.kheo.browser;

import static vn.kheo.browser.People.ADMINISTRATOR;
import static vn.kheo.browser.People.DISTRICT_OFFICER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.MONITOR;
import static vn.kheo.browser.People.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kheo.app.settings.Settings;

/** The whole chain, from a file to a matrix that changes colour, as the people who walk it. */
@BrowserTest
class ChainBrowserTest {
  private static final String HEALTH = "Sở Y tế";
  private static final String JUSTICE = "Sở Tư pháp";
  private static final String DISTRICT = "huyện Ninh Sơn";
  private static final String PLAN = "1.c";

  @Autowired Settings settings;
  @TempDir Path folder;

  @Test
  void from_a_dispatch_to_its_matrix(Stage stage) throws IOException {
    LocalDate due = settings.today().plusDays(20);
    Walk walk =
        new Walk(stage, "chain")
            .registers(Dispatches.example(folder, 4711))
            .reads("thực hiện Chỉ thị số 35-CT/TU")
            .setsWorkingDeadline(PLAN, due, "Theo chương trình công tác năm 2022")
            .confirmsAndRehearses(7, 46, 187)
            .issues(46, 187);
    matrix(stage, walk).shows(HEALTH, PLAN, "Chưa tiếp nhận", "unreceived");

    stage.as(HEALTH_OFFICER).opens("/desk").looksRight("chain-desk-unit");
    AssignmentPage received =
        AssignmentPage.fromDesk(stage.as(HEALTH_OFFICER), walk, "Tiếp nhận, phân công", PLAN)
            .looksRight("chain-assignment-given")
            .receives()
            .notes("Đã giao Phòng Tổ chức cán bộ soạn dự thảo kế hoạch.");
    matrix(stage, walk).shows(HEALTH, PLAN, "Đang thực hiện", "underway");

    AssignmentPage.at(stage.as(HEALTH_LEADER), received.path())
        .handsIn("Đã ban hành kế hoạch của Sở.", "215/KH-SYT", evidence("ke-hoach.txt"))
        .looksRight("chain-assignment-handed-in");
    matrix(stage, walk).shows(HEALTH, PLAN, "Chờ duyệt", "waiting");

    stage.as(MONITOR).opens("/desk").looksRight("chain-desk-monitor");
    AssignmentPage.fromDesk(stage.as(MONITOR), walk, "Duyệt kết quả", PLAN)
        .sendsBack("Kế hoạch chưa nêu sản phẩm cụ thể của từng đơn vị trực thuộc.")
        .looksRight("chain-assignment-returned");
    matrix(stage, walk).shows(HEALTH, PLAN, "Đang thực hiện", "underway");

    AssignmentPage.at(stage.as(HEALTH_LEADER), received.path())
        .handsIn("Đã bổ sung phụ lục sản phẩm.", "231/KH-SYT", evidence("phu-luc.txt"));
    AssignmentPage.fromDesk(stage.as(MONITOR), walk, "Duyệt kết quả", PLAN)
        .accepts()
        .looksRight("chain-assignment-closed");
    matrix(stage, walk)
        .shows(HEALTH, PLAN, "Hoàn thành đúng hạn", "on-time")
        .tellsOf(HEALTH, PLAN, "Trả lại để hoàn thiện", "Công nhận hoàn thành");

    AssignmentPage.fromDesk(stage.as(DISTRICT_OFFICER), walk, "Tiếp nhận, phân công", PLAN)
        .receives()
        .asksForTimeUntil(due.plusDays(15), "Huyện đang chờ hướng dẫn của ngành dọc.")
        .looksRight("chain-assignment-extension");
    matrix(stage, walk).shows(DISTRICT, PLAN, "đang chờ quyết định", "underway");
    stage.as(LEADER).opens("/desk").looksRight("chain-desk-leader");
    AssignmentPage.fromDesk(stage.as(LEADER), walk, "Quyết định gia hạn", PLAN)
        .looksRight("chain-assignment-decide")
        .grantsTheTime();

    stage.as(OFFICER).opens("/clock").looksRight("chain-clock");
    stage.as(OFFICER).fills("Đến 8 giờ sáng ngày", due.plusDays(1).toString());
    stage.as(OFFICER).presses("Tua đến ngày này").sees("Đã tua đồng hồ");
    matrix(stage, walk)
        .shows(JUSTICE, PLAN, "Quá hạn", "overdue")
        .shows(DISTRICT, PLAN, "Đang thực hiện", "underway")
        .shows(HEALTH, PLAN, "Hoàn thành đúng hạn", "on-time")
        .visitor()
        .looksRight("chain-matrix");
    stage.as(LEADER).opens("/desk").looksRight("chain-desk-leader-late");

    Visitor administrator = stage.as(ADMINISTRATOR).opens("/journal");
    administrator.presses("Kiểm tra ngay").sees("Nhật ký nguyên vẹn").looksRight("chain-journal");
  }

  private static MatrixPage matrix(Stage stage, Walk walk) {
    return MatrixPage.of(stage.as(LEADER), walk.directive());
  }

  private Path evidence(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "Kế hoạch phong trào thi đua của Sở Y tế.");
  }
}
