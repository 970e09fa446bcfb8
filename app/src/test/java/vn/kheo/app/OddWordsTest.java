package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;

/** Braces, quotes and wildcards that somebody types are words, never a template or a pattern. */
@DemonstrationTest
class OddWordsTest {
  private static final String ODD = "{0} '{x}' ${y} %_\\ \" < 99999999999999999999";

  /** What pages read from their addresses. */
  private static final List<String> ASKED =
      List.of(
          "q",
          "words",
          "who",
          "action",
          "state",
          "status",
          "sort",
          "unit",
          "from",
          "to",
          "month",
          "day",
          "page",
          "group",
          "kind",
          "directive",
          "timeliness",
          "heading",
          "node",
          "show",
          "length",
          "typed",
          "channel",
          "reason",
          "back",
          "year",
          "before",
          "subjectKind",
          "on",
          "person",
          "type",
          "office",
          "topic",
          "head");

  @Autowired MockMvc web;
  @Autowired Accounts accounts;

  static List<String> pages() throws Exception {
    try (var addresses = OddWordsTest.class.getResourceAsStream("/access/every-address.txt")) {
      return new String(addresses.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("GET /") && !line.contains("{"))
          .map(line -> line.substring("GET ".length()).replaceFirst("[: ].*", ""))
          .distinct()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_answers_whatever_is_asked(String page) throws Exception {
    for (String who : List.of("quantri", "snv")) {
      var request = get(page).with(Acting.as(account(who)));
      ASKED.forEach(name -> request.param(name, ODD));
      assertThat(web.perform(request).andReturn().getResponse().getStatus())
          .as("%s as %s", page, who)
          .isLessThan(500);
    }
  }

  @Test
  void the_way_back_to_a_list_keeps_its_braces() throws Exception {
    String list = "/assignments?words={x}";
    web.perform(
            post("/saved-filters")
                .param("name", "{0}")
                .param("address", list)
                .with(csrf())
                .with(Acting.as(account("chuyenvien"))))
        .andExpect(redirectedUrl(list));
  }

  private Account account(String username) {
    return accounts.all().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
