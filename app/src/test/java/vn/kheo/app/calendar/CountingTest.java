package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kheo.app.calendar.PublicService.CALENDAR;
import static vn.kheo.app.calendar.PublicService.day;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @Test
  void DAY_6_a_count_says_where_it_ended_and_why_it_moved() {
    Counting ten = CountUnit.DAYS.count(day("10/02/2026"), 10, CALENDAR);
    assertThat(ten.nominal()).isEqualTo(day("20/02/2026"));
    assertThat(ten.last()).isEqualTo(day("23/02/2026"));
    assertThat(ten.moved()).isTrue();
    assertThat(ten.daysOff()).as("the days off at its end").containsExactly(day("20/02/2026"));
  }

  @Test
  void DAY_5_a_count_of_working_days_names_the_days_off_it_passed_and_the_saturdays_it_counted() {
    Counting five = CountUnit.WORKING_DAYS.count(day("12/02/2026"), 5, CALENDAR);
    assertThat(five.last()).isEqualTo(day("26/02/2026"));
    assertThat(five.moved()).isFalse();
    assertThat(five.daysOff())
        .containsExactly(
            day("16/02/2026"),
            day("17/02/2026"),
            day("18/02/2026"),
            day("19/02/2026"),
            day("20/02/2026"));
    assertThat(CountUnit.WORKING_DAYS.count(day("24/04/2025"), 2, CALENDAR).worked())
        .containsExactly(day("26/04/2025"));
  }

  @Property
  void DAY_6_the_last_day_of_a_count_is_the_first_working_day_not_before_its_end(
      @ForAll CountUnit unit,
      @ForAll @IntRange(max = 600) int offset,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    Counting counted = unit.count(START.plusDays(offset), length, CALENDAR);
    assertThat(counted.last()).isEqualTo(CALENDAR.workingDayFrom(counted.nominal()));
    assertThat(counted.last()).isAfter(counted.event());
    assertThat(CALENDAR.isWorkingDay(counted.last())).isTrue();
  }

  @Property
  void one_more_day_off_never_brings_a_last_day_forward(
      @ForAll CountUnit unit,
      @ForAll @IntRange(max = 600) int offset,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(max = 700) int off) {
    LocalDate event = START.plusDays(offset);
    Set<LocalDate> more = new TreeSet<>(CALENDAR.daysOff());
    more.add(START.plusDays(off));
    var later = new WorkingCalendar(more, CALENDAR.workedWeekendDays());
    assertThat(unit.from(event, length).lastGoodDay(later))
        .isAfterOrEqualTo(unit.from(event, length).lastGoodDay(CALENDAR));
  }

  @Property
  void DAY_8_a_longer_time_never_ends_earlier(
      @ForAll CountUnit unit,
      @ForAll @IntRange(max = 600) int offset,
      @ForAll @IntRange(max = 40) int length) {
    LocalDate event = START.plusDays(offset);
    assertThat(unit.from(event, length + 1).lastGoodDay(CALENDAR))
        .isAfterOrEqualTo(unit.from(event, length).lastGoodDay(CALENDAR));
  }
}
