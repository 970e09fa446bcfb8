package vn.kheo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FourCellsTest {

  /** Báo cáo 1270/BC-TCTTTg, 27/12/2017. */
  @Test
  void the_national_report_of_2017_is_reproduced_to_its_second_decimal() {
    var cells = new FourCells(14_068, 1_983, 5_640, 223, 0);
    assertThat(cells.total()).isEqualTo(21_914);
    assertThat(cells.completed()).isEqualTo(16_051);
    assertThat(cells.due()).isEqualTo(16_051 + 223);
    assertThat(cells.completedRate()).contains(new BigDecimal("98.62"));
    assertThat(cells.overdueRate()).contains(new BigDecimal("1.38"));
  }

  @Test
  void each_timeliness_falls_into_one_cell_and_work_without_deadline_into_none() {
    assertThat(FourCells.of(List.of(Timeliness.values())))
        .isEqualTo(new FourCells(1, 1, 2, 1, 1))
        .extracting(FourCells::total)
        .isEqualTo(5);
  }

  @Test
  void where_nothing_is_due_there_is_no_rate() {
    var cells = new FourCells(0, 0, 7, 0, 3);
    assertThat(cells.completedRate()).isEmpty();
    assertThat(cells.overdueRate()).isEmpty();
  }

  @Property
  void one_late_task_is_enough_for_a_rate_above_zero(
      @ForAll @IntRange(max = 100_000_000) int completed,
      @ForAll @IntRange(min = 1, max = 9) int late) {
    assertThat(new FourCells(completed, 0, 0, late, 0).overdueRate().orElseThrow()).isPositive();
  }

  @Property
  void work_without_deadline_changes_no_rate(
      @ForAll @IntRange(max = 999) int completed,
      @ForAll @IntRange(max = 999) int late,
      @ForAll @IntRange(max = 999) int without) {
    assertThat(new FourCells(completed, 0, 0, late, without).overdueRate())
        .isEqualTo(new FourCells(completed, 0, 0, late, 0).overdueRate());
  }
}
