package vn.kheo.app.oversight.days.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;
import vn.kheo.app.settings.SpecialDay;
import vn.kheo.app.settings.SpecialDays;

/** Changing the calendar, in transactions that are taken back: the calendar is everybody's. */
@DemonstrationTest
@Transactional
class CalendarPagesTest {
  private static final String MONDAY = "2030-03-04";
  private static final String SATURDAY = "2030-03-09";

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired SpecialDays days;
  @Autowired JdbcClient jdbc;

  @Test
  void everybody_reads_the_calendar_and_only_its_keepers_are_offered_to_change_it()
      throws Exception {
    String kept = answer(get("/calendar?year=2026"), "quantri", 200);
    assertThat(kept)
        .contains("Năm 2026", "Ngày Văn hóa Việt Nam", "Thêm ngày", "lễ?")
        .contains("href=\"/calendar/day?day=2026-11-24\"");
    assertThat(answer(get("/calendar?year=2026"), "syt", 200))
        .contains("Ngày Văn hóa Việt Nam")
        .doesNotContain("/calendar/day?day=", "Thêm ngày");
    assertThat(answer(get("/calendar?year=2031"), "quantri", 200))
        .contains("Lịch chưa có ngày nghỉ nào của năm 2031");
  }

  @Test
  void each_wrong_day_is_told_in_a_sentence_and_what_was_typed_stays() throws Exception {
    assertThat(type("2026-11-24", "PUBLIC_HOLIDAY", "Trùng", 422))
        .contains("Ngày 24/11/2026 đã có trong lịch: Ngày Văn hóa Việt Nam")
        .contains("value=\"Trùng\"");
    assertThat(type(MONDAY, "WORKING_SWAP", "Làm bù", 422))
        .contains("Ngày làm bù phải là thứ Bảy; 04/03/2030 là thứ Hai.");
    assertThat(type(SATURDAY, "COMPENSATORY_OFF", "Nghỉ bù", 422))
        .contains("Ngày 09/03/2030 là thứ Bảy, vốn đã là ngày nghỉ hằng tuần");
    assertThat(type("2099-03-04", "PUBLIC_HOLIDAY", "Xa", 422)).contains("Ngày 04/03/2099 quá xa");
    assertThat(type("", "PUBLIC_HOLIDAY", "Không ngày", 422)).contains("Chưa chọn ngày");
    assertThat(type(MONDAY, "PUBLIC_HOLIDAY", " ", 422)).contains("Chưa ghi tên ngày.");
  }

  @Test
  void nothing_changes_before_it_is_confirmed_and_then_it_can_be_taken_back() throws Exception {
    String preview = type(MONDAY, "COMPENSATORY_OFF", "Nghỉ hoán đổi", 200);
    assertThat(preview)
        .contains("1 ngày thay đổi", "Thứ Hai, 04/03/2030", "Không nhiệm vụ đang mở nào");
    assertThat(standing(MONDAY)).isEmpty();

    confirm(preview, "quantri", 302);
    assertThat(standing(MONDAY)).extracting(SpecialDay::name).containsExactly("Nghỉ hoán đổi");
    assertThat(
            jdbc.sql("select detail from journal.entry where action = 'settings.days_changed'")
                .query(String.class)
                .list())
        .contains("thêm 04/03/2030: Theo thông báo thử");

    String history = answer(get("/calendar/changes"), "quantri", 200);
    String change = first(history, "name=\"change\" value=\"(\\d+)\"");
    String undo =
        answer(post("/calendar/undo").param("change", change).with(csrf()), "quantri", 200);
    assertThat(undo).contains("Bỏ", "ngày thường");
    confirm(undo, "quantri", 302);
    assertThat(standing(MONDAY)).isEmpty();
    assertThat(answer(get("/calendar/changes"), "quantri", 200)).contains("hoàn tác lần sửa số");
  }

  @Test
  void a_preview_from_before_somebody_else_s_change_is_shown_anew_and_not_saved() throws Exception {
    String mine = type(MONDAY, "PUBLIC_HOLIDAY", "Của tôi", 200);
    confirm(type("2030-03-05", "PUBLIC_HOLIDAY", "Của người khác", 200), "chuyenvien", 302);
    assertThat(confirm(mine, "quantri", 409)).contains("Lịch vừa được", "Của tôi");
    assertThat(standing(MONDAY)).isEmpty();
  }

  @Test
  void DAY_4_a_holiday_on_a_weekend_that_is_not_made_good_is_pointed_out() throws Exception {
    assertThat(type(SATURDAY, "PUBLIC_HOLIDAY", "Ngày thử", 200))
        .contains("là thứ Bảy nhưng lịch chưa có ngày nghỉ bù");
  }

