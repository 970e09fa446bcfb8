package vn.kheo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.HouseTest;

@HouseTest
@Transactional
class ParametersTest {
  private static final String KEY = Settings.DUE_SOON_WORKING_DAYS;
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

  @Autowired Parameters parameters;
  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;

  @Test
  void a_change_is_a_new_value_from_its_day_and_the_former_one_stays_for_the_days_before() {
    set("3", FIRST, "Quyết định 12/QĐ-UBND");
    assertThat(settings.number(KEY, FIRST.minusDays(1))).isEqualTo(5);
    assertThat(settings.number(KEY, FIRST)).isEqualTo(3);
    assertThat(state().on(FIRST).orElseThrow().legalBasis()).isEqualTo("Quyết định 12/QĐ-UBND");
    assertThat(
            jdbc.sql("select detail from journal.entry order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("5 → 3, từ 01/01/2030: Quyết định 12/QĐ-UBND");
  }

  @Test
  void a_value_set_between_two_holds_up_to_the_later_one() {
    set("3", FIRST, "A");
    set("7", LocalDate.of(2028, 6, 1), "B");
    assertThat(settings.number(KEY, LocalDate.of(2028, 5, 31))).isEqualTo(5);
    assertThat(settings.number(KEY, LocalDate.of(2029, 12, 31))).isEqualTo(7);
    assertThat(settings.number(KEY, FIRST)).isEqualTo(3);
  }

  @Test
  void a_value_for_the_same_first_day_corrects_and_the_mistaken_one_stays_visible() {
    set("30", FIRST, "A");
    set("3", FIRST, "A, sửa lỗi gõ");
    assertThat(settings.number(KEY, FIRST)).isEqualTo(3);
    assertThat(state().values())
        .filteredOn(value -> value.replacedAt() != null)
        .extracting(ParameterState.Value::value)
        .containsExactly("30");
  }

  @Test
  void what_cannot_be_taken_is_refused_with_its_reason() {
    refused("sáu", FIRST, "A", "number");
    refused("61", FIRST, "A", "range");
    refused("5", FIRST, "A", "same");
    refused("6", null, "A", "fromBlank");
    refused("6", LocalDate.of(1999, 12, 31), "A", "far");
    refused("6", FIRST, "  ", "basisBlank");
    assertThatThrownBy(() -> parameters.change(KEY, "6", FIRST, "A", state().version() - 1))
        .as("made from what no longer stands")
        .isInstanceOfSatisfying(
            BadParameter.class, bad -> assertThat(bad.key()).endsWith(".changed"));
    assertThatThrownBy(() -> parameters.change("nothing", "6", FIRST, "A", 0))
        .isInstanceOfSatisfying(
            BadParameter.class, bad -> assertThat(bad.key()).endsWith(".unknown"));
  }

  @Test
  void a_parameter_that_only_stands_in_the_table_is_shown_as_well() {
    jdbc.sql(
            """
            insert into settings.parameter (key, value, legal_basis)
            values ('of_nobody', 'true', 'Thử')
            """)
        .update();
    assertThat(parameters.all())
        .extracting(ParameterState::parameter)
        .contains(Parameter.flag("of_nobody"), Parameter.number(KEY, 0, 60));
  }

  private void set(String value, LocalDate from, String basis) {
    parameters.change(KEY, value, from, basis, state().version());
  }

  private void refused(String value, @Nullable LocalDate from, String basis, String problem) {
    assertThatThrownBy(() -> parameters.change(KEY, value, from, basis, state().version()))
        .isInstanceOfSatisfying(
            BadParameter.class, bad -> assertThat(bad.key()).endsWith("." + problem));
  }

  private ParameterState state() {
    return parameters.of(KEY).orElseThrow();
  }
}
