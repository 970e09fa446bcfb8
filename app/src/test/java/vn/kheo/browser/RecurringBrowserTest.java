package vn.kheo.browser;

import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that recurs: the office sets its rhythm, the units get the round that runs. */
@BrowserTest
class RecurringBrowserTest {
  @TempDir Path folder;

  @Test
  void the_office_sets_a_rhythm_and_units_see_the_round(Stage stage) throws IOException {
    new Walk(stage, "recurring")
        .registers(Dispatches.example(folder, 4751))
        .reads("thực hiện Chỉ thị số 35-CT/TU")
        .confirmsAndRehearses(7, 46, 187)
        .issues(46, 187);
    Visitor office = stage.as(OFFICER);
    office.opens("/directives").follows("4751").looksRight("directive-rhythms");
    String directive = office.path();
    office.page().locator(".dispatch-order a[href$='/rhythm']").nth(3).click();
    office.looksRight("rhythm-none");
    office.page().locator("#rhythm").selectOption("QUARTERLY");
    office.page().getByText("Ngày thứ … của tháng cuối kỳ").click();
    office.fills("Ngày thứ mấy", "32");
    office
        .expecting(422, () -> press(office, "Lưu nhịp, mở kỳ đã đến"))
        .sees("Ngày phải là số từ 1 đến 31");
    office.fills("Ngày thứ mấy", "25");
    press(office, "Lưu nhịp, mở kỳ đã đến");
    office.sees("quý IV/2022").sees("0/46 hoàn thành").looksRight("rhythm-set");
    office.opens(directive).sees("hạn ngày 25 của tháng cuối kỳ");

    Visitor unit = stage.as(HEALTH_OFFICER);
    unit.opens("/desk").sees("quý IV/2022").looksRight("desk-round");
    unit.page().locator("a", new Page.LocatorOptions().setHasText("quý IV/2022")).first().click();
    unit.sees("25/12/2022").looksRight("assignment-round");
    unit.follows("Xem nhiệm vụ thường xuyên và các kỳ")
        .sees("Các kỳ")
        .looksRight("assignment-rounds");
  }

  private static void press(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
