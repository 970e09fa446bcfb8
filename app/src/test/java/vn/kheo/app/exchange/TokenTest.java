package vn.kheo.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.kheo.app.DemonstrationTest;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.AccountRefused;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.access.SystemTokens;

/** A token opens the interface for other systems, with the rights of its account and no page. */
@DemonstrationTest
class TokenTest {
  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired SystemTokens tokens;

  private Account health;
  private String reads;

  @BeforeEach
  void a_token() {
    health = named("syt");
    reads = tokens.give(health.id(), "Phần mềm thử", false, today().plusDays(30));
  }

  @Test
  void opens_what_its_account_may_see() throws Exception {
    MockHttpServletResponse answer = ask(get("/api/v1/forms"), reads);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).contains("\"code\":\"DVK-01\"");
    String one = ask(get("/api/v1/forms/1"), reads).getContentAsString();
    assertThat(one).contains("\"code\":\"A09\"", "\"formula\":\"A07/A08*100\"");
    assertThat(ask(get("/api/v1/forms/999999"), reads).getStatus()).isEqualTo(404);
  }

  @Test
  void is_needed_and_must_hold() throws Exception {
    assertThat(web.perform(get("/api/v1/forms")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
    assertThat(ask(get("/api/v1/forms"), "kheo_sai").getStatus()).isEqualTo(401);
    assertThat(
            web.perform(get("/api/v1/forms").with(Acting.as(health)))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("a session alone")
        .isIn(401, 403);

    tokens.revoke(health.id(), tokens.of(health.id()).getFirst().id());

    MockHttpServletResponse refused = ask(get("/api/v1/forms"), reads);
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getContentAsString()).contains("đã thu hồi");
  }

  @Test
  void opens_no_page_and_writes_nothing_when_it_only_reads() throws Exception {
    assertThat(ask(get("/desk"), reads).getRedirectedUrl()).startsWith("/sign-in");
    assertThat(ask(post("/api/v1/forms"), reads).getStatus()).isEqualTo(403);
    assertThat(ask(get("/api/v1/nothing"), reads).getStatus()).isEqualTo(404);
  }

  @Test
  void holds_for_two_years_at_most_and_has_a_name() {
    assertThat(refusal("", today())).isEqualTo("name");
    assertThat(refusal("x", today().minusDays(1))).isEqualTo("lastDay");
    assertThat(refusal("x", today().plusYears(2).plusDays(1))).isEqualTo("lastDay");
  }

  @Test
  void is_shown_once_to_the_administrator_of_accounts() throws Exception {
    String path = "/accounts/" + health.id();
    String page =
        web.perform(
                post(path + "/tokens")
                    .param("name", "Cổng báo cáo")
                    .param("lastDay", today().plusDays(9).toString())
                    .with(csrf())
                    .with(Acting.as(named("quantri"))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains(SystemTokens.PREFIX, "Cổng báo cáo");

    String again =
        web.perform(get(path).with(Acting.as(named("quantri"))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(again).contains("Cổng báo cáo").doesNotContain(SystemTokens.PREFIX);
  }

  @Test
  void is_described_by_openapi_for_everybody() throws Exception {
    MockHttpServletResponse answer =
        web.perform(get("/api/v1/openapi.json")).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains("\"openapi\":\"3.1", "/api/v1/forms", "\"bearer\"");
  }

  private String refusal(String name, LocalDate lastDay) {
    try {
      tokens.give(health.id(), name, false, lastDay);
      return "given";
    } catch (AccountRefused refused) {
      return String.valueOf(refused.field());
    }
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String token)
      throws Exception {
    MockHttpServletResponse answer =
        web.perform(request.header("Authorization", "Bearer " + token)).andReturn().getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }

  private Account named(String username) {
    return accounts.all().stream()
        .filter(account -> account.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return accounts.today();
  }
}
