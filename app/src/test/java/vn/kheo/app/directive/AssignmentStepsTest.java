package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Timeliness;

class AssignmentStepsTest extends Province {
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);
  private static final HandIn WORDS = new HandIn("Đã xong", null, null, List.of());

  @Test
  void a_unit_receives_does_hands_in_and_the_monitor_accepts() {
    long id = plan();
    as(
        worker(HOME_AFFAIRS),
        () -> assignments.receive(id, 0, HOME_AFFAIRS * 10 + 2, HOME_AFFAIRS * 10 + 1));
    as(worker(HOME_AFFAIRS), () -> assignments.note(id, "Đang lấy ý kiến"));
    as(
        leader(HOME_AFFAIRS),
        () ->
            assignments.handIn(
                id,
                1,
                new HandIn(
                    "Kế hoạch đã trình",
                    "15/TTr-SNV",
                    LocalDate.of(2022, 11, 14),
                    List.of(new HandIn.NewFile("ke-hoach.docx", new byte[] {1})))));
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 2, null));
    Dossier dossier = ask(leader(HOME_AFFAIRS), () -> assignments.assignment(id)).orElseThrow();
    assertThat(dossier.line().state()).isEqualTo(AssignmentState.CLOSED);
    assertThat(dossier.line().timeliness()).isEqualTo(Timeliness.DONE_IN_TIME);
    assertThat(dossier.reportedOn()).isEqualTo(DAY);
    assertThat(dossier.notes()).hasSize(1);
    assertThat(dossier.submissions()).hasSize(1);
    assertThat(dossier.submissions().getFirst().verdict()).isEqualTo(Dossier.Verdict.ACCEPTED);
    assertThat(dossier.submissions().getFirst().evidence()).hasSize(3);
    assertThat(dossier.steps()).isEmpty();
    assertThat(journal("assignment", id))
        .containsExactly(
            "assignment.given",
            "assignment.received",
            "assignment.noted",
            "assignment.handedIn",
            "assignment.accepted");
    long file = dossier.submissions().getFirst().evidence().getLast().id();
    assertThat(ask(OFFICE_FOLLOWER, () -> assignments.evidenceFile(id, file)).orElseThrow().name())
        .isEqualTo("ke-hoach.docx");
    assertThat(ask(leader(JUSTICE), () -> assignments.evidenceFile(id, file))).isEmpty();
  }

  @Test
  void TASK_9_what_a_unit_reports_is_done_only_once_the_monitor_confirms_it() {
    long id = underway();
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    assertThat(line(id).timeliness()).as("reported").isEqualTo(Timeliness.NOT_DUE);
    as(OFFICE_FOLLOWER, () -> assignments.sendBack(id, 2, "Chưa đủ"));
    assertThat(line(id).state()).isEqualTo(AssignmentState.UNDERWAY);
    assertThat(line(id).timeliness()).as("sent back").isEqualTo(Timeliness.NOT_DUE);
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 3, WORDS));
    assertThatThrownBy(() -> as(leader(HOME_AFFAIRS), () -> assignments.accept(id, 4, null)))
        .isInstanceOf(AccessDeniedException.class);
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 4, null));
    assertThat(line(id).timeliness()).as("confirmed").isEqualTo(Timeliness.DONE_IN_TIME);
  }

  @Test
  void TASK_3_TASK_4_each_task_keeps_its_unit_direction_state_and_last_day() {
    AssignmentLine line = line(plan());
    assertThat(line.unitId()).isEqualTo(HOME_AFFAIRS);
    assertThat(line.words()).isNotBlank();
    assertThat(line.state()).isEqualTo(AssignmentState.GIVEN);
    assertThat(line.due()).isEqualTo(DUE);
  }

  private AssignmentLine line(long id) {
    return ask(OFFICE_FOLLOWER, () -> assignments.assignment(id)).orElseThrow().line();
  }

  @Test
  void handed_in_on_the_last_day_is_in_time_even_when_it_is_accepted_much_later() {
    long id = underway();
    today(DUE);
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    today(LocalDate.of(2023, 1, 10));
    assertThat(timeliness(id)).isEqualTo(Timeliness.NOT_DUE);
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 2, "Được"));
    assertThat(timeliness(id)).isEqualTo(Timeliness.DONE_IN_TIME);
  }

  @Test
  void what_was_returned_is_judged_by_the_day_it_was_handed_in_again() {
    long id = underway();
    today(DUE);
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    today(DUE.plusDays(1));
    as(OFFICE_FOLLOWER, () -> assignments.sendBack(id, 2, "Thiếu phụ lục"));
    assertThat(timeliness(id)).isEqualTo(Timeliness.OVERDUE);
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 3, WORDS));
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 4, null));
    Dossier dossier = ask(OFFICE_FOLLOWER, () -> assignments.assignment(id)).orElseThrow();
    assertThat(dossier.line().timeliness()).isEqualTo(Timeliness.DONE_LATE);
    assertThat(dossier.submissions())
        .extracting(Dossier.Submission::verdict)
        .containsExactly(Dossier.Verdict.RETURNED, Dossier.Verdict.ACCEPTED);
    assertThat(dossier.submissions().getFirst().verdictReason()).isEqualTo("Thiếu phụ lục");
  }

  @Test
  void nothing_is_handed_in_without_evidence() {
    long id = underway();
    refused(
        "evidenceMissing",
        () ->
            as(
                leader(HOME_AFFAIRS),
                () -> assignments.handIn(id, 1, new HandIn(" ", null, null, List.of()))));
    refused(
        "emptyFile",
        () ->
            as(
                leader(HOME_AFFAIRS),
                () ->
                    assignments.handIn(
                        id,
                        1,
                        new HandIn(
                            "x", null, null, List.of(new HandIn.NewFile("a.docx", new byte[0]))))));
    var large = new HandIn.NewFile("quét.pdf", new byte[50 * 1024 * 1024 + 1]);
    assertThatThrownBy(
            () ->
                as(
                    leader(HOME_AFFAIRS),
                    () -> assignments.handIn(id, 1, new HandIn("x", null, null, List.of(large)))))
        .asInstanceOf(type(StepRefused.class))
        .satisfies(
            e -> {
              assertThat(e.key()).isEqualTo("directive.refused.fileTooLarge");
              assertThat(e.arguments()).containsExactly("quét.pdf", 51L, 50L);
            });
    refused(
        "datedLater",
        () ->
            as(
                leader(HOME_AFFAIRS),
                () ->
                    assignments.handIn(
                        id, 1, new HandIn(null, "1/KH-SNV", LocalDate.of(2023, 1, 1), List.of()))));
    assertThat(state(id)).isEqualTo("UNDERWAY");
  }

  @Test
  void an_obligation_that_needs_no_acceptance_closes_when_it_is_handed_in() {
    long directive = draft();
    as(
        OFFICER,
        () -> {
          Obligation plan = directives.obligations(directive).get(4);
          directives.edit(plan.id(), plan.version(), Edits.closesItself(plan.asEdit()));
        });
    long id = assignment(issue(directive), "2.a", HOME_AFFAIRS);
    as(
        leader(HOME_AFFAIRS),
        () -> {
          assignments.receive(id, 0, HOME_AFFAIRS * 10 + 2, null);
          assignments.handIn(id, 1, WORDS);
        });
    assertThat(state(id)).isEqualTo("CLOSED");
    assertThat(journal("assignment", id)).endsWith("assignment.handedIn", "assignment.closed");
  }

  @Test
  void TASK_20_an_extension_has_a_reason_and_a_later_date_and_only_one_waits() {
    long id = underway();
    refused(
        "reasonMissing",
        () ->
            as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(7), " ")));
    refused(
        "notLater",
        () -> as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE, "Bận")));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(7), "Chờ số liệu"));
    refused(
        "extensionOpen",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 2, DUE.plusDays(9), "Chờ thêm")));
  }

  @Test
  void TASK_20_nobody_asks_for_or_gets_a_day_that_has_passed() {
    long id = underway();
    today(DUE.plusDays(5));
    refused(
        "extensionPast",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 1, DUE.plusDays(2), "Chờ số liệu")));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(9), "Chờ số liệu"));
    refused(
        "extensionPast",
        () ->
            as(
                CHAIR,
                () ->
                    assignments.decideExtension(
                        id, 2, new Decision.OtherDate(DUE.plusDays(3), null))));
  }

  @Test
  void TASK_20_only_before_completion() {
    long id = underway();
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    refused(
        "state.REPORTED",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 2, DUE.plusDays(7), "Bận")));
  }

  @Test
  void TASK_21_the_date_changes_only_when_it_is_granted_and_every_earlier_date_is_kept() {
    long id = underway();
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(7), "Chờ số liệu"));
    assertThat(due(id)).isEqualTo(DUE);
    as(CHAIR, () -> assignments.decideExtension(id, 2, new Decision.Refuse("Đã có số liệu")));
    assertThat(due(id)).isEqualTo(DUE);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 3, DUE.plusDays(7), "Chờ góp ý"));
    as(
        CHAIR,
        () ->
            assignments.decideExtension(id, 4, new Decision.OtherDate(DUE.plusDays(3), "Sớm hơn")));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 5, DUE.plusDays(7), "Chờ in"));
    as(CHAIR, () -> assignments.decideExtension(id, 6, new Decision.Grant(null)));
    Dossier dossier = ask(CHAIR, () -> assignments.assignment(id)).orElseThrow();
    assertThat(dossier.firstDue()).isEqualTo(DUE);
    assertThat(dossier.line().due()).isEqualTo(DUE.plusDays(7));
    assertThat(dossier.extensions())
        .extracting(Dossier.Extension::fromDue)
        .containsExactly(DUE, DUE, DUE.plusDays(3));
    assertThat(dossier.extensions())
        .extracting(Dossier.Extension::decision)
        .containsExactly("REFUSED", "OTHER_DATE", "GRANTED");
  }

  @Test
  void TASK_21_the_requester_never_approves() {
    long id = underway();
    var both =
        new vn.kheo.app.access.Actor(
            77,
            77,
            "both",
            "Hai Vai",
            "Giám đốc",
            HOME_AFFAIRS,
            "Sở Nội vụ",
            "vi",
            java.util.Map.of(
                vn.kheo.app.access.Permission.WORK,
                Set.of(HOME_AFFAIRS),
                vn.kheo.app.access.Permission.ISSUE,
                Set.of(UBND)));
    as(both, () -> assignments.askExtension(id, 1, DUE.plusDays(7), "Chờ số liệu"));
    refused(
        "ownRequest",
        () -> as(both, () -> assignments.decideExtension(id, 2, new Decision.Grant(null))));
    assertThatThrownBy(
            () ->
                as(
                    leader(HOME_AFFAIRS),
                    () -> assignments.decideExtension(id, 2, new Decision.Grant(null))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void TASK_22_asking_does_not_stop_the_clock_and_asking_late_keeps_the_late_mark() {
    long id = underway();
    today(DUE.plusDays(2));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(7), "Chờ số liệu"));
    assertThat(timeliness(id)).isEqualTo(Timeliness.OVERDUE);
    assertThat(
            ask(CHAIR, () -> assignments.assignment(id))
                .orElseThrow()
                .extensions()
                .getFirst()
                .lateWhenAsked())
        .isTrue();
  }

  @Test
  void TASK_22_an_extension_asked_late_moves_the_working_date_and_every_count_stays_late() {
    long id = underway();
    today(DUE.plusDays(2));
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(9), "Chờ số liệu"));
    as(CHAIR, () -> assignments.decideExtension(id, 2, new Decision.Grant(null)));
    AssignmentLine line = ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line();
    assertThat(line.due()).isEqualTo(DUE.plusDays(9));
    assertThat(line.missedDue()).isEqualTo(DUE);
    assertThat(line.timeliness()).isEqualTo(Timeliness.OVERDUE);
    assertThat(cells(line).openOverdue()).isEqualTo(1);
    assertThat(cell(line).timeliness()).isEqualTo(Timeliness.OVERDUE);
    assertThat(ask(leader(HOME_AFFAIRS), () -> assignments.desk(AssignmentFilter.ALL)).late())
        .isPositive();

    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 3, DUE.plusDays(16), "Chờ in"));
    as(
        CHAIR,
        () -> assignments.decideExtension(id, 4, new Decision.OtherDate(DUE.plusDays(10), null)));
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 5, WORDS));
    as(OFFICE_FOLLOWER, () -> assignments.accept(id, 6, null));
    line = ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line();
    assertThat(line.missedDue()).isEqualTo(DUE);
    assertThat(line.timeliness()).isEqualTo(Timeliness.DONE_LATE);
    assertThat(cells(line).doneLate()).isEqualTo(1);
    assertThat(cell(line).timeliness()).isEqualTo(Timeliness.DONE_LATE);
  }

  @Test
  void
      TASK_22_an_extension_asked_in_time_is_judged_by_its_new_date_even_if_granted_after_the_old() {
    long id = underway();
    today(DUE);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(id, 1, DUE.plusDays(9), "Chờ số liệu"));
    today(DUE.plusDays(2));
    assertThat(timeliness(id)).isEqualTo(Timeliness.OVERDUE);
    as(CHAIR, () -> assignments.decideExtension(id, 2, new Decision.Grant(null)));
    assertThat(timeliness(id)).isEqualTo(Timeliness.DUE_SOON);
  }

  @Test
  void DAY_6_a_granted_date_on_a_day_off_moves_or_stays_by_the_same_setting_as_issuing() {
    LocalDate sunday = LocalDate.of(2022, 12, 25);
    long stays = underway();
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(stays, 1, sunday, "Chờ số liệu"));
    Dossier.Extension asked = extension(stays);
    assertThat(asked.askedOnDayOff()).isTrue();
    assertThat(asked.askedCounts()).isEqualTo(sunday);
    as(CHAIR, () -> assignments.decideExtension(stays, 2, new Decision.Grant(null)));
    assertThat(due(stays)).isEqualTo(sunday);

    jdbc.sql("update settings.parameter set value = 'true' where key = 'move_fixed_date_off_day'")
        .update();
    try {
      long moves = underway();
      as(worker(HOME_AFFAIRS), () -> assignments.askExtension(moves, 1, sunday, "Chờ số liệu"));
      assertThat(extension(moves).askedCounts()).isEqualTo(sunday.plusDays(1));
      as(
          CHAIR,
          () ->
              assignments.decideExtension(
                  moves, 2, new Decision.OtherDate(sunday.minusDays(1), null)));
      assertThat(due(moves)).isEqualTo(sunday.plusDays(1));
      assertThat(extension(moves).decidedDue()).isEqualTo(sunday.plusDays(1));
    } finally {
      jdbc.sql(
              "update settings.parameter set value = 'false' where key = 'move_fixed_date_off_day'")
          .update();
    }
  }

  private Dossier.Extension extension(long id) {
    return ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().extensions().getLast();
  }

  private FourCells cells(AssignmentLine line) {
    return ask(CHAIR, () -> assignments.progress(line.directiveId())).stream()
        .filter(one -> one.obligationId() == line.obligationId())
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private Matrix.Cell cell(AssignmentLine line) {
    return java.util.Objects.requireNonNull(
        ask(CHAIR, () -> assignments.matrix(line.directiveId())).rows().stream()
            .filter(row -> row.unitId() == HOME_AFFAIRS)
            .findFirst()
            .orElseThrow()
            .cells()
            .get(line.obligationId()));
  }

  @Test
  void TASK_24_a_deadline_of_a_higher_level_cannot_be_extended_here() {
    long directive = draft();
    as(
        OFFICER,
        () -> {
          Obligation plan = directives.obligations(directive).get(4);
          directives.edit(plan.id(), plan.version(), Edits.fixedByHigherLevel(plan.asEdit()));
        });
    long id = assignment(issue(directive), "2.a", HOME_AFFAIRS);
    refused(
        "fixedByHigherLevel",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.askExtension(id, 0, DUE.plusDays(7), "Chờ")));
  }

  @Test
  void work_without_a_deadline_is_never_late_and_has_nothing_to_extend() {
    long id = assignment(issued(), "1.a", JUSTICE);
    today(LocalDate.of(2024, 1, 1));
    assertThat(timeliness(id)).isEqualTo(Timeliness.NO_DEADLINE);
    refused(
        "noDeadline", () -> as(worker(JUSTICE), () -> assignments.askExtension(id, 0, DUE, "Chờ")));
  }

  @Test
  void a_task_of_the_wrong_agency_is_handed_on_with_its_dates() {
    long id = underway();
    as(
        leader(HOME_AFFAIRS),
        () -> assignments.refuseAsWrongAgency(id, 1, "Thuộc Sở Tư pháp", JUSTICE));
    long handed = ask(CHAIR, () -> assignments.handOn(id, 2, JUSTICE, ""));
    assertThat(state(id)).isEqualTo("WITHDRAWN");
    Dossier other = ask(leader(JUSTICE), () -> assignments.assignment(handed)).orElseThrow();
    assertThat(other.line().due()).isEqualTo(DUE);
    assertThat(other.line().state()).isEqualTo(AssignmentState.GIVEN);
    assertThat(
            ask(CHAIR, () -> assignments.assignment(id))
                .orElseThrow()
                .refusals()
                .getFirst()
                .decision())
        .isEqualTo("HANDED_ON");
  }

  @Test
  void a_task_that_is_upheld_stays_where_it_is() {
    long id = underway();
    as(
        leader(HOME_AFFAIRS),
        () -> assignments.refuseAsWrongAgency(id, 1, "Không phải việc của Sở", null));
    as(CHAIR, () -> assignments.uphold(id, 2, "Đúng chức năng"));
    assertThat(state(id)).isEqualTo("UNDERWAY");
    refused("nothingAsked", () -> as(CHAIR, () -> assignments.uphold(id, 3, "Nữa")));
  }

  @Test
  void a_task_cannot_be_handed_to_a_unit_that_has_it_already() {
    long directive = issued();
    long id = assignment(directive, "1.a", JUSTICE);
    as(leader(JUSTICE), () -> assignments.refuseAsWrongAgency(id, 0, "Không thuộc", null));
    refused("alreadyHas", () -> as(CHAIR, () -> assignments.handOn(id, 1, HOME_AFFAIRS, "")));
    assertThat(state(id)).isEqualTo("GIVEN");
  }

  @Test
  void a_unit_that_has_ended_is_not_named_as_the_right_one() {
    long id = plan();
    refused(
        "unknownUnit",
        () ->
            as(
                leader(HOME_AFFAIRS),
                () -> assignments.refuseAsWrongAgency(id, 0, "Không thuộc", ENDED)));
  }

  @Test
  void suspended_work_is_looked_at_again_on_a_day_to_come() {
    long id = underway();
    refused("lookAgainPast", () -> as(CHAIR, () -> assignments.suspend(id, 1, "Chờ", DAY)));
  }

  @Test
  void suspended_work_waits_and_does_not_turn_late_meanwhile() {
    long id = underway();
    as(CHAIR, () -> assignments.suspend(id, 1, "Chờ hướng dẫn", DUE.plusDays(10)));
    today(DUE.plusDays(5));
    assertThat(timeliness(id)).isEqualTo(Timeliness.NOT_DUE);
    as(CHAIR, () -> assignments.resume(id, 2));
    assertThat(state(id)).isEqualTo("UNDERWAY");
    assertThat(timeliness(id)).isEqualTo(Timeliness.OVERDUE);
    as(CHAIR, () -> assignments.withdraw(id, 3, "Không cần nữa"));
    refused("state.WITHDRAWN", () -> as(CHAIR, () -> assignments.resume(id, 4)));
  }

  @Test
  void only_a_leader_of_the_unit_can_be_in_charge() {
    long id = plan();
    refused(
        "notLeader",
        () ->
            as(
                worker(HOME_AFFAIRS),
                () -> assignments.receive(id, 0, HOME_AFFAIRS * 10 + 1, null)));
    refused(
        "notLeader",
        () -> as(worker(HOME_AFFAIRS), () -> assignments.receive(id, 0, JUSTICE * 10 + 2, null)));
  }

  @Test
  void nobody_else_may_take_a_step_or_even_look() {
    long id = plan();
    assertThat(ask(leader(JUSTICE), () -> assignments.assignment(id))).isEmpty();
    assertThatThrownBy(
            () -> as(leader(JUSTICE), () -> assignments.receive(id, 0, JUSTICE * 10 + 2, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as(worker(HOME_AFFAIRS), () -> assignments.handIn(id, 0, WORDS)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as(FOLLOWER, () -> assignments.accept(id, 0, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as(OFFICER, () -> assignments.withdraw(id, 0, "x")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void of_two_who_receive_at_once_one_wins_and_the_other_is_told_who_did_it() throws Exception {
    long id = plan();
    var start = new CyclicBarrier(2);
    Callable<String> one =
        () -> {
          start.await();
          try {
            as(leader(HOME_AFFAIRS), () -> assignments.receive(id, 0, HOME_AFFAIRS * 10 + 2, null));
            return "won";
          } catch (ChangedMeanwhile e) {
            return e.action() + " " + e.who();
          }
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(one);
      var second = pool.submit(one);
      assertThat(List.of(first.get(), second.get()))
          .containsExactlyInAnyOrder("won", "assignment.received Lãnh đạo 3, Giám đốc, Đơn vị 3");
    }
    assertThat(assignmentVersion(id)).isEqualTo(1);
    assertThat(journal("assignment", id))
        .containsExactly("assignment.given", "assignment.received");
  }

  @Test
  void of_accepting_and_returning_at_once_only_one_happens() throws Exception {
    long id = underway();
    as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    var start = new CyclicBarrier(2);
    Callable<Boolean> accept =
        () -> attempt(start, () -> as(OFFICE_FOLLOWER, () -> assignments.accept(id, 2, null)));
    Callable<Boolean> back =
        () -> attempt(start, () -> as(OFFICE_FOLLOWER, () -> assignments.sendBack(id, 2, "Thiếu")));
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(accept);
      var second = pool.submit(back);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(assignmentVersion(id)).isEqualTo(3);
  }

  private static boolean attempt(CyclicBarrier start, Runnable step) throws Exception {
    start.await();
    try {
      step.run();
      return true;
    } catch (ChangedMeanwhile e) {
      return false;
    }
  }

  private static void refused(
      String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
    assertThatThrownBy(step)
        .asInstanceOf(type(StepRefused.class))
        .satisfies(e -> assertThat(e.key()).isEqualTo("directive.refused." + reason));
  }

  private long plan() {
    return assignment(issued(), "2.a", HOME_AFFAIRS);
  }

  private long underway() {
    long id = plan();
    as(leader(HOME_AFFAIRS), () -> assignments.receive(id, 0, HOME_AFFAIRS * 10 + 2, null));
    return id;
  }

  private long issue(long directive) {
    as(OFFICER, () -> directives.acceptAll(directive, version(directive)));
    as(CHAIR, () -> directives.issue(directive, version(directive)));
    return directive;
  }

  private Timeliness timeliness(long id) {
    return ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line().timeliness();
  }

  private LocalDate due(long id) {
    return java.util.Objects.requireNonNull(
        ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line().due());
  }
}
