package vn.kheo.app.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.paper.Table;

/** The journal's page, over what the example programme left in it. */
@DemonstrationTest
class JournalPagesTest {
  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Organization organization;

  @Test
  void it_says_in_words_who_did_what_to_what() throws Exception {
    assertThat(answer(get("/journal?action=document.registered"), account("chuyenvien"), 200))
        .contains("Đăng ký văn bản", "Hệ thống Khéo", "15/11/2022 08:00")
        .containsPattern("<a href=\"/documents/\\d+\">")
        .doesNotContain("<th scope=\"row\">Tạo tài khoản");
    assertThat(page("/journal?action=document.registered"))
        .as("no link where the reader may not follow it")
        .doesNotContainPattern("<a href=\"/documents/\\d+\">");
  }

  @Test
  void it_is_filtered_by_kind_of_subject_and_by_words_without_marks() throws Exception {
    assertThat(page("/journal?kind=unit&words=so%20noi%20vu"))
        .contains("Sở Nội vụ")
        .containsPattern("<a href=\"/organization/units/\\d+\">")
        .doesNotContain("Sở Y tế</a>");
    assertThat(page("/journal?kind=account&who=nobody")).contains("Không có dòng nhật ký nào");
  }

  @Test
  void days_are_whole_days_of_viet_nam() throws Exception {
    assertThat(page("/journal?from=2022-11-15&to=2022-11-15&kind=document"))
        .contains("Đăng ký văn bản");
    assertThat(page("/journal?to=2022-11-14")).contains("Không có dòng nhật ký nào");
  }

  @Test
  void older_entries_follow_with_the_same_question() throws Exception {
    String first = page("/journal?kind=unit");
    var older =
        java.util.regex.Pattern.compile("href=\"(/journal\\?kind=unit&amp;before=\\d+)\"")
            .matcher(first);
    assertThat(older.find()).isTrue();
    assertThat(page(older.group(1).replace("&amp;", "&"))).contains("Mới nhất");
  }

  @Test
  void what_was_found_goes_out_to_excel_and_csv() throws Exception {
    for (String file : new String[] {"export.xlsx", "export.csv"}) {
      byte[] content =
          web.perform(get("/journal/" + file + "?kind=document").with(Acting.as(reader())))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      Table table = Paper.read(content);
      assertThat(table.header()).as(file).contains("Thời điểm", "Việc", "Nội dung");
      assertThat(table.lines()).as(file).isNotEmpty();
    }
  }

  @Test
  void it_is_verified_at_once_and_a_head_that_is_none_stays_typed() throws Exception {
    assertThat(answer(post("/journal/verify").with(csrf()), reader(), 200))
        .contains("Nhật ký nguyên vẹn");
    assertThat(answer(post("/journal/verify").param("head", "abc").with(csrf()), reader(), 200))
        .contains("Mốc không đúng dạng", "value=\"abc\"");
    assertThat(
            answer(
                post("/journal/verify").param("head", "999999:" + "0".repeat(64)).with(csrf()),
                reader(),
                200))
        .contains("Phần đuôi bị cắt");
  }

  @Test
  void whoever_may_read_about_one_unit_reads_about_no_other_and_does_not_judge_the_chain()
      throws Exception {
    long unit = organization.unitByCode("hoi-chu-thap-do").orElseThrow().id();
    long person = organization.people(unit, accounts.today()).getFirst().id();
    Account of =
        Acting.as(
            account("quantri"),
            () -> {
              long id =
                  accounts.create("doc-nhat-ky", accounts.randomPassword(), person, false, "vi");
              accounts.grant(id, Permission.READ_JOURNAL, unit, null, null);
              return accounts.account(id).orElseThrow();
            });

    String own = answer(get("/journal"), of, 200);
    assertThat(own).contains("Hội Chữ thập đỏ").doesNotContain("Sở Nội vụ", "Kiểm tra nhật ký");
    answer(post("/journal/verify").with(csrf()), of, 403);
    answer(get("/journal/head.txt"), of, 403);
  }

  private String page(String address) throws Exception {
    return answer(get(java.net.URI.create(address)), reader(), 200);
  }

  private String answer(MockHttpServletRequestBuilder asked, Account who, int status)
      throws Exception {
    return web.perform(asked.with(Acting.as(who)))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Account reader() {
    return account("quantri");
  }

  private Account account(String username) {
    return accounts.ofDemonstration().stream()
        .filter(account -> account.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
