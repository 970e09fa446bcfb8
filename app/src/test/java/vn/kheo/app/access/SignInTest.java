package vn.kheo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.kheo.app.DemonstrationTest;

@DemonstrationTest
class SignInTest {
  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired AccountStore store;
  @Autowired JdbcClient jdbc;

  @Test
  void the_right_password_opens_a_session_and_leads_on() throws Exception {
    String password = newAccount("mai.tt");

    MockHttpServletResponse answer = signIn("Mai.TT ", password, "/account");

    assertThat(answer.getRedirectedUrl()).isEqualTo("/account");
    Cookie session = Objects.requireNonNull(answer.getCookie("kheo-session"));
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualToIgnoringCase("Lax");
    web.perform(get("/account").cookie(session)).andExpect(status().isOk());
  }

  @Test
  void changing_the_language_leads_nobody_out_of_the_house() throws Exception {
    Cookie session =
        Objects.requireNonNull(
            signIn("doi.tieng", newAccount("doi.tieng"), "").getCookie("kheo-session"));
    for (String elsewhere :
        new String[] {
          "https://example.org", "//example.org", "/\\example.org", "javascript:x", "/{x}"
        }) {
      web.perform(
              post("/language")
                  .cookie(session)
                  .with(csrf())
                  .param("language", "vi")
                  .param("back", elsewhere))
          .andExpect(redirectedUrl("/"));
    }
  }

  @Test
  void over_https_the_session_cookie_is_never_sent_in_the_clear() throws Exception {
    String password = newAccount("an.https");

    MockHttpServletResponse answer =
        web.perform(
                post("/sign-in")
                    .secure(true)
                    .with(csrf())
                    .param("username", "an.https")
                    .param("password", password))
            .andReturn()
            .getResponse();

    assertThat(Objects.requireNonNull(answer.getCookie("kheo-session")).getSecure()).isTrue();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_look_the_same_and_keep_what_was_typed()
      throws Exception {
    newAccount("binh.wrong");
    for (String name : new String[] {"binh.wrong", "khong.co.ai"}) {
      web.perform(
              post("/sign-in").with(csrf()).param("username", name).param("password", "sai bét"))
          .andExpect(status().isUnauthorized())
          .andExpect(content().string(containsString("không đúng, hoặc tài khoản đã bị khóa")))
          .andExpect(content().string(containsString("value=\"" + name + "\"")))
          .andExpect(content().string(not(containsString("sai bét"))));
    }
  }

  @Test
  void after_five_failures_even_the_right_password_has_to_wait() throws Exception {
    String password = newAccount("cham.lai");
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("cham.lai", "sai", "").getStatus()).isEqualTo(401);
    }

    web.perform(
            post("/sign-in").with(csrf()).param("username", "cham.lai").param("password", password))
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("thử lại sau 15 phút")));
  }

  @Test
  void a_disabled_account_is_out_at_once() throws Exception {
    String password = newAccount("khoa.lai");
    Cookie session =
        Objects.requireNonNull(signIn("khoa.lai", password, "").getCookie("kheo-session"));
    web.perform(get("/account").cookie(session)).andExpect(status().isOk());

    Account account = store.byUsername("khoa.lai").orElseThrow();
    Account admin = store.byUsername("quantri").orElseThrow();
    web.perform(
            post("/accounts/" + account.id() + "/enabled")
                .with(csrf())
                .with(Acting.as(admin))
                .param("version", "" + account.version())
                .param("enabled", "false"))
        .andExpect(redirectedUrl("/accounts/" + account.id()));

    web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
    assertThat(signIn("khoa.lai", password, "").getStatus()).isEqualTo(401);
  }

  @Test
  void signing_in_gives_a_new_session_id() throws Exception {
    String password = newAccount("moi.id");
    Cookie before =
        Objects.requireNonNull(signIn("moi.id", password, "").getCookie("kheo-session"));

    MockHttpServletResponse again =
        web.perform(
                post("/sign-in")
                    .with(csrf())
                    .cookie(before)
                    .param("username", "moi.id")
                    .param("password", password))
            .andReturn()
            .getResponse();

    assertThat(Objects.requireNonNull(again.getCookie("kheo-session")).getValue())
        .isNotEqualTo(before.getValue());
    web.perform(get("/account").cookie(before)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
  }

  @Test
  void signing_out_ends_the_session() throws Exception {
    String password = newAccount("di.ra");
    Cookie session =
        Objects.requireNonNull(signIn("di.ra", password, "").getCookie("kheo-session"));

    web.perform(post("/sign-out").with(csrf()).cookie(session))
        .andExpect(redirectedUrl("/sign-in?out"));
    web.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
  }

  @Test
  void nobody_is_led_out_of_the_house() throws Exception {
    String password = newAccount("o.lai");
    for (String elsewhere :
        new String[] {"https://xau.example", "//xau.example", "/\\xau.example", "/{x}", "x"}) {
      assertThat(signIn("o.lai", password, elsewhere).getRedirectedUrl()).isEqualTo("/");
    }
  }

  @Test
  void one_click_works_only_for_the_demonstration_and_only_under_this_machines_name()
      throws Exception {
    newAccount("that.su");

    assertThat(oneClick("vanthu", "localhost").getRedirectedUrl()).isEqualTo("/");
    assertThat(oneClick("that.su", "localhost").getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(oneClick("vanthu", "xau.example").getStatus()).isEqualTo(421);
  }

  @Test
  void no_form_is_taken_without_its_token() throws Exception {
    web.perform(post("/sign-in").param("username", "vanthu")).andExpect(status().isForbidden());
    web.perform(post("/sign-in/demo").param("username", "vanthu"))
        .andExpect(status().isForbidden());
  }

  @Test
  void passwords_are_stored_as_argon2id_and_nowhere_else() throws Exception {
    String password = newAccount("bam.ky");

    assertThat(store.passwordHash(store.byUsername("bam.ky").orElseThrow().id()))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(
            jdbc.sql("select count(*) from journal.entry where detail like :it")
                .param("it", "%" + password + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private String newAccount(String username) {
    String password = accounts.randomPassword();
    long person = store.byUsername("syt").orElseThrow().personId();
    accounts.create(username, password, person, false, "vi");
    return password;
  }

  private MockHttpServletResponse signIn(String username, String password, String to)
      throws Exception {
    return web.perform(
            post("/sign-in")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .param("to", to))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse oneClick(String username, String host) throws Exception {
    RequestPostProcessor at =
        request -> {
          request.setServerName(host);
          return request;
        };
    return web.perform(post("/sign-in/demo").with(csrf()).with(at).param("username", username))
        .andReturn()
        .getResponse();
  }
}
