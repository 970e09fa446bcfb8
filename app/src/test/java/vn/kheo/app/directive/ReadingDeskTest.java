package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.organization.Resolution;

class ReadingDeskTest extends Province {

  @Test
  void a_draft_holds_what_was_read_and_nothing_more() {
    List<Obligation> orders = orders(draft());
    assertThat(orders)
        .extracting(Obligation::ref)
        .containsExactly("1.a", "1.b", "1.c", "1.d", "2.a", "2.b", "2.c");
    assertThat(orders).extracting(Obligation::ordinal).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(orders)
        .allMatch(o -> o.state() == Obligation.State.PROPOSED && o.changedFields().isEmpty());
    assertThat(orders.getFirst().leads()).hasSize(4).allMatch(Party::resolved);
    assertThat(orders.getFirst().due()).isNull();
    assertThat(orders.get(4).due()).isEqualTo(LocalDate.of(2022, 12, 19));
    assertThat(orders.get(3).monitorUnitId()).isEqualTo(HOME_AFFAIRS);
  }

  @Test
  void a_document_is_drafted_once() {
    long document = document(Examples.dispatch());
    long first = ask(OFFICER, () -> directives.draftFrom(document));
    assertThat(ask(OFFICER, () -> directives.draftFrom(document))).isEqualTo(first);
  }

  @Test
  void what_a_person_changed_is_marked_so() {
    long id = draft();
    Obligation before = orders(id).getFirst();
    as(
        OFFICER,
        () ->
            directives.edit(
                before.id(),
                before.version(),
                Edits.workingDeadline(
                    before.asEdit(), LocalDate.of(2022, 12, 1), "Phiếu chuyển 12")));
    Obligation after = orders(id).getFirst();
    assertThat(after.changedFields()).containsExactly("workingDeadline");
    assertThat(after.state()).isEqualTo(Obligation.State.CONFIRMED);
    assertThat(after.leads())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .isEqualTo(before.leads());
    assertThat(after.version()).isGreaterThan(before.version());
  }

  @Test
  void the_second_of_two_editors_is_told_and_overwrites_nothing() {
    long id = draft();
    Obligation seen = orders(id).getFirst();
    as(OFFICER, () -> directives.accept(seen.id(), seen.version()));
    assertThatThrownBy(() -> as(OFFICER, () -> directives.drop(seen.id(), seen.version())))
        .asInstanceOf(type(ChangedMeanwhile.class))
        .satisfies(e -> assertThat(e.action()).isEqualTo("obligation.confirmed"));
    assertThat(orders(id).getFirst().state()).isEqualTo(Obligation.State.CONFIRMED);
  }

  @Test
  void an_order_is_split_and_merged_again() {
    long id = draft();
    Obligation whole = orders(id).get(3);
    int at = whole.span().start() + whole.words().indexOf("báo cáo");
    long second = ask(OFFICER, () -> directives.split(whole.id(), whole.version(), at));
    List<Obligation> after = orders(id);
    assertThat(after)
        .extracting(Obligation::ref)
        .containsExactly("1.a", "1.b", "1.c", "1.d", "1.d.2", "2.a", "2.b", "2.c");
    assertThat(after.get(3).words()).isEqualTo("Phân công lãnh đạo phụ trách;");
    assertThat(after.get(4).words()).isEqualTo("báo cáo qua Sở Nội vụ.");
    assertThat(after.get(4).id()).isEqualTo(second);
    assertThat(after.get(4).leads()).hasSize(4);
    as(
        OFFICER,
        () ->
            directives.merge(
                after.get(3).id(), after.get(3).version(), second, after.get(4).version()));
    assertThat(orders(id)).hasSize(7);
    assertThat(orders(id).get(3).words()).isEqualTo(whole.words());
    assertThat(orders(id).get(3).changedFields()).contains("split", "merged");
  }

  @Test
  void orders_with_another_between_them_do_not_merge() {
    List<Obligation> orders = orders(draft());
    assertThatThrownBy(
            () -> as(OFFICER, () -> directives.merge(orders.get(0).id(), 0, orders.get(2).id(), 0)))
        .asInstanceOf(type(StepRefused.class))
        .satisfies(e -> assertThat(e.key()).endsWith("notNeighbours"));
  }

  @Test
  void what_was_dropped_gives_no_assignment_and_can_be_taken_back() {
    long id = draft();
    Obligation order = orders(id).getFirst();
    as(OFFICER, () -> directives.drop(order.id(), order.version()));
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    assertThat(ask(OFFICER, () -> directives.rehearsal(id)).assignments()).isEqualTo(141);
    as(OFFICER, () -> directives.restore(order.id(), order.version() + 1));
    assertThat(ask(OFFICER, () -> directives.rehearsal(id)).assignments()).isEqualTo(187);
  }

