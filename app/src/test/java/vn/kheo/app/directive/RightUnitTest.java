package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kheo.app.access.Actor;

/** Không thuộc thẩm quyền, and deadlines with all they went through. */
class RightUnitTest extends Province {
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);

  @Test
  void the_right_unit_stands_on_the_desk_of_who_assigned_and_gets_the_task_with_its_origin() {
    long directive = issued();
    long id = assignment(directive, "2.a", HOME_AFFAIRS);
    as(
        leader(HOME_AFFAIRS),
        () -> assignments.refuseAsWrongAgency(id, 0, "Thuộc ngành tư pháp", JUSTICE));
    Desk.Line line = desk(CHAIR, id);
    assertThat(line.need()).isEqualTo(Desk.Need.DECIDE_REFUSAL);
    assertThat(line.proposal())
        .isEqualTo(new Desk.Proposal("Thuộc ngành tư pháp", JUSTICE, "Đơn vị " + JUSTICE, false));
    long given = ask(CHAIR, () -> assignments.handOn(id, 1, JUSTICE, ""));
    Dossier seen = dossier(leader(JUSTICE), given);
    assertThat(seen.origin())
        .isEqualTo(new Dossier.Origin(id, "Đơn vị " + HOME_AFFAIRS, "Thuộc ngành tư pháp", false));
    assertThat(seen.line().due()).isEqualTo(DUE);
    assertThat(state(id)).isEqualTo("WITHDRAWN");

    as(
        leader(JUSTICE),
        () -> assignments.refuseAsWrongAgency(given, 0, "Thuộc Sở Nội vụ", HOME_AFFAIRS));
    long back = ask(CHAIR, () -> assignments.handOn(given, 1, HOME_AFFAIRS, ""));
    assertThat(state(back)).as("a unit may get back what was withdrawn").isEqualTo("GIVEN");
    assertThat(ask(CHAIR, () -> assignments.counts(directive)).withoutDeadline()).isEqualTo(186);
  }

  @Test
  void where_the_right_unit_has_the_very_task_the_refusal_ends_in_it() {
    long directive = issued();
    long id = assignment(directive, "1.c", HOME_AFFAIRS);
    long other = assignment(directive, "1.c", JUSTICE);
    as(
        leader(HOME_AFFAIRS),
        () -> assignments.refuseAsWrongAgency(id, 0, "Thuộc ngành tư pháp", JUSTICE));
    assertThat(desk(CHAIR, id).proposal())
        .isNotNull()
        .extracting(Desk.Proposal::holder)
        .isEqualTo(true);
    refused("alreadyHas", () -> as(CHAIR, () -> assignments.handOn(id, 1, JUSTICE, "")));
    refused("hasNot", () -> as(CHAIR, () -> assignments.merge(id, 1, UBND, "")));
    as(CHAIR, () -> assignments.merge(id, 1, JUSTICE, ""));
    assertThat(state(id)).isEqualTo("WITHDRAWN");
    assertThat(state(other)).isEqualTo("GIVEN");
    Dossier.Refusal refusal = dossier(CHAIR, id).refusals().getFirst();
    assertThat(refusal.decision()).isEqualTo("MERGED");
    assertThat(refusal.mergedInto()).isEqualTo(other);
    assertThat(journal("assignment", id)).endsWith("assignment.merged");
    assertThat(journal("assignment", other)).endsWith("assignment.mergedFrom");
  }

  @Test
  void TASK_21_every_last_day_is_told_with_who_and_why() {
    long id = assignment(issued(), "2.a", HOME_AFFAIRS);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 0, DUE.plusDays(1), "Chưa kịp"));
    tomorrow(1);
    as(CHAIR, () -> assignments.decideExtension(id, 1, new Decision.Refuse("Còn đủ thời gian")));
    tomorrow(2);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 2, DUE.plusDays(9), "Vẫn chưa"));
    tomorrow(3);
    as(
        CHAIR,
        () -> assignments.decideExtension(id, 3, new Decision.OtherDate(DUE.plusDays(2), null)));
    tomorrow(4);
    as(CHAIR, () -> assignments.moveDue(id, 4, DUE.minusDays(3), "Họp sớm"));
    Dossier dossier = dossier(CHAIR, id);
    assertThat(dossier.dates())
        .extracting(Dossier.DateLine::kind)
        .containsExactly("FIRST", "ASKED", "REFUSED", "ASKED", "OTHER_DATE", "MOVED");
    assertThat(dossier.dates())
        .extracting(Dossier.DateLine::day)
        .containsExactly(
            DUE, DUE.plusDays(1), null, DUE.plusDays(9), DUE.plusDays(2), DUE.minusDays(3));
    assertThat(dossier.dates().get(2).why()).isEqualTo("Còn đủ thời gian");
    assertThat(dossier.dates().getLast().who()).contains("Phạm Quốc Vinh");
    assertThat(dossier.firstDue()).isEqualTo(DUE);
    assertThat(dossier.line().due()).isEqualTo(DUE.minusDays(3));
  }

  @Test
  void TASK_24_what_a_higher_level_fixed_waits_for_its_consent_and_no_longer_than_that() {
    long directive = draft();
    as(
        OFFICER,
        () -> {
          Obligation plan = directives.obligations(directive).get(4);
          directives.edit(plan.id(), plan.version(), Edits.fixedByHigherLevel(plan.asEdit()));
        });
    as(OFFICER, () -> directives.acceptAll(directive, version(directive)));
    as(CHAIR, () -> directives.issue(directive, version(directive)));
    long id = assignment(directive, "2.a", HOME_AFFAIRS);
    assertThat(dossier(CHAIR, id).fixed()).isTrue();
    refused(
        "fixedByHigherLevel",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 0, DUE.plusDays(2), "Chưa kịp")));
    refused(
        "fixedByHigherLevel",
        () -> as(CHAIR, () -> assignments.moveDue(id, 0, DUE.plusDays(2), "Lùi")));
    refused(
        "consentSymbolMissing",
        () -> as(CHAIR, () -> assignments.recordConsent(id, 0, " ", DAY, null)));
    as(
        CHAIR,
        () -> assignments.recordConsent(id, 0, "812-CV/TU", DAY.minusDays(1), DUE.plusDays(7)));
    assertThat(journal("assignment", id)).endsWith("assignment.consentRecorded");
    refused(
        "beyondConsent",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 0, DUE.plusDays(8), "Chưa kịp")));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 0, DUE.plusDays(7), "Chưa kịp"));
    as(CHAIR, () -> assignments.decideExtension(id, 1, new Decision.Grant(null)));
    assertThat(dossier(CHAIR, id).line().due()).isAfter(DUE);
    assertThat(dossier(CHAIR, id).consents()).hasSize(1);
    assertThat(dossier(CHAIR, id).fixed()).isFalse();
  }

  @Test
  void a_higher_level_need_not_consent_to_an_earlier_day() {
    long id = assignment(issued(), "2.a", HOME_AFFAIRS);
    refused(
        "notFixed", () -> as(CHAIR, () -> assignments.recordConsent(id, 0, "1-CV/TU", DAY, null)));
    as(CHAIR, () -> assignments.moveDue(id, 0, DUE.minusDays(5), "Họp sớm"));
    assertThat(dossier(CHAIR, id).line().due()).isEqualTo(DUE.minusDays(5));
    refused("sameDue", () -> as(CHAIR, () -> assignments.moveDue(id, 1, DUE.minusDays(5), "Lại")));
    refused(
        "partDuePast", () -> as(CHAIR, () -> assignments.moveDue(id, 1, DAY.minusDays(1), "Lùi")));
  }

  @Test
  void what_has_no_deadline_is_never_late_nor_in_time() {
    long directive = issued();
    today(DAY.plusYears(1));
    var cells = ask(CHAIR, () -> assignments.counts(directive));
    assertThat(cells.openNoDeadline()).isEqualTo(186);
    assertThat(cells.openInTime()).isZero();
    assertThat(cells.openOverdue()).isEqualTo(1);
    assertThat(cells.due()).isEqualTo(1);
    assertThat(
            ask(CHAIR, () -> assignments.matrix(directive)).rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.due() == null))
        .hasSize(186)
        .allMatch(cell -> cell.timeliness() == vn.kheo.app.calendar.Timeliness.NO_DEADLINE);
    long openEnded = assignment(directive, "1.b", JUSTICE);
    as(worker(JUSTICE), () -> assignments.receive(openEnded, 0, JUSTICE * 10 + 2, null));
    as(
        leader(JUSTICE),
        () ->
            assignments.handIn(
                openEnded, 1, new HandIn("Đã làm", null, null, java.util.List.of())));
    as(FOLLOWER, () -> assignments.accept(openEnded, 2, null));
    var after = ask(CHAIR, () -> assignments.counts(directive));
    assertThat(after.doneNoDeadline()).isEqualTo(1);
    assertThat(after.doneInTime() + after.doneLate()).isZero();
    Desk desk = ask(leader(JUSTICE), () -> assignments.desk(AssignmentFilter.ALL));
    assertThat(
            desk.items().lines().stream()
                .filter(line -> line.directiveId() == directive)
                .map(Desk.Line::assignment)
                .filter(java.util.Objects::nonNull)
                .map(AssignmentLine::timeliness))
        .containsOnly(vn.kheo.app.calendar.Timeliness.NO_DEADLINE);
  }

  @Test
  void what_was_suspended_comes_back_onto_the_issuers_desk_on_its_day() {
    long id = assignment(issued(), "2.a", HOME_AFFAIRS);
    as(CHAIR, () -> assignments.suspend(id, 0, "Chờ Trung ương", DAY.plusDays(10)));
    assertThat(find(CHAIR, id)).isNull();
    today(DAY.plusDays(10));
    assertThat(desk(CHAIR, id).need()).isEqualTo(Desk.Need.LOOK_AGAIN);
  }

  private Dossier dossier(Actor actor, long id) {
    return ask(actor, () -> assignments.assignment(id)).orElseThrow();
  }

  private Desk.Line desk(Actor actor, long id) {
    Desk.Line line = find(actor, id);
    assertThat(line).isNotNull();
    return java.util.Objects.requireNonNull(line);
  }

  private Desk.@Nullable Line find(Actor actor, long id) {
    int page = 1;
    Desk desk;
    do {
      AssignmentFilter all = AssignmentFilter.ALL;
      var filter =
          new AssignmentFilter(
              all.states(), all.timeliness(), null, null, null, all.sort(), page++);
      desk = ask(actor, () -> assignments.desk(filter));
      for (Desk.Line line : desk.items().lines()) {
        if (line.assignment() != null && line.assignment().id() == id) {
          return line;
        }
      }
    } while (page <= desk.items().pages());
    return null;
  }

  private void tomorrow(int days) {
    today(DAY.plusDays(days));
  }

  private static void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .asInstanceOf(type(StepRefused.class))
        .extracting(StepRefused::key)
        .isEqualTo("directive.refused." + reason);
  }
}
