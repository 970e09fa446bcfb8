package vn.kheo.browser;

import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.MONITOR;

import org.junit.jupiter.api.Test;

/** A unit answers: typed, checked, sent, returned, sent again, accepted. */
@BrowserTest
class ReportBrowserTest {

  @Test
  void a_report_goes_from_the_first_key_to_its_acceptance(Stage stage) {
    ReportWalk walk = new ReportWalk(stage);
    Visitor officer = walk.officer();
    String sheet = officer.sees("Soát báo cáo").path();
    ReportWalk.types(officer, 0, "12a");
    officer.sees("“12a” không phải là số").looksRight("report-wrong-cell");
    ReportWalk.types(officer, 0, "1.250");
    ReportWalk.types(officer, 1, "9.000");
    officer.sees("9 tỷ đồng");
    ReportWalk.types(officer, 2, "-");
    officer.sees("Đã trả lời 3 / 3 chỉ tiêu");
    officer.page().getByText("Hoàn tác").click();
    officer.sees("Đã trả lời 2 / 3 chỉ tiêu");
    ReportWalk.types(officer, 2, "-");
    officer.sees("Đã trả lời 3 / 3 chỉ tiêu");
    stage.as(HEALTH_OFFICER).isAnswered(404, sheet);
    officer.presses("Trình lãnh đạo đơn vị");
    officer.sees("Đã trình lãnh đạo đơn vị.");

    Visitor leader = walk.leader();
    leader.sees("9 tỷ đồng").looksRight("report-for-the-leader");
    leader.presses("Duyệt và gửi");
    leader.sees("Đã gửi báo cáo.").looksRight("report-sent");

    Visitor monitor = stage.as(MONITOR);
    monitor.opens(walk.round()).sees("1/1").follows(ReportWalk.UNIT);
    monitor.page().locator("#reason").fill("Xem lại số tiền: triệu hay nghìn đồng?");
    monitor.presses("Trả lại");
    officer.opens(sheet).sees("Xem lại số tiền").looksRight("report-returned");
    ReportWalk.types(officer, 1, "900");
    leader.opens(sheet);
    leader.presses("Duyệt và gửi");
    leader.sees("Đã gửi báo cáo.");
    monitor.opens(walk.round()).follows(ReportWalk.UNIT).sees("900");
    monitor.presses("Chấp nhận");
    officer.opens(sheet).sees("đã được chấp nhận").looksRight("report-accepted");
  }
}
