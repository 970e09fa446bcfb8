package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.HEALTH_OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form is drafted by hand, from a file and from its last version. */
@BrowserTest
class FormBrowserTest {
  @TempDir Path folder;

  @Test
  void an_officer_drafts_a_form_and_is_told_what_is_wrong_where(Stage stage) throws IOException {
    FormWalk walk = new FormWalk(stage);
    Visitor officer = walk.officer();
    String form = walk.begins("BM-THU");
    walk.adds(form, "A01", "Số người dự", "").saves();
    officer.sees("Đã lưu A01.");
    walk.adds(form, "K01", "Người được tiếp", "").saves();
    officer.sees("1 chỉ tiêu đơn vị đã trả lời ở biểu mẫu khác").sees("DVK-01, C02");
    officer.looksRight("form-asked-elsewhere");
    officer.page().getByLabel("Bỏ K01").click();
    officer.doesNotSee("ở biểu mẫu khác");
    walk.adds(form, "A02", "Tỷ lệ dự", "A01 / (A09");
    officer.expecting(422, walk::saves).sees("A02, Công thức: cột 11");
    assertThat(officer.page().locator("#name").inputValue()).isEqualTo("Tỷ lệ dự");
    officer.page().locator("#formula").fill("A01 * 2");
    officer.page().locator("#check-0").fill("A02 >= A01");
    walk.saves();
    officer.sees("Đã lưu A02.").sees("Dự thảo đã soát, không còn điểm nào sai.");
    officer.page().getByLabel("Chuyển A02 lên").click();
    assertThat(officer.page().locator("tr[id]").first().getAttribute("id")).isEqualTo("A02");
    officer.expecting(422, () -> officer.page().getByLabel("Bỏ A01").click());
    officer.sees("Chưa bỏ được A01: còn dùng ở A02");

    Path wrong = folder.resolve("sai.csv");
    Files.writeString(
        wrong,
        "Mã,Nhóm,Tên chỉ tiêu,Đơn vị tính,Tính chất,Theo thời gian,Theo đơn vị\n"
            + "C01,C,Lượt tiếp,lượt,lạ,cộng,cộng\n");
    officer.opens(form);
    walk.attaches(wrong);
    officer.expecting(422, () -> walk.press("Nhập")).sees("C01, Tính chất: không hiểu “lạ”");
    officer.opens(form).sees("Số người dự").looksRight("form-small");
    stage.as(HEALTH_OFFICER).isAnswered(404, form);
    walk.press("Bỏ dự thảo");
    officer.sees("Đã bỏ dự thảo.");
  }

  @Test
  void a_form_goes_out_to_excel_and_comes_back_as_its_next_version(Stage stage) throws IOException {
    FormWalk walk = new FormWalk(stage);
    Visitor officer = walk.officer();
    officer.opens("/forms").follows("Kết quả công tác dân vận");
    Path file = folder.resolve("chi-tieu.xlsx");
    Files.copy(officer.downloads("Chỉ tiêu ra Excel"), file);
    String next = walk.goesOnWithTheExample();
    walk.attaches(file);
    walk.press("Nhập");
    officer.sees("Đã nhận 77 dòng từ tệp.");
    officer.looksRight("form-next");
    officer.opens(next + "/difference").sees("Hai phiên bản giống nhau").looksRight("form-alike");
    officer.opens(next + "/indicators/8").looksRight("indicator-checks");
    officer.opens(next + "/indicators/0").looksRight("indicator-blank");
    officer.opens(next + "/sections/2").looksRight("section-edit");
    officer.opens("/forms").looksRight("forms-and-draft");
    officer.opens(next);
    officer.expecting(422, () -> officer.page().getByLabel("Bỏ E06").click());
    officer.sees("Chưa bỏ được E06: còn dùng ở E05");
    officer.opens(next);
    walk.press("Bỏ dự thảo");
    officer.sees("Đã bỏ dự thảo.");
  }
}
