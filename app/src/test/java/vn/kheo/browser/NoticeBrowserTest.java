package vn.kheo.browser;

import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bell to the work it tells of, and how one order comes to be reminded of otherwise. */
@BrowserTest
class NoticeBrowserTest {
  private static final String NEW_WORK = "Nhiệm vụ mới, hạn 29/06/2023";

  @TempDir Path folder;

  @Test
  void the_bell_leads_to_the_work_and_an_order_may_have_its_own_reminders(Stage stage)
      throws IOException {
    Path dispatch = folder.resolve("4977-ubnd-vxnv.txt");
    Files.writeString(dispatch, Dispatches.toHealthAlone(4977));
    long directive =
        new Walk(stage, "")
            .registers(dispatch)
            .reads("4977/UBND-VXNV")
            .confirmsAndRehearses(1, 1, 1)
            .issues(1, 1)
            .directive();

    Visitor leader = stage.as(LEADER).opens("/directives/" + directive);
    leader.page().locator("main a[href$='/reminders']").first().click();
    leader
        .isAt("/directives/\\d+/orders/\\d+/reminders")
        .sees("theo cài đặt chung của tỉnh")
        .fills("Nhắc trước hạn", "mười")
        .fills("Căn cứ", "Chủ tịch UBND tỉnh chỉ đạo tại cuộc họp");
    leader.expecting(422, () -> leader.presses("Lưu cách nhắc riêng"));
    leader
        .sees("Cần các số từ 1 đến 60")
        .looksRight("reminder-plan-refused")
        .fills("Nhắc trước hạn", "10, 3")
        .presses("Lưu cách nhắc riêng")
        .sees("Đã lưu cách nhắc riêng.");

    Visitor health = stage.as(HEALTH_LEADER).opens("/notices");
    isTold(health, NEW_WORK);
    health.looksRight("notices-new").follows(NEW_WORK).isAt("/assignments/\\d+");
    health
        .sees("Chủ tịch UBND tỉnh chỉ đạo tại cuộc họp")
        .sees("còn 10 ngày làm việc")
        .looksRight("assignment-reminders");
    String assignment = health.path();
    AssignmentPage.at(health, assignment).receives();
    health.opens("/notices?show=all");
    isTold(health, "Đã hết hiệu lực: đơn vị đã tiếp nhận");
    health.looksRight("notices-ended");

    stage.as(OFFICER).opens("/notices/sent").sees(NEW_WORK).looksRight("notices-sent-one");
    leader.opens(assignment + "/reminders").sees(NEW_WORK).looksRight("reminders-sent");
    leader
        .follows("Đổi cách nhắc của nhiệm vụ này")
        .sees("có cách nhắc riêng")
        .looksRight("reminder-plan-own")
        .presses("Bỏ cách nhắc riêng")
        .sees("Đã bỏ cách nhắc riêng");
  }

  /** People are told right after the step, not in it. */
  private static void isTold(Visitor visitor, String words) {
    visitor
        .page()
        .waitForCondition(
            () -> {
              visitor.page().reload();
              return visitor
                      .page()
                      .locator("main li", new Page.LocatorOptions().setHasText(words))
                      .count()
                  > 0;
            });
  }
}