  @Test
  void selected_text_becomes_an_order_led_by_whom_the_order_above_names() {
    long id = draft();
    Obligation last = orders(id).getLast();
    int start = last.span().start() + last.words().indexOf("tổng hợp");
    long added = ask(OFFICER, () -> directives.addFromSelection(id, start, last.span().end()));
    Obligation order = orders(id).stream().filter(o -> o.id() == added).findFirst().orElseThrow();
    assertThat(order.words()).isEqualTo("tổng hợp báo cáo.");
    assertThat(order.changedFields()).containsExactly("added");
    assertThat(order.rule()).isEqualTo("person");
    assertThat(order.leads()).extracting(Party::unitIds).containsExactly(List.of(HOME_AFFAIRS));
  }

  @Test
  void a_selection_of_nothing_is_refused() {
    long id = draft();
    assertThatThrownBy(() -> as(OFFICER, () -> directives.addFromSelection(id, 5, 5)))
        .isInstanceOf(StepRefused.class);
    assertThatThrownBy(() -> as(OFFICER, () -> directives.addFromSelection(id, 0, 1_000_000)))
        .isInstanceOf(StepRefused.class);
  }

  @Test
  void each_step_can_be_taken_back_by_who_did_it() {
    long id = draft();
    List<Obligation> before = orders(id);
    Obligation first = before.getFirst();
    int at = first.span().start() + 9;
    as(OFFICER, () -> directives.split(first.id(), first.version(), at));
    assertThat(ask(OFFICER, () -> directives.undoable(id))).contains("obligation.split");
    var other = actor(99, "Người Khác", OFFICE, vn.kheo.app.access.Permission.CONFIRM, UBND);
    assertThat(ask(other, () -> directives.undoable(id))).isEmpty();
    as(OFFICER, () -> directives.undo(id));
    same(id, before);
    Obligation now = orders(id).getFirst();
    Obligation next = orders(id).get(1);
    as(OFFICER, () -> directives.merge(now.id(), now.version(), next.id(), next.version()));
    assertThat(orders(id)).hasSize(6);
    as(OFFICER, () -> directives.undo(id));
    same(id, before);
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    as(OFFICER, () -> directives.undo(id));
    same(id, before);
    assertThat(ask(OFFICER, () -> directives.undoable(id))).isEmpty();
  }

  @Test
  void words_that_mean_nobody_yet_are_answered_once_for_every_order_that_has_them() {
    words.remove("Sở Nội vụ");
    long id = draft();
    List<Obligation> unresolved = orders(id).subList(4, 7);
    assertThat(unresolved).allMatch(o -> !o.leads().getFirst().resolved() && o.doubtful());
    as(
        OFFICER,
        () ->
            directives.resolveParty(
                unresolved.getFirst().leads().getFirst().id(), List.of(HOME_AFFAIRS), null, true));
    assertThat(orders(id).subList(4, 7))
        .allMatch(o -> o.leads().getFirst().unitIds().equals(List.of(HOME_AFFAIRS)));
    org.mockito.Mockito.verify(organization).rememberAlias("Sở Nội vụ", List.of(HOME_AFFAIRS));
  }

  @Test
  void leads_typed_by_hand_are_resolved_or_stay_visibly_unresolved() {
    long id = draft();
    Obligation order = orders(id).getFirst();
    words.put(
        "Sở Tư pháp",
        new Resolution("Sở Tư pháp", null, List.of(units.get(JUSTICE)), Resolution.How.UNIT));
    as(
        OFFICER,
        () ->
            directives.edit(
                order.id(),
                order.version(),
                Edits.leads(
                    order.asEdit(),
                    List.of(
                        new PartyEdit("Sở Tư pháp", null, List.of()),
                        new PartyEdit("Hội lạ", null, List.of())))));
    assertThat(orders(id).getFirst().leads())
        .extracting(Party::resolved)
        .containsExactly(true, false);
    assertThat(orders(id).getFirst().changedFields()).containsExactly("leads");
  }

  @Test
  void only_the_issuer_s_office_edits_and_only_a_draft() {
    long id = draft();
    Obligation order = orders(id).getFirst();
    assertThatThrownBy(() -> as(CHAIR, () -> directives.accept(order.id(), order.version())))
        .isInstanceOf(AccessDeniedException.class);
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    as(CHAIR, () -> directives.issue(id, version(id)));
    assertThatThrownBy(() -> as(OFFICER, () -> directives.drop(order.id(), order.version() + 2)))
        .asInstanceOf(type(StepRefused.class))
        .satisfies(e -> assertThat(e.key()).endsWith("notDraft"));
  }

  @Test
  void whoever_rehearsed_before_a_change_cannot_issue_over_it() {
    long id = draft();
    as(OFFICER, () -> directives.acceptAll(id, version(id)));
    int rehearsed = version(id);
    Obligation order = orders(id).getFirst();
    as(OFFICER, () -> directives.drop(order.id(), order.version()));
    assertThatThrownBy(() -> as(CHAIR, () -> directives.issue(id, rehearsed)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  private void same(long id, List<Obligation> before) {
    assertThat(orders(id))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*version")
        .isEqualTo(before);
  }

  private List<Obligation> orders(long id) {
    return ask(OFFICER, () -> directives.obligations(id));
  }
}
