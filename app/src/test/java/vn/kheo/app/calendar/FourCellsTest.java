package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FourCellsTest {

  /** Báo cáo 1270/BC-TCTTTg, 27/12/2017. */
  @Test
  void the_national_report_of_2017_is_reproduced_to_its_second_decimal() {
    var cells = new FourCells(14_068, 1_983, 5_640, 223, 0, 0);
    assertThat(cells.total()).isEqualTo(21_914);
    assertThat(cells.done()).isEqualTo(16_051);
    assertThat(cells.due()).isEqualTo(16_051 + 223);
    assertThat(cells.doneRate()).contains(new BigDecimal("98.62"));
    assertThat(cells.overdueRate()).contains(new BigDecimal("1.38"));
  }

  @Test
  void each_timeliness_falls_into_one_cell_and_work_without_deadline_into_none() {
    FourCells cells =
        Arrays.stream(Timeliness.values())
            .map(one -> FourCells.of(one, false))
            .reduce(FourCells.of(Timeliness.NO_DEADLINE, true), FourCells::plus);
    assertThat(cells).isEqualTo(new FourCells(1, 1, 2, 1, 1, 1));
    assertThat(cells.total()).isEqualTo(5);
    assertThat(cells.withoutDeadline()).isEqualTo(2);
  }

  @Test
  void where_nothing_is_due_there_is_no_rate() {
    var cells = new FourCells(0, 0, 7, 0, 2, 1);
    assertThat(cells.doneRate()).isEmpty();
    assertThat(cells.overdueRate()).isEmpty();
  }

  @Property
  void one_late_task_is_enough_for_a_rate_above_zero(
      @ForAll @IntRange(max = 100_000_000) int done, @ForAll @IntRange(min = 1, max = 9) int late) {
    assertThat(new FourCells(done, 0, 0, late, 0, 0).overdueRate().orElseThrow()).isPositive();
  }

  @Property
  void work_without_deadline_changes_no_rate(
      @ForAll @IntRange(max = 999) int done,
      @ForAll @IntRange(max = 999) int late,
      @ForAll @IntRange(max = 999) int without) {
    assertThat(new FourCells(done, 0, 0, late, without, without).overdueRate())
        .isEqualTo(new FourCells(done, 0, 0, late, 0, 0).overdueRate());
  }
}
