package vn.kheo.app.oversight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;

@DemonstrationTest
class JournalPagesTest {
  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Organization organization;

  @Test
  void what_was_done_is_told_in_words_and_found_by_who_what_and_when() throws Exception {
    web.perform(get("/journal?words=quantri&action=account.created").with(administrator()))
        .andExpect(content().string(containsString("Tạo tài khoản")))
        .andExpect(content().string(containsString("Hệ thống Khéo")));
    web.perform(get("/journal?to=2022-11-14").with(administrator()))
        .andExpect(content().string(containsString("Không có dòng nhật ký nào phù hợp")));
  }

  @Test
  void a_date_that_is_none_is_refused_not_guessed() throws Exception {
    web.perform(get("/journal?from=hom-qua").with(administrator()))
        .andExpect(status().isBadRequest());
  }

  @Test
  void script_in_a_filter_stays_text() throws Exception {
    web.perform(
            get("/journal").param("words", "\"><script>alert(1)</script>").with(administrator()))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void a_head_of_another_shape_is_told_so_and_kept() throws Exception {
    web.perform(post("/journal/verify").with(csrf()).with(administrator()).param("head", "12-abc"))
        .andExpect(content().string(containsString("Mốc không đúng dạng")))
        .andExpect(content().string(containsString("value=\"12-abc\"")));
  }

  @Test
  void the_list_goes_out_to_excel() throws Exception {
    web.perform(get("/journal/export.xlsx?action=grant.added").with(administrator()))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", "attachment; filename=\"nhat-ky.xlsx\""));
  }

  @Test
  void whoever_reads_one_units_journal_sees_that_and_does_not_judge_the_whole() throws Exception {
    long unit = organization.unitByCode("syt").orElseThrow().id();
    long person = accounts.ofDemonstration().getFirst().personId();
    long id = accounts.create("doc.mot", accounts.randomPassword(), person, false, "vi");
    accounts.grant(id, Permission.READ_JOURNAL, unit, null, null);
    RequestPostProcessor reader = Acting.as(accounts.account(id).orElseThrow());

    web.perform(get("/journal?action=account.created").with(reader))
        .andExpect(content().string(containsString("Không có dòng nhật ký nào phù hợp")));
    web.perform(post("/journal/verify").with(csrf()).with(reader))
        .andExpect(status().isForbidden());
    web.perform(get("/journal/head.txt").with(reader)).andExpect(status().isForbidden());
  }

  private RequestPostProcessor administrator() {
    Account account =
        accounts.ofDemonstration().stream()
            .filter(a -> a.username().equals("quantri"))
            .findFirst()
            .orElseThrow();
    return Acting.as(account);
  }
}
