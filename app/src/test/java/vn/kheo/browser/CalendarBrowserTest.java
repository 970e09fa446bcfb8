package vn.kheo.browser;

import static vn.kheo.browser.People.ADMINISTRATOR;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A deadline that hangs on an event, and a day off announced at short notice. */
@BrowserTest
class CalendarBrowserTest {

  @Test
  void an_event_gives_the_date_a_new_day_off_moves_it_and_undoing_brings_it_back(Stage stage) {
    Walk walk =
        new Walk(stage, "")
            .registersText(
                Dispatches.toHealthAlone(4931)
                    .replace(
                        "trước ngày 30/6/2023",
                        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn này"))
            .reads("4931/UBND-VXNV")
            .confirmsAndRehearses(1, 1, 1)
            .issues(1, 1);
    String directive = "/directives/" + walk.directive();

    Visitor officer = stage.as(OFFICER).opens(directive);
    officer.sees("Thời hạn theo sự kiện").sees("Hạn gắn với sự kiện").sees("Chưa ghi nhận sự kiện");
    opens(officer, "Ghi nhận sự kiện");
    officer.fills("Ngày có sự kiện", "2022-11-15").looksRight("event-record");
    officer.fills("Căn cứ ghi nhận", "Sổ công văn đến số 812").presses("Ghi nhận và tính hạn");
    officer.sees("1 hạn được tính").looksRight("event-recorded");

    Visitor unit = stage.as(HEALTH_LEADER);
    String assignment = walk.onlyAssignment(unit);
    unit.opens(assignment).sees("22/11/2022").sees("Cách tính hạn").looksRight("event-assignment");

    Visitor admin = stage.as(ADMINISTRATOR).opens("/calendar/day");
    admin.fills("Ngày", "2022-11-21").ticks("Nghỉ bù, nghỉ hoán đổi");
    admin.fills("Tên", "Nghỉ theo thông báo gấp").fills("Căn cứ", "Công văn 77/VPCP-KGVX");
    admin.presses("Xem trước").sees("1 ngày thay đổi").sees("23/11/2022");
    admin.looksRight("calendar-preview");
    admin.fills("Lý do sửa", "Bão số 9").presses("Lưu lịch và tính lại 1 hạn");
    admin.sees("1 hạn được tính lại").looksRight("calendar-saved");

    unit.opens(assignment).sees("Tính lại do lịch thay đổi").sees("Bão số 9").sees("23/11/2022");
    unit.looksRight("event-recounted");

    admin.opens("/calendar/changes").looksRight("calendar-history");
    admin.presses("Hoàn tác").sees("ngày thường").presses("Lưu lịch và tính lại 1 hạn");
    admin.sees("1 hạn được tính lại");
    unit.opens(assignment).sees("22/11/2022");
  }

  private static void opens(Visitor visitor, String summary) {
    visitor
        .page()
        .locator("details > summary", new Page.LocatorOptions().setHasText(summary))
        .first()
        .click();
  }
}
