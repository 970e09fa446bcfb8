package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Late work urged in writing (TASK-25), from the directive to the page of the unit's task. */
@BrowserTest
class UrgingBrowserTest {
  @TempDir Path folder;

  @Test
  void from_a_late_task_to_the_letter_noted_on_it(Stage stage) throws IOException {
    long directive =
        new Walk(stage, "")
            .registers(late(7301))
            .reads("7301/UBND-VXNV")
            .confirmsAndRehearses(1, 1, 1)
            .issues(1, 1)
            .directive();
    Visitor officer = stage.as(OFFICER).opens("/directives/" + directive);
    officer
        .follows("Đôn đốc việc quá hạn của chỉ đạo này")
        .sees("Quá hạn 7 ngày làm việc")
        .presses("Xem trước tất cả 1 việc")
        .sees("1 nhiệm vụ của 1 đơn vị")
        .presses("Lập dự thảo")
        .sees("Đã lập 1 dự thảo.")
        .fills("Phần kết", "Đề nghị Sở Y tế báo cáo kết quả trước ngày 20/11/2022.")
        .chooses("Quyền hạn ký", "KT. (ký thay)")
        .fills("Ký thay mặt, ký thay ai", "Chủ tịch")
        .fills("Chức vụ người ký", "Phó Chủ tịch")
        .fills("Họ và tên người ký", "Hồ Bích Nga")
        .presses("Lưu dự thảo")
        .sees("Đã lưu dự thảo.")
        .sees("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Hồ Bích Nga");
    keep(officer.downloads("Tải Word (dự thảo)"), "don-doc-du-thao.docx");
    String letter = officer.path();

    Visitor leader = stage.as(LEADER).opens(letter).looksRight("letter-to-issue");
    leader.page().fill("#issue-number", "7");
    leader.page().fill("#issue-series", "UBND-DONDOC");
    leader
        .presses("Ban hành")
        .sees("Đã ban hành 07/UBND-DONDOC")
        .looksRight("letter-issued")
        .follows("Công văn 07/UBND-DONDOC")
        .sees("Văn bản đi")
        .opens("/letters?q=dondoc")
        .sees("07/UBND-DONDOC");
    keep(leader.opens(letter).downloads("Tải Word"), "don-doc.docx");

    Visitor unit = stage.as(HEALTH_OFFICER).opens("/assignments?directive=" + directive);
    unit.follows("rà soát tủ thuốc")
        .sees("Đã đôn đốc bằng văn bản số 07/UBND-DONDOC ngày 15/11/2022")
        .looksRight("assignment-urged")
        .follows("Đã đôn đốc bằng văn bản số 07/UBND-DONDOC")
        .sees("Đã ban hành")
        .looksRight("letter-of-the-unit");

    leader.opens(letter).page().locator("main summary").last().click();
    leader
        .fills("Lý do thu hồi", "Gửi nhầm đơn vị")
        .presses("Thu hồi công văn")
        .sees("Gửi nhầm đơn vị")
        .looksRight("letter-withdrawn");
  }

  @Test
  void a_spoilt_template_is_refused_with_its_place(Stage stage) throws IOException {
    Visitor clerk = stage.as(CLERK).opens("/papers/urging-letter");
    keep(clerk.downloads("Tải mẫu đang dùng"), "mau.docx");
    keep(clerk.downloads("Tải bản điền thử"), "mau-dien-thu.docx");
    Path text = Files.writeString(folder.resolve("mau.docx"), "Kính gửi");
    clerk.attaches("Tệp mẫu đã sửa", text);
    clerk.expecting(422, () -> clerk.page().getByText("Kiểm tra và dùng").click());
    clerk.sees("Tệp này không phải Word (.docx).").looksRight("paper-refused");
  }

  private static void keep(Path file, String name) throws IOException {
    assertThat(Files.size(file)).isPositive();
    Path kept = Files.createDirectories(Path.of("target", "word")).resolve(name);
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path late(int number) throws IOException {
    String text =
        Dispatches.toHealthAlone(number)
            .replace("ngày 15 tháng 11 năm 2022", "ngày 01 tháng 11 năm 2022")
            .replace("30/6/2023", "05/11/2022");
    return Files.writeString(folder.resolve(number + "-ubnd-vxnv.txt"), text);
  }
}
