package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.kheo.app.access.Account;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Acting;
import vn.kheo.app.journal.Entry;
import vn.kheo.app.journal.Journal;

/** Tua thời gian. */
class ClockPageTest {

  /** In a house of its own: others count on 15 November. */
  @Nested
  @SpringBootTest(properties = {"kheo.demonstration=true", "kheo.journal.sealing=false"})
  @AutoConfigureMockMvc
  @ContextConfiguration(initializers = TestDatabase.class)
  @DirtiesContext
  class In_the_demonstration {
    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired Clock clock;
    @Autowired Journal journal;

    @Test
    void the_clock_moves_forward_and_the_journal_says_who_moved_it() throws Exception {
      LocalDate before = LocalDate.now(clock);

      move("week", "").andExpect(flash().attributeExists("notice"));

      assertThat(LocalDate.now(clock)).isEqualTo(before.plusWeeks(1));
      Entry told = journal.latest("settings", 0).orElseThrow();
      assertThat(told.action()).isEqualTo("clock.moved");
      assertThat(told.who()).contains("Trần Thu Châu");
    }

    @Test
    void it_never_moves_back_since_what_was_done_would_lie_in_the_future() throws Exception {
      LocalDate before = LocalDate.now(clock);

      move("to", before.minusDays(1).toString()).andExpect(flash().attributeExists("error"));
      move("to", "").andExpect(flash().attributeExists("error"));
      move("to", "2100-01-01").andExpect(flash().attributeExists("error"));

      assertThat(LocalDate.now(clock)).isEqualTo(before);
    }

    private ResultActions move(String step, String day) throws Exception {
      return web.perform(
              post("/clock")
                  .param("step", step)
                  .param("day", day)
                  .with(csrf())
                  .with(Acting.as(account(accounts, "chuyenvien"))))
          .andExpect(redirectedUrl("/clock"));
    }
  }

  @Nested
  @HouseTest
  class In_earnest_use {
    @Autowired ClockPage page;

    @Test
    void there_is_no_such_page() {
      assertThatThrownBy(() -> page.show(new ExtendedModelMap()))
          .isInstanceOfSatisfying(
              ResponseStatusException.class,
              e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
      assertThatThrownBy(
              () -> page.move("day", null, Locale.ROOT, new RedirectAttributesModelMap()))
          .isInstanceOf(ResponseStatusException.class);
    }
  }

  private static Account account(Accounts accounts, String username) {
    return accounts.ofDemonstration().stream()
        .filter(account -> account.username().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
