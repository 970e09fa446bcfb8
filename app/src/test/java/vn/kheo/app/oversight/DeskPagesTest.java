package vn.kheo.app.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.document.Documents;
import vn.kheo.app.document.Registration;
import vn.kheo.app.organization.Organization;

@DemonstrationTest
class DeskPagesTest {
  private static final String TEXT =
      """
      UBND TỈNH NINH THUẬN
      Số: 7788/UBND-VXNV
      Ninh Thuận, ngày 10 tháng 11 năm 2022
      V/v triển khai phong trào thử nghiệm bàn làm việc
      Kính gửi: Sở Y tế.
      Giao Sở Y tế báo cáo kết quả trước ngày 20/12/2022.
      """;

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Organization organization;
  @Autowired Documents documents;

  @Test
  void a_registered_document_waits_on_the_desk_of_whoever_may_read_it_until_it_is_read()
      throws Exception {
    long office = organization.unitByCode("vp-ubnd-tinh").orElseThrow().id();
    long id =
        switch (Acting.as(account("vanthu"), () -> documents.registerPasted(TEXT, office))) {
          case Registration.Taken taken -> taken.document().id();
          case Registration other -> throw new AssertionError(other);
        };
    String link = "href=\"/documents/" + id + "\"";

    web.perform(get("/desk").with(Acting.as(account("chuyenvien"))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Văn bản chờ đọc")))
        .andExpect(content().string(containsString(link)));
    for (String other : new String[] {"vanthu", "lanhdao", "syt", "quantri"}) {
      web.perform(get("/desk").with(Acting.as(account(other))))
          .andExpect(content().string(not(containsString("Văn bản chờ đọc"))));
    }

    String read =
        web.perform(
                post("/directives/from-document/" + id)
                    .with(csrf())
                    .with(Acting.as(account("chuyenvien"))))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(read).matches("/directives/\\d+/read");
    web.perform(get("/desk").with(Acting.as(account("chuyenvien"))))
        .andExpect(content().string(not(containsString(link))))
        .andExpect(content().string(containsString("href=\"" + read + "\"")));
  }

  private Account account(String username) {
    return accounts.ofDemonstration().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
