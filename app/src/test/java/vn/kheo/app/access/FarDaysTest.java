package vn.kheo.app.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.kheo.app.DemonstrationTest;

/** Days that Java knows and a database does not. */
@DemonstrationTest
class FarDaysTest {
  @Autowired MockMvc web;
  @Autowired AccountStore accounts;

  @ParameterizedTest
  @CsvSource({"vanthu,/documents", "vanthu,/directives", "quantri,/journal"})
  void a_list_asked_for_a_day_beyond_all_years_still_opens(String person, String list)
      throws Exception {
    web.perform(
            get(list)
                .param("from", "+999999999-12-31")
                .with(Acting.as(accounts.byUsername(person).orElseThrow())))
        .andExpect(status().isOk());
  }
}
