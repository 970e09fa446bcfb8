package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kheo.app.calendar.Period.Rhythm;

class PeriodTest {
  private static final WorkingCalendar PLAIN =
      new WorkingCalendar(Set.of(LocalDate.of(2023, 1, 2)), Set.of());

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2023-02-10, 2023-02-01, 2023-02-28, MONTHLY, 2 2023",
    "MONTHLY, 2024-02-29, 2024-02-01, 2024-02-29, MONTHLY, 2 2024",
    "QUARTERLY, 2022-11-15, 2022-10-01, 2022-12-31, QUARTERLY, IV 2022",
    "QUARTERLY, 2023-03-31, 2023-01-01, 2023-03-31, QUARTERLY, I 2023",
    "HALF_YEARLY, 2023-06-30, 2023-01-01, 2023-06-30, HALF_1, 2023",
    "HALF_YEARLY, 2023-07-01, 2023-07-01, 2023-12-31, HALF_2, 2023",
    "YEARLY, 2023-07-01, 2023-01-01, 2023-12-31, YEARLY, 2023"
  })
  void the_round_of_a_day_has_its_days_and_its_name(
      Rhythm rhythm, LocalDate day, LocalDate from, LocalDate to, String key, String words) {
    Period period = rhythm.containing(day);
    assertThat(period).isEqualTo(new Period(rhythm, from, to));
    assertThat(period.key()).isEqualTo(key);
    assertThat(period.words()).containsExactly((Object[]) words.split(" "));
  }

  @Test
  void own_dates_have_no_round_of_a_day() {
    assertThatThrownBy(() -> Rhythm.OWN_DATES.containing(LocalDate.of(2023, 1, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_DAY, 0, 2022-12-31",
    "DAY_OF_LAST_MONTH, 25, 2022-12-25",
    "DAY_OF_NEXT_MONTH, 5, 2023-01-05",
    "WORKING_DAYS_AFTER, 3, 2023-01-05"
  })
  void the_day_of_a_quarter(PeriodDue.Kind kind, int number, LocalDate due) {
    Period period = Rhythm.QUARTERLY.containing(LocalDate.of(2022, 11, 15));
    assertThat(new PeriodDue(kind, number).day(period, PLAIN)).isEqualTo(due);
  }

  @Test
  void a_day_that_a_month_lacks_is_its_last() {
    Period february = Rhythm.MONTHLY.containing(LocalDate.of(2023, 2, 1));
    PeriodDue due = new PeriodDue(PeriodDue.Kind.DAY_OF_LAST_MONTH, 31);
    assertThat(due.day(february, PLAIN)).isEqualTo(LocalDate.of(2023, 2, 28));
    assertThat(due.isPrinted()).isTrue();
    assertThat(new PeriodDue(PeriodDue.Kind.WORKING_DAYS_AFTER, 5).isPrinted()).isFalse();
  }

  @Test
  void a_rule_that_no_month_can_keep_is_none() {
    assertThatThrownBy(() -> new PeriodDue(PeriodDue.Kind.DAY_OF_LAST_MONTH, 32))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PeriodDue(PeriodDue.Kind.WORKING_DAYS_AFTER, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PeriodDue(PeriodDue.Kind.LAST_DAY, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void rounds_follow_each_other_without_a_gap(
      @ForAll Rhythm rhythm, @ForAll @IntRange(max = 40_000) int days) {
    if (rhythm == Rhythm.OWN_DATES) {
      return;
    }
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days);
    Period period = rhythm.containing(day);
    assertThat(day).isBetween(period.from(), period.to());
    assertThat(rhythm.containing(period.to().plusDays(1)).from())
        .isEqualTo(period.to().plusDays(1));
  }
}