  @Test
  void DAY_1_a_year_is_proposed_and_what_is_chosen_comes_to_the_preview() throws Exception {
    assertThat(answer(get("/calendar/propose?year=2030"), "quantri", 200))
        .contains("03/02/2030", "mùng 2 tháng Giêng", "Giỗ Tổ Hùng Vương", "24/11/2030");
    String preview =
        answer(
            post("/calendar/propose")
                .param("year", "2030")
                .param("tet", "2")
                .param("before", "false")
                .param("taken", "2030-01-01", "2030-04-30")
                .with(csrf()),
            "chuyenvien",
            200);
    assertThat(preview).contains("2 ngày thay đổi");
    confirm(preview, "chuyenvien", 302);
    assertThat(standing("2030-04-30"))
        .extracting(SpecialDay::certainty)
        .containsExactly(SpecialDay.Certainty.STATUTORY);
  }

  @Test
  void the_table_goes_out_to_excel_and_csv_and_comes_back_and_a_wrong_line_takes_none()
      throws Exception {
    for (String file : List.of("export.xlsx", "export.csv")) {
      byte[] content =
          web.perform(get("/calendar/" + file + "?year=2025").with(Acting.as(account("syt"))))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      Table table = Paper.read(content);
      assertThat(table.header()).isEqualTo(SpecialDays.COLUMNS);
      assertThat(table.lines()).hasSize(13);
      assertThat(upload(content, 422)).as(file).contains("Không có gì thay đổi");
    }
    String header = String.join(",", SpecialDays.COLUMNS);
    String good = header + "\n04/03/2030,nghỉ lễ,Ngày thử,theo thông báo,CV 1,\n";
    assertThat(upload(good.getBytes(StandardCharsets.UTF_8), 200)).contains("1 ngày thay đổi");
    String bad = good + "05/03/2030,làm bù,Sai thứ,theo thông báo,CV 1,\n" + "06/03/2030,lễ,,,,\n";
    assertThat(upload(bad.getBytes(StandardCharsets.UTF_8), 422))
        .contains("Dòng 3: Ngày làm bù phải là thứ Bảy; 05/03/2030 là thứ Ba.")
        .contains("Dòng 4: Cột “Loại” có “lễ”");
    assertThat(upload("không phải bảng".getBytes(StandardCharsets.UTF_16BE), 422))
        .contains("Chưa nhận tệp");
  }

  @Test
  void DAY_6_a_deadline_is_counted_by_hand_with_the_way_it_is_counted() throws Exception {
    assertThat(answer(get("/calendar/count?from=2026-02-10&length=10&unit=DAYS"), "syt", 200))
        .contains("Ngày cuối còn đúng hạn: 23/02/2026", "20/02/2026 là ngày nghỉ");
    assertThat(
            answer(get("/calendar/count?from=2026-02-12&length=5&unit=WORKING_DAYS"), "syt", 200))
        .contains("Ngày cuối còn đúng hạn: 26/02/2026", "16/02/2026, 17/02/2026");
    assertThat(answer(get("/calendar/count?from=2026-02-12&length=0"), "syt", 200))
        .contains("“0” không tính được");
  }

  private String type(String day, String kind, String name, int status) throws Exception {
    return answer(
        post("/calendar/day")
            .param("day", day)
            .param("kind", kind)
            .param("name", name)
            .param("certainty", "OFFICIAL")
            .param("basis", "Công văn thử")
            .with(csrf()),
        "quantri",
        status);
  }

  private String confirm(String preview, String who, int status) throws Exception {
    var asked =
        post("/calendar/confirm")
            .param("version", first(preview, "name=\"version\" value=\"(\\d+)\""))
            .param("take", HtmlUtils.htmlUnescape(first(preview, "name=\"take\" hidden>([^<]*)<")))
            .param("reason", "Theo thông báo thử")
            .with(csrf());
    var removed = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(preview);
    while (removed.find()) {
      asked.param("remove", removed.group(1));
    }
    var undoes = Pattern.compile("name=\"undoes\" value=\"(\\d+)\"").matcher(preview);
    if (undoes.find()) {
      asked.param("undoes", undoes.group(1));
    }
    return answer(asked, who, status);
  }

  private String upload(byte[] content, int status) throws Exception {
    return answer(
        multipart("/calendar/import")
            .file(new MockMultipartFile("file", "lich.xlsx", null, content))
            .with(csrf()),
        "quantri",
        status);
  }

  private List<SpecialDay> standing(String day) {
    return days.between(LocalDate.parse(day), LocalDate.parse(day));
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private String answer(AbstractMockHttpServletRequestBuilder<?> asked, String who, int status)
      throws Exception {
    return web.perform(asked.with(Acting.as(account(who))))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Account account(String username) {
    return accounts.ofDemonstration().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
