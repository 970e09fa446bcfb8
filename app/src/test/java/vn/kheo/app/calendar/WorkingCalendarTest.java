package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.app.calendar.PublicService.CALENDAR;
import static vn.kheo.app.calendar.PublicService.day;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final LocalDate START = LocalDate.of(2022, 1, 1);

  @Test
  void DAY_5_a_saturday_worked_in_exchange_is_a_working_day() {
    assertThat(CALENDAR.isWorkingDay(day("26/04/2025"))).isTrue();
    assertThat(CALENDAR.isWorkingDay(day("02/05/2025"))).as("given in exchange").isFalse();
    assertThat(CALENDAR.isWorkingDay(day("19/04/2025"))).as("an ordinary Saturday").isFalse();
  }

  @Test
  void no_days_after_an_event_is_the_event_and_days_before_it_count_backwards() {
    assertThat(CALENDAR.plusWorkingDays(day("19/12/2022"), 0)).isEqualTo(day("19/12/2022"));
    assertThat(CALENDAR.plusWorkingDays(day("19/12/2022"), -5)).isEqualTo(day("12/12/2022"));
  }

  @Property
  void working_days_between_are_those_one_would_count_by_finger(
      @ForAll @IntRange(max = 400) int from,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @Size(max = 30) Set<@IntRange(max = 800) Integer> off,
      @ForAll @Size(max = 30) Set<@IntRange(max = 800) Integer> worked) {
    var calendar = new WorkingCalendar(daysOf(off), daysOf(worked));
    LocalDate first = START.plusDays(from);
    LocalDate last = first.plusDays(length);
    int counted =
        (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count();
    assertThat(calendar.workingDaysBetween(first, last)).isEqualTo(counted);
    assertThat(calendar.workingDaysBetween(last, first)).isEqualTo(-counted);
  }

  @Property
  void the_nth_working_day_after_an_event_is_a_working_day_n_of_them_away(
      @ForAll @IntRange(max = 2000) int offset, @ForAll @IntRange(min = 1, max = 60) int n) {
    LocalDate event = START.plusDays(offset);
    LocalDate nth = CALENDAR.plusWorkingDays(event, n);
    assertThat(CALENDAR.isWorkingDay(nth)).isTrue();
    assertThat(CALENDAR.workingDaysBetween(event, nth)).isEqualTo(n);
  }

  @Property
  void the_working_day_from_a_day_is_the_nearest_not_before_it(
      @ForAll @IntRange(max = 2000) int offset) {
    LocalDate start = START.plusDays(offset);
    LocalDate found = CALENDAR.workingDayFrom(start);
    assertThat(CALENDAR.isWorkingDay(found)).isTrue();
    assertThat(start.datesUntil(found)).noneMatch(CALENDAR::isWorkingDay);
    assertThat(CALENDAR.workingDayUpTo(found)).isEqualTo(found);
  }

  private static Set<LocalDate> daysOf(Set<Integer> offsets) {
    return offsets.stream().map(START::plusDays).collect(Collectors.toSet());
  }
}
