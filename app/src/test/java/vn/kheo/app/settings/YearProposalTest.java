package vn.kheo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kheo.app.calendar.WorkingCalendar;

/** The proposal against the days that were announced, from the example's table. */
class YearProposalTest {
  private static final LocalDate ALWAYS = LocalDate.MIN;
  private static final LocalDate EVER = LocalDate.MAX;
  private static final List<StatutoryDay> LAW =
      List.of(
          fixed("new_year", "Tết Dương lịch", 1, 1, ALWAYS),
          lunar("tet", "Tết Nguyên đán", 1, 1),
          lunar("hung_kings", "Giỗ Tổ Hùng Vương", 3, 10),
          fixed("victory", "Ngày Chiến thắng", 4, 30, ALWAYS),
          fixed("labour", "Ngày Quốc tế lao động", 5, 1, ALWAYS),
          fixed("national", "Quốc khánh", 9, 2, ALWAYS),
          fixed("culture", "Ngày Văn hóa Việt Nam", 11, 24, LocalDate.of(2026, 1, 1)));

  @ParameterizedTest(name = "{0}: {1} days of Tết before its first, 1 September {2}")
  @CsvSource({
    "2021, 2, false",
    "2022, 1, true",
    "2023, 2, true",
    "2024, 2, false",
    "2025, 2, true",
    "2026, 1, true",
    "2027, 2, false"
  })
  void DAY_1_DAY_2_DAY_4_law_and_moon_give_the_days_that_were_announced_but_for_the_swaps(
      int year, int tetBefore, boolean nationalBefore) throws IOException {
    List<LocalDate> announced =
        example().stream()
            .filter(day -> day.day().getYear() == year)
            .filter(day -> !day.worked() && !day.name().contains("hoán đổi"))
            .map(SpecialDay::day)
            .toList();
    assertThat(new YearProposal(year, tetBefore, nationalBefore, List.of()).of(LAW))
        .extracting(one -> one.day().day())
        .containsExactlyElementsOf(announced);
  }

  @Test
  void DAY_3_what_the_prime_minister_sets_is_marked_computed_and_names_its_lunar_day() {
    assertThat(new YearProposal(2027, 2, false, List.of()).of(LAW))
        .filteredOn(one -> one.day().name().startsWith("Tết Nguyên đán"))
        .extracting(one -> one.day().name())
        .containsExactly(
            "Tết Nguyên đán (28 tháng Chạp)",
            "Tết Nguyên đán (29 tháng Chạp)",
            "Tết Nguyên đán (mùng 1 tháng Giêng)",
            "Tết Nguyên đán (mùng 2 tháng Giêng)",
            "Tết Nguyên đán (mùng 3 tháng Giêng)");
    assertThat(new YearProposal(2027, 2, false, List.of()).of(LAW))
        .filteredOn(one -> one.day().day().equals(LocalDate.of(2027, 9, 3)))
        .singleElement()
        .satisfies(
            one -> assertThat(one.day().certainty()).isEqualTo(SpecialDay.Certainty.COMPUTED));
  }

  @Test
  void an_official_day_wins_over_a_computed_one() throws IOException {
    List<ProposedDay> proposed = new YearProposal(2026, 2, false, example()).of(LAW);
    assertThat(proposed)
        .as("the notice gave one day before mùng 1, and 1 September")
        .filteredOn(one -> one.standing() == null)
        .extracting(one -> one.day().day())
        .contains(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 9, 3));
    assertThat(proposed).filteredOn(ProposedDay::missing).isEmpty();
  }

  @Property(tries = 200)
  void DAY_4_every_holiday_on_a_weekend_is_made_good_on_a_weekday_of_its_own(
      @ForAll @IntRange(min = 2000, max = 2099) int year,
      @ForAll @IntRange(max = 4) int tetBefore,
      @ForAll boolean nationalBefore) {
    List<SpecialDay> days =
        new YearProposal(year, tetBefore, nationalBefore, List.of())
            .of(LAW).stream().map(ProposedDay::day).toList();
    long onWeekends =
        days.stream()
            .filter(day -> day.kind() == SpecialDay.Kind.PUBLIC_HOLIDAY)
            .filter(day -> WorkingCalendar.isWeekend(day.day()))
            .count();
    assertThat(days).extracting(SpecialDay::day).doesNotHaveDuplicates().isSorted();
    assertThat(days.stream().filter(d -> d.kind() == SpecialDay.Kind.COMPENSATORY_OFF).toList())
        .hasSize((int) onWeekends)
        .noneMatch(day -> WorkingCalendar.isWeekend(day.day()));
  }

  private static List<SpecialDay> example() throws IOException {
    try (InputStream csv =
        YearProposalTest.class.getResourceAsStream("/examples/special-days.csv")) {
      return SpecialDayTable.read(csv, LocalDate.of(2026, 11, 24));
    }
  }

  private static StatutoryDay fixed(String key, String name, int month, int day, LocalDate from) {
    return new StatutoryDay(
        key, name, false, month, day, from, EVER, SpecialDay.Certainty.STATUTORY, "Luật", "");
  }

  private static StatutoryDay lunar(String key, String name, int month, int day) {
    return new StatutoryDay(
        key, name, true, month, day, ALWAYS, EVER, SpecialDay.Certainty.COMPUTED, "Luật", "");
  }
}
