package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kheo.app.calendar.PublicService.CALENDAR;
import static vn.kheo.app.calendar.PublicService.day;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

  @ParameterizedTest(name = "{0} + {1} working days → {2}")
  @CsvSource({
    "12/02/2026, 5, 26/02/2026",
    "24/04/2025, 2, 26/04/2025",
    "08/01/2026, 2, 10/01/2026",
    "30/12/2025, 5, 08/01/2026",
    "21/08/2026, 1, 22/08/2026",
    "23/11/2026, 1, 25/11/2026",
    "14/12/2026, 2, 16/12/2026",
    "14/06/2026, 2, 16/06/2026",
    "14/02/2026, 2, 24/02/2026",
  })
  void DAY_7_working_days_start_on_the_first_one_after_the_event(
      String event, int days, String lastGoodDay) {
    assertThat(new TimeLimit.WorkingDays(day(event), days).lastGoodDay(CALENDAR))
        .isEqualTo(day(lastGoodDay));
  }

  @ParameterizedTest(name = "{0} + {1} days → {2}")
  @CsvSource({"10/02/2026, 10, 23/02/2026", "25/04/2026, 5, 04/05/2026"})
  void DAY_6_a_period_that_ends_on_a_day_off_ends_on_the_next_working_day(
      String event, int days, String lastGoodDay) {
    assertThat(new TimeLimit.Days(day(event), days).lastGoodDay(CALENDAR))
        .isEqualTo(day(lastGoodDay));
  }

  @Test
  void DAY_9_a_month_without_the_corresponding_day_ends_on_its_last_day() {
    assertThat(new TimeLimit.Months(day("31/01/2026"), 1).lastGoodDay(CALENDAR))
        .as("28/02 is a Saturday")
        .isEqualTo(day("02/03/2026"));
  }

  @ParameterizedTest(name = "{0} {1}-{2} → {3}")
  @CsvSource({
    "month, 2022, 12, 31/12/2022",
    "month, 2024, 2, 29/02/2024",
    "quarter, 2022, 4, 31/12/2022",
    "quarter, 2023, 1, 31/03/2023",
    "year, 2022, 0, 31/12/2022",
  })
  void within_a_month_a_quarter_or_a_year_is_by_its_last_calendar_day(
      String what, int year, int part, String lastGoodDay) {
    TimeLimit limit =
        switch (what) {
          case "month" -> TimeLimit.inMonth(YearMonth.of(year, part));
          case "quarter" -> TimeLimit.inQuarter(year, part);
          default -> TimeLimit.inYear(year);
        };
    assertThat(limit.lastGoodDay(CALENDAR)).isEqualTo(day(lastGoodDay));
  }

  @ParameterizedTest(name = "{0} of {1} → {2}")
  @CsvSource({
    "START, 2022-12, 01/12/2022",
    "MIDDLE, 2022-12, 15/12/2022",
    "END, 2022-12, 31/12/2022",
    "END, 2023-02, 28/02/2023",
  })
  void DAY_10_start_middle_and_end_of_a_month(TimeLimit.Point point, String month, String day) {
    assertThat(point.of(YearMonth.parse(month)).lastGoodDay(CALENDAR)).isEqualTo(day(day));
  }

  @ParameterizedTest(name = "{0} of 2022 → {1}")
  @CsvSource({"START, 01/01/2022", "MIDDLE, 30/06/2022", "END, 31/12/2022"})
  void DAY_10_start_middle_and_end_of_a_year(TimeLimit.Point point, String day) {
    assertThat(point.of(Year.of(2022)).lastGoodDay(CALENDAR)).isEqualTo(day(day));
  }

  @Test
  void before_the_25th_of_each_month_is_by_its_24th() {
    for (int month = 1; month <= 12; month++) {
      assertThat(TimeLimit.monthly(YearMonth.of(2023, month), 25, true).lastGoodDay(CALENDAR))
          .isEqualTo(LocalDate.of(2023, month, 24));
    }
    assertThat(TimeLimit.monthly(YearMonth.of(2023, 2), 30, false).lastGoodDay(CALENDAR))
        .as("a month without the day")
        .isEqualTo(day("28/02/2023"));
  }

  @Test
  void DAY_9_weeks_and_years_end_on_the_corresponding_day() {
    assertThat(new TimeLimit.Weeks(day("15/11/2022"), 2).lastGoodDay(CALENDAR))
        .isEqualTo(day("29/11/2022"));
    assertThat(new TimeLimit.Months(day("29/02/2024"), 12).lastGoodDay(CALENDAR))
        .isEqualTo(day("28/02/2025"));
    assertThat(new TimeLimit.Years(day("29/02/2024"), 1).lastGoodDay(CALENDAR))
        .isEqualTo(day("28/02/2025"));
  }

  @Test
  void DAY_12_a_saturday_worked_by_notice_moves_no_deadline() {
    assertThat(new TimeLimit.Days(day("16/04/2025"), 10).lastGoodDay(CALENDAR))
        .isEqualTo(day("26/04/2025"));
  }

  @Test
  void before_the_20th_means_by_the_19th() {
    assertThat(new TimeLimit.Printed(day("20/12/2022"), true).lastGoodDay(CALENDAR))
        .isEqualTo(day("19/12/2022"));
  }

  @Test
  void at_the_latest_on_a_day_means_that_day() {
    assertThat(new TimeLimit.Printed(day("20/12/2022"), false).lastGoodDay(CALENDAR))
        .isEqualTo(day("20/12/2022"));
  }

  @Test
  void a_printed_date_on_a_day_off_stays_unless_the_province_decided_otherwise() {
    var sunday = new TimeLimit.Printed(day("25/12/2022"), false);
    assertThat(sunday.lastGoodDay(CALENDAR)).isEqualTo(day("25/12/2022"));
    assertThat(sunday.lastGoodDay(CALENDAR, true)).isEqualTo(day("26/12/2022"));
    assertThat(CALENDAR.workingDayUpTo(day("25/12/2022")))
        .as("the day to urge")
        .isEqualTo(day("23/12/2022"));
  }

  @Test
  void before_a_monday_never_moves_to_that_monday() {
    LocalDate monday = day("26/12/2022");
    assertThat(new TimeLimit.Printed(monday, true).lastGoodDay(CALENDAR, true))
        .isEqualTo(day("25/12/2022"));
  }

  @Test
  void a_negative_length_is_refused() {
    assertThatThrownBy(() -> new TimeLimit.Days(day("15/11/2022"), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeLimit.WorkingDays(day("15/11/2022"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
