package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.DISTRICT_OFFICER;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Nothing late goes unnoticed: six weeks of two tasks, from their issue to the better week after,
 * in a house whose clock is its own.
 */
@BrowserTest
@TestPropertySource(properties = "kheo.home=target/late-work-home")
class LateWorkBrowserTest {
  private static final LocalDate ISSUED = LocalDate.of(2022, 11, 15);
  private static final LocalDate FIVE_BEFORE = LocalDate.of(2022, 11, 28);
  private static final LocalDate TWO_BEFORE = LocalDate.of(2022, 12, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 5);
  private static final LocalDate FIVE_LATE = LocalDate.of(2022, 12, 12);
  private static final LocalDate ANSWERED = LocalDate.of(2022, 12, 13);
  private static final LocalDate NEXT_WEEK = LocalDate.of(2022, 12, 19);

  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @Test
  void reminded_late_urged_and_done_late_TASK_13_TASK_22_TASK_25(Stage stage) throws IOException {
    long directive =
        new Walk(stage, "")
            .registers(toTwo())
            .reads("7420/UBND-VXNV")
            .confirmsAndRehearses(2, 2, 2)
            .issues(2, 2)
            .directive();
    String health = Programme.assignment(jdbc, directive, "syt", "1");
    String district = Programme.assignment(jdbc, directive, "ubnd-ninh-son", "2");
    AssignmentPage.at(stage.as(HEALTH_OFFICER), health).receives("Tô Xuân Nghĩa", "Đỗ Thanh Duy");
    AssignmentPage.at(stage.as(DISTRICT_OFFICER), district).receives();

    beforeItIsDue(stage, health);
    onceItIsLate(stage, directive, health);
    String letter = urged(stage, directive);
    historyTells(stage, health, letter);
    answered(stage, health, district);
    theWeekAfter(stage, directive);
  }

  private void beforeItIsDue(Stage stage, String health) {
    goesOnTo(stage, FIVE_BEFORE);
    bell(stage.as(HEALTH_OFFICER))
        .sees("Còn 5 ngày làm việc, hạn 05/12/2022")
        .sees("Vì sao: bạn là cán bộ được phân công")
        .sees("Đến khi: đơn vị báo cáo hoàn thành")
        .looksRight("late-work-1-five-days-before");
    stage.as(HEALTH_LEADER).opens("/notices").doesNotSee("Còn 5 ngày làm việc");

    goesOnTo(stage, TWO_BEFORE);
    stage
        .as(HEALTH_LEADER)
        .opens("/notices")
        .sees("Còn 2 ngày làm việc, hạn 05/12/2022")
        .sees("bạn là lãnh đạo phụ trách")
        .looksRight("late-work-2-leader-joins")
        .follows("Còn 2 ngày làm việc")
        .isAt(health);

    goesOnTo(stage, LAST_DAY);
    stage.as(HEALTH_OFFICER).opens("/notices").sees("Đến hạn 05/12/2022");
    stage.as(HEALTH_OFFICER).opens("/desk").looksRight("late-work-3-last-day");
  }

  private void onceItIsLate(Stage stage, long directive, String health) {
    goesOnTo(stage, FIVE_LATE);
    stage
        .as(OFFICER)
        .opens("/notices")
        .sees("Quá hạn 5 ngày làm việc, hạn 05/12/2022")
        .sees("đơn vị bạn theo dõi, đôn đốc nhiệm vụ này")
        .looksRight("late-work-4-monitor-told");
    stage
        .as(OFFICER)
        .opens("/oversight")
        .follows("Nhiệm vụ quá hạn")
        .sees("Sở Y tế")
        .sees("huyện Ninh Sơn")
        .looksRight("late-work-5-late-list");
    MatrixPage.of(stage.as(OFFICER), directive)
        .shows("Sở Y tế", "1", "Quá hạn", "overdue")
        .shows("huyện Ninh Sơn", "2", "Quá hạn", "overdue")
        .visitor()
        .looksRight("late-work-6-matrix");
    stage.as(LEADER).opens("/briefing").sees("tăng 2").looksRight("late-work-7-briefing-bad");
    stage.as(HEALTH_OFFICER).opens(health).sees("Quá hạn").looksRight("late-work-8-assignment");
  }

  private static String urged(Stage stage, long directive) throws IOException {
    Visitor officer = stage.as(OFFICER).opens("/directives/" + directive);
    officer.follows("Đôn đốc việc quá hạn của chỉ đạo này").looksRight("late-work-9-choose");
    officer.page().getByLabel("1 Sở Y tế tỉnh Ninh Thuận").check();
    officer
        .presses("Xem trước các việc đã chọn")
        .sees("1 nhiệm vụ của 1 đơn vị")
        .presses("Lập dự thảo")
        .sees("Đã lập 1 dự thảo.")
        .follows("Thêm nhiệm vụ vào danh sách")
        .doesNotSee("Sở Y tế tỉnh Ninh Thuận")
        .looksRight("late-work-10-add")
        .presses("Thêm tất cả 1 việc đang lọc")
        .sees("Đã thêm 1 nhiệm vụ vào danh sách.")
        .sees("2 nhiệm vụ của 2 đơn vị")
        .chooses("Quyền hạn ký", "KT. (ký thay)")
        .fills("Ký thay mặt, ký thay ai", "Chủ tịch")
        .fills("Chức vụ người ký", "Phó Chủ tịch")
        .fills("Họ và tên người ký", "Hồ Bích Nga")
        .presses("Lưu dự thảo")
        .sees("Đã lưu dự thảo.")
        .looksRight("late-work-11-draft");
    String letter = officer.path();
    Visitor leader = stage.as(LEADER).opens(letter);
    leader.page().fill("#issue-number", "9");
    leader.page().fill("#issue-series", "UBND-VXNV");
    leader.presses("Ban hành").sees("Đã ban hành 09/UBND-VXNV").looksRight("late-work-12-issued");
    keep(leader.downloads("Tải Word"), "don-doc-hai-don-vi.docx");
    return letter;
  }

