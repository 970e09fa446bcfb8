package vn.kheo.app.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Matrix;

class MatrixViewTest {
  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("so", "Các Sở, ban, ngành");
    GROUPS.put("huyen", "Ủy ban nhân dân các huyện, thành phố");
  }

  private static final Matrix.Column ORDER = new Matrix.Column(1, "1.a", "Quán triệt", null);

  @Test
  void units_stand_in_their_groups_in_the_order_of_the_groups() {
    var view =
        view(filter(null, null, null), row(1, "UBND huyện A", "huyen"), row(2, "Sở B", "so"));
    assertThat(view.groups())
        .extracting(MatrixView.Group::name)
        .containsExactlyElementsOf(GROUPS.values());
  }

  @Test
  void a_kind_without_a_group_comes_last_under_its_own_name() {
    var view = view(filter(null, null, null), row(1, "Báo A", "bao_chi"), row(2, "Sở B", "so"));
    assertThat(view.groups())
        .extracting(MatrixView.Group::name)
        .containsExactly("Các Sở, ban, ngành", "bao_chi");
  }

  @Test
  void words_find_a_unit_without_marks() {
    var view =
        view(filter(null, null, "so  dien luc"), row(1, "Sở Điện lực", "so"), row(2, "Sở B", "so"));
    assertThat(view.units()).isEqualTo(1);
    assertThat(view.allUnits()).isEqualTo(2);
  }

  @Test
  void a_status_keeps_the_units_that_have_such_a_cell_and_marks_it() {
    var late = row(1, "Sở A", "so", AssignmentState.GIVEN, Timeliness.OVERDUE);
    var view = view(filter(null, Status.OVERDUE, null), late, row(2, "Sở B", "so"));
    assertThat(view.units()).isEqualTo(1);
    assertThat(MatrixView.cell(view.groups().getFirst().rows().getFirst(), ORDER))
        .matches(MatrixView.Cell::hit);
  }

  @Test
  void sums_leave_out_what_was_withdrawn() {
    var view =
        view(
            filter(null, null, null),
            row(1, "A", "so", AssignmentState.CLOSED, Timeliness.DONE_LATE),
            row(2, "B", "so", AssignmentState.UNDERWAY, Timeliness.OVERDUE),
            row(3, "C", "so", AssignmentState.WITHDRAWN, Timeliness.OVERDUE));
    assertThat(view.total(ORDER)).isEqualTo(new MatrixView.Sum(1, 1, 2));
  }

  @Test
  void eleven_thousand_units_show_a_hundred_a_page_and_sum_all() {
    var rows = new ArrayList<Matrix.Row>();
    for (int n = 1; n <= 11_000; n++) {
      rows.add(row(n, "Xã " + n, n <= 10_950 ? "so" : "huyen"));
    }
    var last = view(new MatrixFilter(null, null, null, 110), rows);
    assertThat(last.groups()).extracting(g -> g.rows().size()).containsExactly(50, 50);
    assertThat(last.groups().getFirst().units()).isEqualTo(10_950);
    assertThat(last.total(ORDER).total()).isEqualTo(11_000);
    assertThat(view(new MatrixFilter(null, null, null, 111), rows).groups()).isEmpty();
    assertThat(view(new MatrixFilter(null, null, null, 0), rows).groups())
        .extracting(g -> g.rows().size())
        .containsExactly(10_950, 50);
  }

  @Test
  void the_filter_goes_into_an_address_and_comes_back() {
    var filter = MatrixFilter.of("so", "due-soon", "Sở Y tế & dân số", "3");
    assertThat(filter.query())
        .isEqualTo(
            "group=so&status=due-soon&words=S%E1%BB%9F%20Y%20t%E1%BA%BF%20%26%20d%C3%A2n%20s%E1%BB%91");
    assertThat(filter.page()).isEqualTo(3);
  }

  @Test
  void a_spoilt_address_narrows_nothing() {
    assertThat(MatrixFilter.of(" ", "xanh", null, "-1")).isEqualTo(filter(null, null, null));
    assertThat(Asked.page("99999999999999999999")).isEqualTo(1);
  }

  private static MatrixFilter filter(
      @Nullable String kind, @Nullable Status status, @Nullable String words) {
    return new MatrixFilter(kind, status, words, 1);
  }

  private static MatrixView view(MatrixFilter filter, Matrix.Row... rows) {
    return view(filter, List.of(rows));
  }

  private static MatrixView view(MatrixFilter filter, List<Matrix.Row> rows) {
    var directive =
        new Directive(
            1,
            1,
            "Công văn 1",
            null,
            LocalDate.of(2022, 11, 15),
            1,
            2,
            Directive.State.ISSUED,
            Instant.EPOCH,
            null,
            null,
            Instant.EPOCH,
            1);
    return MatrixView.of(new Matrix(directive, List.of(ORDER), rows), GROUPS, filter);
  }

  private static Matrix.Row row(long unit, String name, String kind) {
    return row(unit, name, kind, AssignmentState.GIVEN, Timeliness.NOT_DUE);
  }

  private static Matrix.Row row(
      long unit, String name, String kind, AssignmentState state, Timeliness timeliness) {
    return new Matrix.Row(
        unit, name, kind, Map.of(1L, new Matrix.Cell(unit, state, timeliness, null, false)));
  }
}
