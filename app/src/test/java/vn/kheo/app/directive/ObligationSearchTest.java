package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ObligationSearchTest extends Province {
  @Autowired ObligationSearch search;

  @Test
  void an_order_is_found_without_marks_and_in_any_order_of_words() {
    long directive = issued();
    for (String words : new String[] {"kế hoạch", "ke hoach", "HOẠCH kế"}) {
      assertThat(ask(CHAIR, () -> search.find(words, 1, 50)).lines())
          .as(words)
          .anyMatch(line -> line.directiveId() == directive);
    }
  }

  @Test
  void a_unit_finds_only_orders_given_to_it() {
    long directive = issued();
    assertThat(ask(worker(JUSTICE), () -> search.find("ke hoach", 1, 50)).lines())
        .filteredOn(line -> line.directiveId() == directive)
        .allMatch(line -> line.units() == 1)
        .extracting(ObligationLine::ref)
        .contains("1.c")
        .doesNotContain("2.a");
    assertThat(ask(worker(HOME_AFFAIRS), () -> search.find("ke hoach", 1, 50)).lines())
        .filteredOn(line -> line.directiveId() == directive)
        .extracting(ObligationLine::ref)
        .contains("2.a");
  }

  @Test
  void signs_that_look_like_wildcards_are_themselves() {
    issued();
    assertThat(ask(CHAIR, () -> search.find("%", 1, 50)).total()).isZero();
    assertThat(ask(CHAIR, () -> search.find("_e _oach", 1, 50)).total()).isZero();
  }

  @Test
  void drafts_are_not_found() {
    long draft = draft();
    assertThat(ask(CHAIR, () -> search.find("ke hoach", 1, 50)).lines())
        .noneMatch(line -> line.directiveId() == draft);
  }
}
