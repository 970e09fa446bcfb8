package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Timeliness;

class OverviewTest extends Province {
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);
  private static final HandIn WORDS = new HandIn("Đã xong", null, null, List.of());

  @Test
  void the_matrix_has_46_units_and_7_orders_and_a_unit_sees_its_own_row() {
    long id = issued();
    Matrix all = ask(CHAIR, () -> assignments.matrix(id));
    assertThat(all.columns()).hasSize(7);
    assertThat(all.rows()).hasSize(46);
    assertThat(all.rows().stream().mapToInt(row -> row.cells().size()).sum()).isEqualTo(187);
    Matrix own = ask(leader(JUSTICE), () -> assignments.matrix(id));
    assertThat(own.rows()).extracting(Matrix.Row::unitId).containsExactly(JUSTICE);
    assertThat(own.columns()).hasSize(4);
    assertThat(ask(FOLLOWER, () -> assignments.matrix(id)).rows()).hasSize(45);
  }

  @Test
  void the_four_cells_count_what_is_done_and_due_and_leave_the_rest_apart() {
    long id = dated();
    close(id, 4, DUE);
    close(id, 5, DUE.plusDays(3));
    today(DUE.plusDays(5));
    FourCells cells = ask(CHAIR, () -> assignments.counts(id));
    assertThat(cells).isEqualTo(new FourCells(1, 1, 0, 16, 0, 0));
    assertThat(cells.overdueRate()).contains(new BigDecimal("88.89"));
    today(DUE);
    assertThat(ask(CHAIR, () -> assignments.counts(id)))
        .isEqualTo(new FourCells(1, 1, 16, 0, 0, 0));
  }

  @Test
  void work_without_deadline_and_withdrawn_work_are_in_no_cell() {
    long id = issued();
    long gone = assignment(id, "2.a", HOME_AFFAIRS);
    as(CHAIR, () -> assignments.withdraw(gone, 0, "Thôi"));
    today(LocalDate.of(2023, 5, 1));
    assertThat(ask(CHAIR, () -> assignments.counts(id)))
        .isEqualTo(new FourCells(0, 0, 0, 0, 0, 186));
  }

  @Test
  void what_the_list_calls_late_is_what_the_four_cells_count_as_late() {
    long id = dated();
    close(id, 4, DUE);
    today(DUE.plusDays(1));
    var late =
        new AssignmentFilter(
            Set.of(), Set.of(Timeliness.OVERDUE), null, id, null, AssignmentFilter.Sort.DUE, 1);
    assertThat(ask(CHAIR, () -> assignments.list(late)).total())
        .isEqualTo(ask(CHAIR, () -> assignments.counts(id)).openOverdue())
        .isEqualTo(17);
  }

  @Test
  void progress_tells_each_order_by_state() {
    long id = issued();
    long one = assignment(id, "1.a", JUSTICE);
    as(leader(JUSTICE), () -> assignments.receive(one, 0, JUSTICE * 10 + 2, null));
    List<Progress> progress = ask(CHAIR, () -> assignments.progress(id));
    assertThat(progress).hasSize(7);
    assertThat(progress.getFirst().total()).isEqualTo(46);
    assertThat(progress.getFirst().given()).isEqualTo(45);
    assertThat(progress.getFirst().underway()).isEqualTo(1);
    assertThat(progress.getLast().total()).isEqualTo(1);
  }

  @Test
  void lists_search_without_marks_and_stay_within_what_the_person_may_see() {
    long id = issued();
    var words =
        new AssignmentFilter(
            Set.of(), Set.of(), null, id, "hoạch KE tham  mưu", AssignmentFilter.Sort.UNIT, 1);
    assertThat(ask(CHAIR, () -> assignments.list(words)).lines())
        .extracting(AssignmentLine::ref)
        .containsExactly("2.a");
    assertThat(ask(leader(JUSTICE), () -> assignments.list(words)).lines()).isEmpty();
    var sign =
        new AssignmentFilter(
            Set.of(), Set.of(), null, id, "tham_muu", AssignmentFilter.Sort.UNIT, 1);
    assertThat(ask(CHAIR, () -> assignments.list(sign)).lines()).as("no wildcard").isEmpty();
    for (AssignmentFilter.Sort sort : AssignmentFilter.Sort.values()) {
      var all =
          new AssignmentFilter(Set.of(AssignmentState.GIVEN), Set.of(), null, id, null, sort, 4);
      Listing<AssignmentLine> page = ask(CHAIR, () -> assignments.list(all));
      assertThat(page.total()).isEqualTo(187);
      assertThat(page.pages()).isEqualTo(4);
      assertThat(page.lines()).hasSize(37);
    }
  }

  @Test
  void the_desk_shows_each_what_needs_them() {
    long id = issued();
    var only =
        new AssignmentFilter(Set.of(), Set.of(), null, id, null, AssignmentFilter.Sort.DUE, 1);
    assertThat(needs(leader(JUSTICE), only))
        .containsExactly(
            Desk.Need.RECEIVE, Desk.Need.RECEIVE, Desk.Need.RECEIVE, Desk.Need.RECEIVE);
    assertThat(needs(FOLLOWER, only)).isEmpty();
    long one = assignment(id, "1.a", JUSTICE);
    as(
        leader(JUSTICE),
        () -> {
          assignments.receive(one, 0, JUSTICE * 10 + 2, null);
          assignments.handIn(one, 1, WORDS);
        });
    assertThat(needs(FOLLOWER, only)).containsExactly(Desk.Need.JUDGE);
    long plan = assignment(id, "2.a", HOME_AFFAIRS);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(plan, 0, DUE.plusDays(9), "Chờ"));
    long other = assignment(id, "1.b", JUSTICE);
    as(leader(JUSTICE), () -> assignments.refuseAsWrongAgency(other, 0, "Không thuộc", null));
    assertThat(needs(CHAIR, only))
        .containsExactlyInAnyOrder(Desk.Need.DECIDE_EXTENSION, Desk.Need.DECIDE_REFUSAL);
    long paused = assignment(id, "1.c", JUSTICE);
    as(CHAIR, () -> assignments.suspend(paused, 0, "Chờ", DAY.plusDays(5)));
    assertThat(needs(CHAIR, only)).doesNotContain(Desk.Need.LOOK_AGAIN);
    today(DAY.plusDays(5));
    assertThat(needs(CHAIR, only)).contains(Desk.Need.LOOK_AGAIN);
  }

  @Test
  void a_draft_waits_first_for_the_office_then_for_the_leader() {
    long id = draft();
    assertThat(drafts(OFFICER, id)).containsExactly(Desk.Need.CONFIRM);
    assertThat(drafts(CHAIR, id)).isEmpty();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThat(drafts(OFFICER, id)).containsExactly(Desk.Need.UNISSUED);
    assertThat(drafts(CHAIR, id)).containsExactly(Desk.Need.ISSUE);
  }

  @Test
  void due_soon_is_told_by_working_days_and_late_by_the_day() {
    long id = dated();
    long mine = assignment(id, "1", JUSTICE);
    today(LocalDate.of(2022, 12, 9));
    assertThat(timeliness(mine)).isEqualTo(Timeliness.NOT_DUE);
    today(LocalDate.of(2022, 12, 12));
    assertThat(timeliness(mine)).isEqualTo(Timeliness.DUE_SOON);
    today(DUE);
    assertThat(timeliness(mine)).isEqualTo(Timeliness.DUE_SOON);
    today(DUE.plusDays(1));
    assertThat(timeliness(mine)).isEqualTo(Timeliness.OVERDUE);
  }

  @Test
  void the_list_of_directives_counts_what_its_reader_may_see() {
    long id = issued();
    assertThat(line(CHAIR, id).units()).isEqualTo(46);
    assertThat(line(leader(JUSTICE), id).units()).isEqualTo(1);
    var none = new DirectiveFilter("khong co van ban nay", null, null, null);
    assertThat(ask(CHAIR, () -> directives.list(none, 1)).total()).isZero();
    var gone = new DirectiveFilter("lam gon", Directive.State.ISSUED, DAY, DAY);
    assertThat(ask(CHAIR, () -> directives.list(gone, 1)).total()).isPositive();
  }

  private DirectiveLine line(vn.kheo.app.access.Actor actor, long id) {
    return ask(actor, () -> directives.list(DirectiveFilter.ALL, 1)).lines().stream()
        .filter(line -> line.directive().id() == id)
        .findFirst()
        .orElseThrow();
  }

  private Timeliness timeliness(long id) {
    return ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line().timeliness();
  }

  private List<Desk.Need> needs(vn.kheo.app.access.Actor actor, AssignmentFilter filter) {
    return ask(actor, () -> assignments.desk(filter)).items().lines().stream()
        .map(Desk.Line::need)
        .toList();
  }

  private List<Desk.Need> drafts(vn.kheo.app.access.Actor actor, long id) {
    return wholeDesk(actor).stream()
        .filter(line -> line.directiveId() == id)
        .map(Desk.Line::need)
        .toList();
  }

  private List<Desk.Line> wholeDesk(vn.kheo.app.access.Actor actor) {
    List<Desk.Line> all = new java.util.ArrayList<>();
    for (int page = 1; ; page++) {
      int now = page;
      Listing<Desk.Line> lines =
          ask(
                  actor,
                  () ->
                      assignments.desk(
                          new AssignmentFilter(
                              Set.of(),
                              Set.of(),
                              null,
                              null,
                              null,
                              AssignmentFilter.Sort.DUE,
                              now)))
              .items();
      all.addAll(lines.lines());
      if (lines.lines().isEmpty()) {
        return all;
      }
    }
  }

  /** One order with a date to eighteen departments. */
  private long dated() {
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(
                        Examples.single(
                            "Báo cáo.", List.of("Các Sở, ban, ngành"), DUE.plusDays(1)))));
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    as(CHAIR, () -> directives.issue(id, version(id)));
    return id;
  }

  private void close(long directive, long unit, LocalDate on) {
    long id = assignment(directive, "1", unit);
    today(on);
    as(
        leader(unit),
        () -> {
          assignments.receive(id, 0, unit * 10 + 2, null);
          assignments.handIn(id, 1, WORDS);
        });
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 2, null));
    today(DAY);
  }
}
