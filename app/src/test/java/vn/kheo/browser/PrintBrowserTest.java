package vn.kheo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.browser.People.ADMINISTRATOR;
import static vn.kheo.browser.People.CLERK;
import static vn.kheo.browser.People.HEALTH_OFFICER;
import static vn.kheo.browser.People.LEADER;
import static vn.kheo.browser.People.OFFICER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.settings.Settings;

/** Pages on paper, with the programme in the middle of its life. */
@BrowserTest
class PrintBrowserTest {
  /** Navigation, buttons, labels of forms. */
  private static final String[] OF_THE_SCREEN = {
    "Bàn làm việc Văn bản", "Đăng xuất", "Xuất Excel", "Lọc", "English", "Tua thời gian", "Từ khóa"
  };

  private Programme programme;

  @TempDir Path folder;
  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void in_the_middle_of_the_programme(Stage stage) throws IOException {
    programme = Programme.inTheMiddle(stage, jdbc, folder, settings.today());
  }

  @Test
  void every_sheet_tells_its_title_the_day_and_who_printed_it(Stage stage) {
    Printed.of(stage.as(LEADER), "/desk", "desk-leader")
        .says("Bàn làm việc", "Ngày in: " + day(), "Người in: Hồ Bích Nga", "1/")
        .doesNotSay(OF_THE_SCREEN);
    Printed.of(stage.as(HEALTH_OFFICER), "/desk", "desk-unit")
        .says("Tiếp nhận, phân công", "Chưa tiếp nhận")
        .doesNotSay(OF_THE_SCREEN);
  }

  @Test
  void a_matrix_lies_across_with_its_columns_named_on_every_sheet(Stage stage) {
    Printed matrix =
        Printed.of(stage.as(LEADER), matrix(), "matrix")
            .isAcross()
            .says("Sở Y tế", "huyện Ninh Sơn", "Hoàn thành đúng hạn", "Quá hạn")
            .doesNotSay(OF_THE_SCREEN);
    assertThat(matrix.sheets()).isBetween(2, 4);
    assertThat(matrix.sheetsThatSay("Đơn vị 1.a 1.b 1.c 1.d 2.a 2.b 2.c"))
        .as("the head again on every sheet that has units")
        .isEqualTo(matrix.sheetsThatSay("tỉnh Ninh Thuận"));
  }

  @Test
  void a_status_is_told_by_its_sign_where_there_are_no_colours(Stage stage) {
    Page page = stage.as(LEADER).opens(matrix()).page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(
            page.evalOnSelectorAll(
                ".cell .sign, .legend .sign",
                """
                signs => signs.filter(sign => getComputedStyle(sign).backgroundColor !== 'rgb(0, 0, 0)'
                  || getComputedStyle(sign).printColorAdjust !== 'exact').length
                """))
        .isEqualTo(0);
    assertThat(
            page.evalOnSelectorAll(
                ".legend .sign",
                "signs => signs.length - new Set(signs.map(s => getComputedStyle(s).maskImage)).size"))
        .as("signs that two statuses share")
        .isEqualTo(0);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
  }

  @Test
  void a_directive_prints_its_sentences_each_with_how_far_it_is(Stage stage) {
    Printed.of(stage.as(LEADER), "/directives/" + programme.directive(), "directive")
        .says("Phân công một đồng chí lãnh đạo", "2/46", "quá hạn")
        .doesNotSay(OF_THE_SCREEN)
        .doesNotSay("Thu hồi chỉ đạo");
  }

  @Test
  void an_assignment_prints_why_it_came_and_what_was_handed_in_but_no_forms(Stage stage) {
    Printed.of(stage.as(LEADER), programme.assignment("syt", "1.c"), "assignment")
        .says(
            "Vì sao tôi nhận việc này?",
            "231/KH-SYT",
            "Hoàn thành đúng hạn",
            "Công nhận hoàn thành")
        .doesNotSay(OF_THE_SCREEN);
    Printed.of(stage.as(HEALTH_OFFICER), programme.assignment("syt", "1.d"), "assignment-given")
        .says("Chưa tiếp nhận")
        .doesNotSay("Tiếp nhận nhiệm vụ", "Việc bạn có thể làm");
  }

  @Test
  void lists_print_every_column_and_name_it_again_on_each_sheet(Stage stage) {
    Printed.of(stage.as(ADMINISTRATOR), "/journal", "journal")
        .saysFrom(1, "Thời điểm", "Nội dung")
        .doesNotSay("Kiểm tra", "Xuất Excel");
    Printed.of(stage.as(CLERK), "/documents", "documents")
        .says("Số, ký hiệu Ngày ban hành", "4961/UBND-VXNV", "Ngày đăng ký")
        .doesNotSay("Chọn các tệp", "Chuyển đến nội dung chính");
    Printed.of(stage.as(LEADER), "/assignments", "assignments")
        .saysFrom(1, "Đơn vị", "Hạn")
        .doesNotSay(OF_THE_SCREEN);
    Printed.of(stage.as(LEADER), "/directives", "directives").says("4961/UBND-VXNV");
  }

  @Test
  void a_document_and_a_timeline_can_be_taken_to_a_meeting(Stage stage) {
    String directive = "/directives/" + programme.directive();
    Printed.of(stage.as(OFFICER), "/documents/" + document(), "document")
        .says("Kính gửi", "4961/UBND-VXNV");
    Printed.of(stage.as(LEADER), directive + "/timeline", "timeline").says("Hồ Bích Nga");
  }

  @Test
  void statistics_print_with_their_chart_and_come_as_a_report_in_Word(Stage stage)
      throws IOException {
    Printed.of(stage.as(LEADER), "/statistics", "statistics")
        .says("Chưa hoàn thành, quá hạn", "Hạng Đơn vị thực hiện", "Sở Y tế")
        .doesNotSay(OF_THE_SCREEN)
        .doesNotSay("Báo cáo Word", "Hết tháng trước");
    Printed.of(stage.as(LEADER), "/briefing", "briefing")
        .says("Quá hạn theo đơn vị", "tăng")
        .doesNotSay(OF_THE_SCREEN)
        .doesNotSay("Báo cáo Word");
    Path word = stage.as(LEADER).opens("/briefing").downloads("Báo cáo Word");
    assertThat(Files.size(word)).isPositive();
    Path kept = Files.createDirectories(Path.of("target", "word")).resolve("bao-cao.docx");
    Files.copy(word, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private long document() {
    return jdbc.sql("select document_id from directive.directive where id = :id")
        .param("id", programme.directive())
        .query(Long.class)
        .single();
  }

  private String matrix() {
    return "/directives/" + programme.directive() + "/matrix";
  }

  private String day() {
    var today = settings.today();
    return "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
  }
}
