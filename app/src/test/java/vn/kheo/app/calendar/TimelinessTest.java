package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kheo.app.calendar.PublicService.CALENDAR;
import static vn.kheo.app.calendar.PublicService.day;
import static vn.kheo.app.calendar.Timeliness.DONE_IN_TIME;
import static vn.kheo.app.calendar.Timeliness.DONE_LATE;
import static vn.kheo.app.calendar.Timeliness.DUE_SOON;
import static vn.kheo.app.calendar.Timeliness.NOT_DUE;
import static vn.kheo.app.calendar.Timeliness.NO_DEADLINE;
import static vn.kheo.app.calendar.Timeliness.OVERDUE;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimelinessTest {

  @Nested
  class Given_work_due_on_Monday_19_December_2022 {
    @Test
    void when_more_than_five_working_days_are_left_then_it_is_not_due() {
      assertThat(open("09/12/2022")).isEqualTo(NOT_DUE);
    }

    @Test
    void when_five_working_days_are_left_then_it_is_soon_due() {
      assertThat(open("12/12/2022")).isEqualTo(DUE_SOON);
    }

    @Test
    void when_it_is_the_last_day_then_it_is_still_not_late() {
      assertThat(open("19/12/2022")).isEqualTo(DUE_SOON);
    }

    @Test
    void when_the_day_is_over_then_it_is_late() {
      assertThat(open("20/12/2022")).isEqualTo(OVERDUE);
    }

    @Test
    void when_handed_in_on_that_day_and_accepted_later_then_it_was_in_time() {
      assertThat(handedIn("19/12/2022", true, "05/01/2023")).isEqualTo(DONE_IN_TIME);
    }

    @Test
    void when_handed_in_a_day_later_then_accepting_does_not_make_it_in_time() {
      assertThat(handedIn("20/12/2022", true, "05/01/2023")).isEqualTo(DONE_LATE);
    }

    @Test
    void when_handed_in_on_time_and_waiting_then_waiting_does_not_make_it_late() {
      assertThat(handedIn("19/12/2022", false, "05/01/2023")).isEqualTo(NOT_DUE);
    }

    @Test
    void when_handed_in_late_and_waiting_then_it_is_overdue() {
      assertThat(handedIn("20/12/2022", false, "20/12/2022")).isEqualTo(OVERDUE);
    }

    @Test
    void when_closed_without_a_day_of_handing_in_then_that_is_refused() {
      assertThatThrownBy(() -> timeliness(day("19/12/2022"), null, true, day("20/12/2022")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    private Timeliness open(String today) {
      return timeliness(day("19/12/2022"), null, false, day(today));
    }

    private Timeliness handedIn(String on, boolean closed, String today) {
      return timeliness(day("19/12/2022"), day(on), closed, day(today));
    }
  }

  @Property
  void work_without_deadline_is_never_in_time_nor_late(
      @ForAll @IntRange(max = 1000) int today, @ForAll boolean closed) {
    LocalDate start = day("15/11/2022");
    assertThat(timeliness(null, closed ? start : null, closed, start.plusDays(today)))
        .isEqualTo(NO_DEADLINE);
  }

  @Property
  void open_work_that_was_late_once_stays_late(
      @ForAll @IntRange(max = 400) int today, @ForAll @IntRange(max = 400) int later) {
    LocalDate due = day("19/12/2022");
    LocalDate first = day("15/11/2022").plusDays(today);
    if (timeliness(due, null, false, first) == OVERDUE) {
      assertThat(timeliness(due, null, false, first.plusDays(later))).isEqualTo(OVERDUE);
    }
  }

  private static Timeliness timeliness(
      @Nullable LocalDate due, @Nullable LocalDate reportedOn, boolean closed, LocalDate today) {
    return Timeliness.of(due, reportedOn, closed, today, CALENDAR, 5);
  }
}
