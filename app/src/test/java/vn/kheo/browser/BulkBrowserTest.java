package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once with mouse and keyboard, from the list and from the matrix. */
@BrowserTest
class BulkBrowserTest {
  @TempDir Path folder;

  @Test
  void rows_are_ticked_in_a_run_and_cells_by_keyboard_and_all_are_reminded_of(Stage stage)
      throws IOException {
    long directive =
        new Walk(stage, "")
            .registers(Dispatches.example(folder, 7601))
            .reads("7601/UBND-VXNV")
            .confirmsAndRehearses(7, 46, 187)
            .issues(46, 187)
            .directive();
    Visitor officer = stage.as(OFFICER).opens("/assignments?directive=" + directive);
    Page page = officer.page();
    Locator boxes = page.locator("input[name=id][form=bulk]");
    boxes.nth(1).click();
    boxes.nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(page.locator("#bulk [data-count]").innerText()).isEqualTo("(4)");
    boxes.nth(7).focus();
    page.keyboard().press("Shift+Space");
    assertThat(page.locator("#bulk [data-count]").innerText()).isEqualTo("(7)");
    officer
        .looksRight("bulk-list")
        .presses("Xử lý việc đã chọn")
        .sees("7 việc")
        .looksRight("bulk-steps")
        .presses("Nhắc ngay")
        .sees("Đã làm 7 trong 7 việc.")
        .looksRight("bulk-done");

    officer.opens("/directives/" + directive + "/matrix?pick=1");
    page.locator("td.cell > a").first().focus();
    page.keyboard().press("x");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Shift+X");
    assertThat(page.locator("input[name=id][form=bulk]:checked").count()).isGreaterThan(2);
    officer.looksRight("bulk-matrix").presses("Xử lý việc đã chọn").isAt("/bulk/\\d+");
  }
}
