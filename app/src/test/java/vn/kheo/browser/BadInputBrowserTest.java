package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.HEALTH_LEADER;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get wrong is told in a sentence, and nothing of theirs is lost. */
@BrowserTest
class BadInputBrowserTest {
  @TempDir Path folder;

  @Test
  void files_that_cannot_be_taken_are_each_told_why(Stage stage) throws IOException {
    Path empty = Files.write(folder.resolve("rong.txt"), new byte[0]);
    Path program =
        Files.write(folder.resolve("chuong-trinh.docx"), "MZ không phải Word".getBytes());
    Path secret =
        Files.writeString(
            folder.resolve("mat.txt"),
            Files.readString(Path.of("..", "examples", "cong-van-dan-van-kheo.txt"))
                .replaceFirst("Số:", "TỐI MẬT\nSố:"));
    Visitor clerk = stage.as(CLERK).opens("/documents");
    clerk.attaches("Đăng ký văn bản", empty, program, secret).presses("Đăng ký");
    clerk.sees("Đã xử lý 3 tệp").sees("rong.txt").sees("chuong-trinh.docx");
    clerk.sees("TỐI MẬT").looksRight("bad-files");
    assertThat(clerk.page().locator("#outcomes .message.error").count()).isEqualTo(3);
  }

  @Test
  void a_text_with_scripts_and_signs_stays_text(Stage stage) {
    Visitor clerk = stage.as(CLERK).opens("/documents/paste");
    String strange = "<script>alert(1)</script> \"'{{7*7}} ${7*7} 🎉";
    clerk.fills("Nội dung văn bản", Dispatches.toHealthAlone(4950).replace("rà soát", strange));
    clerk.presses("Đăng ký").isAt("/documents/\\d+").sees("<script>alert(1)</script>");
    clerk.sees("${7*7} 🎉").looksRight("bad-signs");
  }

  @Test
  void a_step_without_what_it_needs_is_told_and_what_was_typed_stays(Stage stage) {
    Walk walk =
        new Walk(stage, "")
            .registersText(Dispatches.toHealthAlone(4951))
            .reads("4951/UBND-VXNV")
            .confirmsAndRehearses(1, 1, 1)
            .issues(1, 1);
    String path = walk.onlyAssignment(stage.as(LEADER));
    AssignmentPage.at(stage.as(HEALTH_OFFICER), path).receives();
    Visitor leader = AssignmentPage.at(stage.as(HEALTH_LEADER), path).visitor();
    leader.fills("Ngày văn bản", "2022-11-01");
    leader.expecting(422, () -> leader.presses("Nộp minh chứng"));
    leader.sees("Chưa có minh chứng");
    assertThat(leader.page().getByLabel("Ngày văn bản").inputValue()).isEqualTo("2022-11-01");
    leader.looksRight("bad-evidence");
  }

  @Test
  void an_edit_that_makes_no_sense_is_told_at_its_field(Stage stage) {
    Walk walk =
        new Walk(stage, "").registersText(Dispatches.toHealthAlone(4952)).reads("4952/UBND-VXNV");
    Visitor officer = stage.as(OFFICER);
    Locator card = Walk.form(officer.page(), "1");
    card.locator("input[name=monitor]").fill("Bộ Không Có Thật");
    officer.expecting(422, () -> officer.presses("Lưu và xác nhận"));
    officer.sees("không rõ là đơn vị nào").isAt("/directives/" + walk.directive() + "/read");
    officer.looksRight("bad-edit");
  }

  @Test
  void addresses_that_lead_nowhere_say_so_and_spoilt_filters_narrow_nothing(Stage stage) {
    Visitor leader = stage.as(LEADER);
    leader.isAnswered(404, "/directives/999999/matrix").sees("Không có trang này");
    leader.isAnswered(404, "/assignments/999999").sees("Không có trang này");
    leader.opens("/assignments?page=-1&unit=x&timeliness=%3Cb%3E&words=%25%27--").sees("Danh sách");
    leader.opens("/desk?page=99999999999999999999&state=GIVEN;drop").sees("Bàn làm việc");
  }
}
