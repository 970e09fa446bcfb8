package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {

  /** As published; in 1968, 1969, 1985, 2007, 2030 and 2053 China began another day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1968-01-29", "1969-02-16", "1985-01-21", "2007-02-17", "2021-02-12", "2022-02-01",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
        "2029-02-13", "2030-02-02", "2031-01-23", "2053-02-18"
      })
  void DAY_1_tet_begins_on_the_published_day(String published) {
    LocalDate day = LocalDate.parse(published);
    assertThat(LunarCalendar.newYear(day.getYear())).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-04-21",
        "2022-04-10",
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16"
      })
  void DAY_1_gio_to_is_the_tenth_of_the_third_lunar_month(String published) {
    LocalDate day = LocalDate.parse(published);
    assertThat(LunarCalendar.day(day.getYear(), 3, 10)).isEqualTo(day);
  }

  @Property
  void a_lunar_year_begins_between_20_january_and_21_february_and_has_12_or_13_months(
      @ForAll @IntRange(min = 1968, max = 2198) int year) {
    LocalDate begins = LunarCalendar.newYear(year);
    assertThat(begins).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
    long length = LunarCalendar.newYear(year + 1).toEpochDay() - begins.toEpochDay();
    assertThat(length).matches(days -> days >= 353 && days <= 355 || days >= 383 && days <= 385);
  }

  @Property
  void the_months_of_a_lunar_year_follow_one_another_29_or_30_days_apart_but_for_a_leap_month(
      @ForAll @IntRange(min = 1968, max = 2198) int year,
      @ForAll @IntRange(min = 1, max = 11) int m) {
    long length =
        LunarCalendar.day(year, m + 1, 1).toEpochDay() - LunarCalendar.day(year, m, 1).toEpochDay();
    assertThat(length).matches(days -> days >= 29 && days <= 30 || days >= 58 && days <= 60);
  }
}
