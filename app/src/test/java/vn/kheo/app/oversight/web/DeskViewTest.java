package vn.kheo.app.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.Desk;
import vn.kheo.app.oversight.web.DeskView.Distance;

class DeskViewTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2022, 12, 14);

  @ParameterizedTest
  @CsvSource({
    "2022-12-13, LATE",
    "2022-12-14, TODAY",
    "2022-12-15, WEEK",
    "2022-12-18, WEEK",
    "2022-12-19, LATER",
    ", NONE"
  })
  void the_week_ends_on_sunday(LocalDate day, Distance distance) {
    assertThat(DeskView.distance(day, TODAY)).isEqualTo(distance);
  }

  @Test
  void what_waits_for_a_decision_is_not_late_by_the_day_it_came() {
    var line = new Desk.Line(Desk.Need.JUDGE, null, 1, "Công văn 1", LocalDate.of(2022, 12, 1));
    assertThat(DeskView.groups(List.of(new DeskView.Line(line, "/", null)), TODAY))
        .extracting(DeskView.Group::distance)
        .containsExactly(Distance.NOW);
  }

  @Test
  void the_filter_of_a_list_goes_into_an_address_and_comes_back() {
    var filter = ListFilter.of("given", "open-in-time", "7", "3", "y tế", "2");
    assertThat(filter.timeliness())
        .containsExactlyInAnyOrder(Timeliness.NOT_DUE, Timeliness.DUE_SOON);
    assertThat(filter.pages("/assignments"))
        .isEqualTo(
            "/assignments?state=given&timeliness=open-in-time&unit=7&directive=3&words=y%20t%E1%BA%BF&page=");
  }

  @Test
  void a_spoilt_address_narrows_nothing() {
    assertThat(ListFilter.of("x", "y", "z", "1e9", " ", "0").narrows()).isFalse();
  }
}
