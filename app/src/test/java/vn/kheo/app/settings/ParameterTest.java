package vn.kheo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parameter takes, by its type. */
class ParameterTest {
  private static final Parameter DAYS = Parameter.numbers("days", 1, 60);
  private static final Parameter HOUR = Parameter.time("hour");

  @ParameterizedTest
  @ValueSource(strings = {"5", "5,2", "10 , 5, 2", "60"})
  void numbers_stand_with_commas_between(String value) {
    assertThatCode(() -> DAYS.check(value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "năm", "5 2", "0", "61", "5,,2", "1,2,3,4,5,6,7", "-5"})
  void anything_else_is_refused_as_numbers(String value) {
    assertThatThrownBy(() -> DAYS.check(value))
        .isInstanceOfSatisfying(
            BadParameter.class, bad -> assertThat(bad.key()).endsWith(".numbers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "07:30", "23:59"})
  void an_hour_of_the_day_is_taken(String value) {
    assertThatCode(() -> HOUR.check(value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7:30", "24:00", "07:60", "bảy giờ"})
  void anything_else_is_refused_as_an_hour(String value) {
    assertThatThrownBy(() -> HOUR.check(value)).isInstanceOf(BadParameter.class);
  }
}