  private static void historyTells(Stage stage, String health, String letter) {
    Visitor unit = stage.as(HEALTH_OFFICER).opens(health);
    unit.sees("Đã đôn đốc bằng văn bản số 09/UBND-VXNV ngày 12/12/2022")
        .looksRight("late-work-13-urged")
        .follows("Đã đôn đốc bằng văn bản số 09/UBND-VXNV")
        .isAt(letter);
    isTold(bell(unit), "Đơn vị bị đôn đốc bằng văn bản số 09/UBND-VXNV");
  }

  private void answered(Stage stage, String health, String district) throws IOException {
    goesOnTo(stage, ANSWERED);
    AssignmentPage.at(stage.as(DISTRICT_OFFICER), district)
        .asksForTimeUntil(LocalDate.of(2022, 12, 30), "Huyện đang chờ kinh phí.")
        .looksRight("late-work-14-asks-late");
    AssignmentPage.at(stage.as(LEADER), district)
        .grantsTheTime()
        .visitor()
        .sees("Quá hạn")
        .looksRight("late-work-15-granted-still-late");
    Path evidence = Files.writeString(folder.resolve("bao-cao.txt"), "Đã rà soát 214 tủ thuốc.");
    AssignmentPage.at(stage.as(HEALTH_LEADER), health)
        .handsIn("Đã rà soát xong tủ thuốc của 214 cơ quan.", "311/BC-SYT", evidence);
    AssignmentPage.at(stage.as(OFFICER), health)
        .accepts()
        .visitor()
        .sees("Hoàn thành quá hạn")
        .looksRight("late-work-16-done-late");
  }

  private void theWeekAfter(Stage stage, long directive) throws IOException {
    goesOnTo(stage, NEXT_WEEK);
    stage
        .as(HEALTH_OFFICER)
        .opens("/notices?show=all")
        .doesNotSee("Quá hạn 10 ngày làm việc")
        .sees("Đã hết hiệu lực: đã báo cáo")
        .looksRight("late-work-17-reminders-ended");
    MatrixPage.of(stage.as(OFFICER), directive)
        .shows("Sở Y tế", "1", "Hoàn thành quá hạn", "late")
        .shows("huyện Ninh Sơn", "2", "Quá hạn", "overdue");
    Visitor leader = stage.as(LEADER).opens("/statistics");
    assertThat(leader.page().locator("table.four td a").allInnerTexts())
        .extracting(words -> words.split("\\s")[0])
        .as("done in time, done late, open in time, open and overdue")
        .containsExactly("0", "1", "0", "1");
    leader.looksRight("late-work-18-statistics");
    leader
        .opens("/briefing")
        .sees("giảm 1")
        .sees("xin gia hạn khi đã quá hạn 05/12/2022")
        .looksRight("late-work-19-briefing-better");
    keep(leader.downloads("Báo cáo Word"), "bao-cao-tuan-sau.docx");
  }

  /** The bell counts something; what it counts. */
  private static Visitor bell(Visitor visitor) {
    visitor.opens("/desk");
    assertThat(visitor.page().locator(".bell .count").innerText()).matches("[1-9]\\d*");
    return visitor.opens("/notices");
  }

  /** People are told right after the step, not in it. */
  private static void isTold(Visitor visitor, String words) {
    visitor
        .page()
        .waitForCondition(
            () -> {
              visitor.page().reload();
              return visitor.page().locator("main").innerText().contains(words);
            });
  }

  private static void goesOnTo(Stage stage, LocalDate day) {
    assertThat(day).isAfter(ISSUED);
    Visitor officer = stage.as(OFFICER).opens("/clock");
    officer.fills("Đến 8 giờ sáng ngày", day.toString()).presses("Tua đến ngày này");
    officer.sees("Đã tua đồng hồ");
  }

  private static void keep(Path file, String name) throws IOException {
    assertThat(Files.size(file)).isPositive();
    Path kept = Files.createDirectories(Path.of("target", "word")).resolve(name);
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path toTwo() throws IOException {
    String text =
        Dispatches.toHealthAlone(7420)
            .replace(
                "Kính gửi: Sở Y tế.", "Kính gửi:\n- Sở Y tế;\n- Ủy ban nhân dân huyện Ninh Sơn.")
            .replace(
                "trước ngày 30/6/2023.\n",
                """
                trước ngày 06/12/2022.

                2. Giao Ủy ban nhân dân huyện Ninh Sơn rà soát tủ thuốc của các xã, thị trấn, báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 06/12/2022.
                """);
    return Files.writeString(folder.resolve("7420-ubnd-vxnv.txt"), text);
  }
}
