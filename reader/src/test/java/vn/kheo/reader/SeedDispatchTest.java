package vn.kheo.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dispatch this project began with: what it orders, to whom, by when. */
class SeedDispatchTest {
  private Reading reading;

  @BeforeEach
  void read() throws IOException {
    reading = new Reader().read(Corpus.text("00"));
  }

  @Test
  void it_gives_seven_orders() {
    assertThat(reading.orders().stream().map(Order::ref))
        .containsExactly("1.a", "1.b", "1.c", "1.d", "2.a", "2.b", "2.c");
  }

  @Test
  void the_first_four_are_for_four_groups() {
    for (var order : reading.orders().subList(0, 4)) {
      assertThat(order.assignees())
          .hasSize(4)
          .allMatch(party -> party.source() == Party.Source.HEADING);
      assertThat(names(order).getFirst()).isEqualTo("Các Sở, ban, ngành");
      assertThat(names(order).getLast()).isEqualTo("Ủy ban nhân dân các huyện, thành phố");
    }
  }

  @Test
  void the_last_three_are_for_the_department_of_home_affairs() {
    for (var order : reading.orders().subList(4, 7)) {
      assertThat(names(order)).containsExactly("Sở Nội vụ");
    }
  }

  @Test
  void only_the_plan_has_a_deadline_and_its_day_is_too_late() {
    var deadline = requireNonNull(reading.orders().get(4).deadline());
    assertThat(deadline.date()).isEqualTo(LocalDate.of(2022, 12, 20));
    assertThat(deadline.bound()).isEqualTo(Deadline.Bound.EXCLUSIVE);
    assertThat(deadline.text()).isEqualTo("trước ngày 20/12/2022");
    assertThat(reading.orders().stream().filter(o -> o.deadline() != null)).hasSize(1);
  }

  @Test
  void reports_go_to_the_provincial_committee_through_the_department() {
    var order = reading.orders().get(3);
    assertThat(requireNonNull(order.reportTo()).value()).isEqualTo("Ủy ban nhân dân tỉnh");
    assertThat(requireNonNull(order.reportVia()).value()).isEqualTo("Sở Nội vụ");
    assertThat(requireNonNull(order.cadence()).rhythm()).isEqualTo(Cadence.Rhythm.PERIODIC);
  }

  private static List<String> names(Order order) {
    return order.assignees().stream().map(Party::name).toList();
  }
}
