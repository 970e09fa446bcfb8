package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.directive.Rehearsal.Kind;
import vn.kheo.app.organization.Unit;

class IssuingTest extends Province {

  @Test
  void TASK_2_each_member_of_a_group_gets_its_own_assignment_46_units_and_187_in_all() {
    long id = draft();
    as(OFFICER, () -> assertThat(directives.acceptAll(id, version(id))).isEqualTo(7));
    Rehearsal rehearsal = ask(CHAIR, () -> directives.rehearsal(id));
    assertThat(rehearsal.assignments()).isEqualTo(187);
    assertThat(rehearsal.units()).hasSize(46);
    assertThat(rehearsal.ready()).isTrue();
    Issued issued = ask(CHAIR, () -> directives.issue(id, version(id)));
    assertThat(issued).isEqualTo(new Issued(id, 46, 187));
    assertThat(count("directive.assignment where directive_id = " + id)).isEqualTo(187);
    assertThat(count("journal.entry where action = 'assignment.given' and directive_id = " + id))
        .isEqualTo(187);
    assertThat(journal("directive", id))
        .containsExactly("directive.drafted", "directive.allConfirmed", "directive.issued");
  }

  @Test
  void TASK_1_a_unit_named_twice_by_one_order_gets_it_once() {
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(
                        Examples.single(
                            "Báo cáo.", List.of("Sở Nội vụ", "Các Sở, ban, ngành"), null))));
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThat(ask(CHAIR, () -> directives.rehearsal(id)).snags())
        .anySatisfy(snag -> assertThat(snag.kind()).isEqualTo(Kind.SAME_UNIT_TWICE));
    assertThat(ask(CHAIR, () -> directives.issue(id, version(id))).assignments()).isEqualTo(18);
  }

  @Test
  void TASK_8_the_office_follows_unless_reports_go_through_another_and_never_the_assignee_itself() {
    long id = issued();
    assertThat(monitors(id, "1.d", JUSTICE)).isEqualTo(HOME_AFFAIRS);
    assertThat(monitors(id, "1.a", JUSTICE)).isEqualTo(HOME_AFFAIRS);
    assertThat(monitors(id, "1.a", HOME_AFFAIRS)).isEqualTo(OFFICE);
    assertThat(monitors(id, "2.b", HOME_AFFAIRS)).isEqualTo(OFFICE);
  }

  @Test
  void DAY_before_20_12_means_19_12_is_the_last_good_day_and_an_empty_deadline_stays_empty() {
    long id = issued();
    assertThat(dues(id, "2.a")).containsExactly(LocalDate.of(2022, 12, 19));
    assertThat(dues(id, "1.c")).hasSize(46).containsOnlyNulls();
  }

  @Test
  void the_office_s_working_deadline_counts_before_the_text_s() {
    long id = draft();
    as(
        OFFICER,
        () -> {
          Obligation order = directives.obligations(id).get(4);
          directives.edit(
              order.id(),
              order.version(),
              Edits.workingDeadline(order.asEdit(), LocalDate.of(2022, 12, 9), "Phiếu chuyển"));
          directives.acceptAll(id, version(id));
        });
    as(CHAIR, () -> directives.issue(id, version(id)));
    assertThat(dues(id, "2.a")).containsExactly(LocalDate.of(2022, 12, 9));
  }

  @Test
  void nothing_is_issued_that_nobody_confirmed_and_all_that_is_missing_is_told_at_once() {
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(Examples.single("Báo cáo.", List.of("Hội Người yêu sách"), null))));
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id))))
        .asInstanceOf(type(NotReady.class))
        .satisfies(
            e ->
                assertThat(e.snags())
                    .extracting(Rehearsal.Snag::kind)
                    .containsExactlyInAnyOrder(Kind.UNCONFIRMED, Kind.UNRESOLVED_PARTY));
    assertThat(ask(CHAIR, () -> directives.directive(id)).orElseThrow().state())
        .isEqualTo(Directive.State.DRAFT);
  }

  @Test
  void TASK_8_a_unit_that_has_ended_is_not_taken_as_monitor_and_one_that_ended_since_blocks() {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThatThrownBy(() -> as(OFFICER, () -> directives.editHead(id, version(id), DAY, ENDED)))
        .isInstanceOfSatisfying(
            StepRefused.class,
            no -> {
              assertThat(no.key()).isEqualTo("directive.refused.monitorEnded");
              assertThat(no.arguments()).containsExactly("Sở Du lịch cũ", "01/01/2020");
            });
    Unit office = units.get(OFFICE);
    as(OFFICER, () -> directives.editHead(id, version(id), DAY, OFFICE));
    units.put(OFFICE, new Unit(OFFICE, "vp", "Văn phòng cũ", "VP", "van_phong", UBND, null, DAY));
    try {
      assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id))))
          .asInstanceOf(type(NotReady.class))
          .satisfies(
              e ->
                  assertThat(e.snags())
                      .singleElement()
                      .satisfies(
                          snag -> {
                            assertThat(snag.kind()).isEqualTo(Kind.MONITOR_ENDED);
                            assertThat(snag.words()).isEqualTo("Văn phòng cũ");
                          }));
    } finally {
      units.put(OFFICE, java.util.Objects.requireNonNull(office));
    }
  }

  @Test
  void an_order_without_owner_is_refused() {
    long id =
        ask(
            OFFICER,
            () -> directives.draftFrom(document(Examples.single("Báo cáo.", List.of(), null))));
    as(
        OFFICER,
        () -> {
          Obligation order = directives.obligations(id).getFirst();
          directives.accept(order.id(), order.version());
        });
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id))))
        .asInstanceOf(type(NotReady.class))
        .satisfies(
            e ->
                assertThat(e.snags())
                    .extracting(Rehearsal.Snag::kind)
                    .containsExactly(Kind.NO_OWNER));
  }

  @Test
  void a_unit_outside_its_validity_is_refused_and_named() {
    words.put(
        "Sở Du lịch",
        new vn.kheo.app.organization.Resolution(
            "Sở Du lịch",
            null,
            List.of(units.get(ENDED)),
            vn.kheo.app.organization.Resolution.How.UNIT));
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(Examples.single("Báo cáo.", List.of("Sở Du lịch"), null))));
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id))))
        .asInstanceOf(type(NotReady.class))
        .satisfies(
            e -> {
              assertThat(e.snags())
                  .extracting(Rehearsal.Snag::kind)
                  .containsExactly(Kind.UNIT_OUTSIDE_VALIDITY);
              assertThat(e.snags().getFirst().words()).isEqualTo("Sở Du lịch cũ");
            });
  }

  @Test
  void a_deadline_before_the_issue_date_or_on_a_day_off_is_shown_before_issuing() {
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(
                        Examples.single(
                            "Báo cáo.", List.of("Sở Nội vụ"), LocalDate.of(2022, 10, 31)))));
    assertThat(ask(OFFICER, () -> directives.rehearsal(id)).snags())
        .extracting(Rehearsal.Snag::kind)
        .contains(Kind.DEADLINE_BEFORE_ISSUE, Kind.DEADLINE_ON_DAY_OFF);
  }

  @Test
  void issuing_twice_is_impossible_and_the_second_is_told_who_was_first() {
    long id = issued();
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id))))
        .asInstanceOf(type(ChangedMeanwhile.class))
        .satisfies(
            e -> {
              assertThat(e.action()).isEqualTo("directive.issued");
              assertThat(e.who()).startsWith("Phạm Quốc Vinh");
            });
    assertThat(count("directive.assignment where directive_id = " + id)).isEqualTo(187);
  }

  @Test
  void of_two_who_issue_at_once_one_wins() throws Exception {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    int version = version(id);
    var start = new CyclicBarrier(2);
    Callable<Boolean> one =
        () -> {
          start.await();
          try {
            as(CHAIR, () -> directives.issue(id, version));
            return true;
          } catch (ChangedMeanwhile e) {
            return false;
          }
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(one);
      var second = pool.submit(one);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(count("directive.assignment where directive_id = " + id)).isEqualTo(187);
  }

  @Test
  void only_the_issuer_s_leader_issues() {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThatThrownBy(() -> as(OFFICER, () -> directives.issue(id, version(id))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as(leader(JUSTICE), () -> directives.issue(id, version(id))))
        .isInstanceOf(UnknownDirective.class);
  }

  @Test
  void a_failure_in_the_middle_of_issuing_leaves_nothing() {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    org.mockito.Mockito.doThrow(new IllegalStateException("boom"))
        .when(documents)
        .processed(
            org.mockito.ArgumentMatchers.anyLong(),
            org.mockito.ArgumentMatchers.eq(vn.kheo.app.document.Document.Processing.ISSUED),
            org.mockito.ArgumentMatchers.anyLong());
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, version(id)))).hasMessage("boom");
    assertThat(count("directive.assignment where directive_id = " + id)).isZero();
    assertThat(count("journal.entry where action = 'assignment.given' and directive_id = " + id))
        .isZero();
    assertThat(ask(CHAIR, () -> directives.directive(id)).orElseThrow().state())
        .isEqualTo(Directive.State.DRAFT);
  }

  @Test
  void withdrawing_takes_back_what_is_open_and_leaves_what_is_closed() {
    long id = issued();
    long done = assignment(id, "1.a", JUSTICE);
    as(
        leader(JUSTICE),
        () -> {
          assignments.receive(done, 0, JUSTICE * 10 + 2, null);
          assignments.handIn(done, 1, new HandIn("Đã phổ biến", null, null, List.of()));
        });
    as(FOLLOWER, () -> assignments.accept(done, 2, null));
    as(CHAIR, () -> directives.withdraw(id, version(id), "Ban hành nhầm"));
    assertThat(count("directive.assignment where state = 'WITHDRAWN' and directive_id = " + id))
        .isEqualTo(186);
    assertThat(state(done)).isEqualTo("CLOSED");
    assertThat(
            count("journal.entry where action = 'assignment.withdrawn' and directive_id = " + id))
        .isEqualTo(186);
    assertThatThrownBy(() -> as(CHAIR, () -> directives.withdraw(id, version(id), "Lần nữa")))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void a_draft_is_nobody_s_business_but_the_issuer_s() {
    long id = draft();
    assertThat(ask(leader(JUSTICE), () -> directives.directive(id))).isEmpty();
    assertThat(ask(FOLLOWER, () -> directives.directive(id))).isEmpty();
    assertThat(ask(OFFICER, () -> directives.directive(id))).isPresent();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    as(CHAIR, () -> directives.issue(id, version(id)));
    assertThat(ask(leader(JUSTICE), () -> directives.directive(id))).isPresent();
    assertThat(ask(leader(ENDED), () -> directives.directive(id))).isEmpty();
  }

  private int count(String of) {
    return jdbc.sql("select count(*) from " + of).query(Integer.class).single();
  }

  private long monitors(long directive, String ref, long unit) {
    return jdbc.sql("select monitor_unit_id from directive.assignment where id = :id")
        .param("id", assignment(directive, ref, unit))
        .query(Long.class)
        .single();
  }

  private List<LocalDate> dues(long directive, String ref) {
    return jdbc.sql(
            """
            select a.due from directive.assignment a join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive and o.ref = :ref
            """)
        .param("directive", directive)
        .param("ref", ref)
        .query((row, n) -> row.getObject("due", LocalDate.class))
        .list();
  }
}
