package vn.kheo.app.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.app.DemonstrationTest;

/** The form that the example programme brings. */
@DemonstrationTest
class ExampleFormTest {
  @Autowired Forms forms;
  @Autowired FormDrafts drafts;
  @Autowired JdbcClient jdbc;

  private FormVersion form(LocalDate on) {
    long id =
        jdbc.sql("select id from reporting.form where code = 'DVK-01'").query(Long.class).single();
    return forms.inForce(id, on).orElseThrow();
  }

  @Test
  void it_is_in_force_whole_and_without_a_problem() {
    FormVersion form = form(LocalDate.of(2022, 11, 15));

    assertThat(form.indicators()).hasSize(77);
    assertThat(form.sections()).hasSize(18);
    assertThat(drafts.problems(form)).isEmpty();
    assertThat(form.indicators()).extracting(Indicator::ordinal).isSorted().doesNotHaveDuplicates();
    assertThat(form.indicator("A09"))
        .hasValueSatisfying(
            share -> {
              assertThat(share.formula()).isEqualTo("A07/A08*100");
              assertThat(share.filledBySystem()).isTrue();
              assertThat(share.nature()).isEqualTo(Nature.RATIO);
            });
    assertThat(form.indicator("A08"))
        .map(Indicator::checks)
        .hasValueSatisfying(
            checks ->
                assertThat(checks)
                    .extracting(Check::severity)
                    .containsExactly(Check.Severity.ERROR, Check.Severity.WARN));
    assertThat(form.indicator("B10"))
        .map(Indicator::audience)
        .hasValueSatisfying(asked -> assertThat(asked).containsExactly(Audience.COMMUNE));
    assertThat(form.indicator("C08K")).map(Indicator::formula).hasValue("prev(C08 + C08K - C09)");
  }

  @Test
  void before_its_day_it_does_not_hold() {
    long id = form(LocalDate.of(2022, 11, 15)).formId();

    assertThat(forms.inForce(id, LocalDate.of(2021, 12, 14))).isEqualTo(Optional.empty());
  }
}
