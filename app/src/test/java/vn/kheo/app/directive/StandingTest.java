package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Timeliness;

/** Unit by unit, and the list behind each figure. */
class StandingTest extends Province {
  @Test
  void a_figure_and_the_list_behind_it_agree() {
    long directive = issued();
    today(LocalDate.of(2022, 12, 20));
    FourCells cells = ask(CHAIR, () -> assignments.counts(directive));
    assertThat(cells.openOverdue()).isPositive();
    assertThat(listed(directive, EnumSet.of(Timeliness.OVERDUE))).isEqualTo(cells.openOverdue());
    assertThat(listed(directive, EnumSet.of(Timeliness.NOT_DUE, Timeliness.DUE_SOON)))
        .isEqualTo(cells.openInTime());
    assertThat(listed(directive, EnumSet.of(Timeliness.NO_DEADLINE)))
        .isEqualTo(cells.withoutDeadline());
  }

  @Test
  void the_unit_with_most_overdue_comes_first_and_the_units_add_up() {
    issued();
    today(LocalDate.of(2022, 12, 20));
    List<UnitStanding> units = ask(CHAIR, assignments::standing);
    assertThat(units)
        .isSortedAccordingTo((a, b) -> b.cells().openOverdue() - a.cells().openOverdue());
    assertThat(units.getFirst().unitId()).isEqualTo(HOME_AFFAIRS);
    int listed = ask(CHAIR, () -> assignments.list(AssignmentFilter.ALL)).total();
    int summed =
        units.stream()
            .map(UnitStanding::cells)
            .mapToInt(cells -> cells.total() + cells.withoutDeadline())
            .sum();
    assertThat(summed).isPositive().isLessThanOrEqualTo(listed);
  }

  @Test
  void a_unit_sees_only_how_it_stands_itself() {
    issued();
    assertThat(ask(worker(JUSTICE), assignments::standing))
        .extracting(UnitStanding::unitId)
        .containsExactly(JUSTICE);
  }

  private int listed(@Nullable Long directive, Set<Timeliness> timeliness) {
    var filter =
        new AssignmentFilter(
            Set.of(), timeliness, null, directive, null, AssignmentFilter.Sort.DUE, 1);
    return ask(CHAIR, () -> assignments.list(filter)).total();
  }
}
