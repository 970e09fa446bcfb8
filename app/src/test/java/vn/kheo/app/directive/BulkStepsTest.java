package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Actor;
import vn.kheo.app.calendar.Timeliness;

/** One step with many: the rules of the single step, in a fixed number of statements. */
class BulkStepsTest extends Province {
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);
  private static final LocalDate LATER = LocalDate.of(2023, 2, 15);
  private static final HandIn WORDS = new HandIn("Đã xong", null, null, List.of());

  @Autowired BulkSteps bulk;
  @Autowired PlatformTransactionManager transactions;
  private long directive;
  private List<Long> mine = List.of();

  @BeforeEach
  void a_department_with_its_orders() {
    directive = issued();
    mine =
        jdbc.sql(
                "select id from directive.assignment where directive_id = :directive and unit_id = :unit order by id")
            .param("directive", directive)
            .param("unit", HOME_AFFAIRS)
            .query(Long.class)
            .list();
    assertThat(mine).hasSize(7);
    jdbc.sql(
            """
            update directive.assignment
               set due = coalesce(due, :due), first_due = coalesce(first_due, :due), changed_at = given_at
             where id = any(:ids)
            """)
        .param("due", DUE)
        .param("ids", mine.subList(0, 4).toArray(Long[]::new))
        .update();
  }

  @Test
  void an_officer_is_named_for_all_and_what_was_not_received_is_received_with_a_leader() {
    long underway = mine.getFirst();
    receive(underway);
    BulkSteps.Outcome alone = take(worker(HOME_AFFAIRS), assign(null), mine);
    assertThat(ids(alone)).containsExactly(underway);
    assertThat(alone.refused()).hasSize(6).allMatch(r -> r.why().key().endsWith("leaderNeeded"));

    BulkSteps.Outcome all = take(worker(HOME_AFFAIRS), assign(HOME_AFFAIRS * 10 + 2), mine);
    assertThat(ids(all)).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(mine).allMatch(id -> state(id).equals("UNDERWAY"));
    assertThat(journal("assignment", mine.getLast())).endsWith("assignment.received");
    assertThat(journal("assignment", underway)).endsWith("assignment.inChargeNamed");
  }

  @Test
  void who_is_not_of_the_unit_is_not_named_and_others_units_work_is_not_touched() {
    receive(mine.getFirst());
    var stranger = new BulkStep.Assign(null, JUSTICE * 10 + 1);
    assertThat(take(worker(HOME_AFFAIRS), stranger, mine.subList(0, 1)).refused())
        .singleElement()
        .satisfies(r -> assertThat(r.why().key()).endsWith("notOfUnit"));
    BulkSteps.Outcome unseen = take(worker(JUSTICE), assign(null), mine);
    assertThat(unseen.done()).isEmpty();
    assertThat(unseen.refused()).isEmpty();
    assertThat(take(OFFICE_FOLLOWER, assign(null), mine).done()).isEmpty();
  }

  @Test
  void naming_is_undone_for_those_to_which_nothing_else_has_happened() {
    mine.forEach(this::receive);
    BulkSteps.Outcome named = take(worker(HOME_AFFAIRS), assign(null), mine);
    assertThat(officers()).containsOnly(HOME_AFFAIRS * 10 + 1);
    as(worker(HOME_AFFAIRS), () -> assignments.askExtension(mine.getFirst(), 2, LATER, "Bận"));

    List<Long> back = undo(worker(HOME_AFFAIRS), BulkStep.Kind.ASSIGN, named);

    assertThat(back).containsExactlyElementsOf(mine.subList(1, 7));
    assertThat(officers().subList(1, 7)).containsOnlyNulls();
    assertThat(officers().getFirst()).isEqualTo(HOME_AFFAIRS * 10 + 1);
    assertThat(journal("assignment", mine.getLast())).endsWith("assignment.inChargeTakenBack");
    assertThat(undo(worker(HOME_AFFAIRS), BulkStep.Kind.ASSIGN, named)).isEmpty();
  }

  @Test
  void more_time_is_asked_and_granted_for_all_and_both_can_be_undone_TASK_20_TASK_21() {
    List<Long> dated = dated();
    BulkSteps.Outcome asked =
        take(worker(HOME_AFFAIRS), new BulkStep.Ask(LATER, "Chờ hướng dẫn"), mine);
    assertThat(ids(asked)).containsExactlyInAnyOrderElementsOf(dated);
    assertThat(asked.refused()).allMatch(r -> r.why().key().endsWith("noDeadline"));
    assertThat(take(worker(HOME_AFFAIRS), new BulkStep.Ask(LATER, "x"), dated).refused())
        .hasSameSizeAs(dated)
        .allMatch(r -> r.why().key().endsWith("extensionOpen"));

    List<LocalDate> before = dues(dated);
    var grant = new BulkStep.Decide(new Decision.Grant(null));
    assertThat(take(worker(HOME_AFFAIRS), grant, dated).done()).isEmpty();
    BulkSteps.Outcome granted = take(CHAIR, grant, dated);
    assertThat(ids(granted)).containsExactlyInAnyOrderElementsOf(dated);
    assertThat(dues(dated)).containsOnly(LATER);
    assertThat(take(CHAIR, grant, dated).refused())
        .hasSameSizeAs(dated)
        .allMatch(r -> r.why().key().endsWith("nothingAsked"));

    assertThat(undo(CHAIR, BulkStep.Kind.DECIDE, granted))
        .containsExactlyInAnyOrderElementsOf(dated);
    assertThat(dues(dated)).isEqualTo(before);
    assertThat(
            take(CHAIR, new BulkStep.Decide(new Decision.Refuse("Không đủ lý do")), dated).done())
        .hasSameSizeAs(dated);
    assertThat(dues(dated)).isEqualTo(before);
  }

  @Test
  void what_was_asked_for_too_late_stays_late_when_it_is_granted_TASK_22() {
    List<Long> dated = dated();
    today(LocalDate.of(2023, 8, 1));
    LocalDate later = LocalDate.of(2023, 9, 15);
    take(worker(HOME_AFFAIRS), new BulkStep.Ask(later, "Muộn"), dated);
    take(CHAIR, new BulkStep.Decide(new Decision.Grant(null)), dated);
    for (long id : dated) {
      AssignmentLine line = ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line();
      assertThat(line.due()).isEqualTo(later);
      assertThat(line.timeliness()).isEqualTo(Timeliness.OVERDUE);
    }
  }

  @Test
  void a_request_taken_back_waits_no_longer() {
    BulkSteps.Outcome asked = take(worker(HOME_AFFAIRS), new BulkStep.Ask(LATER, "Bận"), dated());
    assertThat(undo(worker(HOME_AFFAIRS), BulkStep.Kind.ASK, asked)).hasSameSizeAs(dated());
    for (long id : dated()) {
      assertThat(ask(CHAIR, () -> assignments.assignment(id)).orElseThrow().line().extensionOpen())
          .isFalse();
    }
  }

  @Test
  void what_was_handed_in_is_accepted_at_once_but_nobody_accepts_their_own() {
    for (long id : mine.subList(0, 3)) {
      receive(id);
      as(leader(HOME_AFFAIRS), () -> assignments.handIn(id, 1, WORDS));
    }
    BulkSteps.Outcome accepted = take(OFFICE_FOLLOWER, new BulkStep.Accept("Tốt"), mine);
    assertThat(ids(accepted)).containsExactlyInAnyOrderElementsOf(mine.subList(0, 3));
    assertThat(accepted.refused()).hasSize(4).allMatch(r -> r.why().key().endsWith("state.GIVEN"));
    Dossier closed =
        ask(OFFICE_FOLLOWER, () -> assignments.assignment(mine.getFirst())).orElseThrow();
    assertThat(closed.line().state()).isEqualTo(AssignmentState.CLOSED);
    assertThat(closed.submissions().getFirst().verdict()).isEqualTo(Dossier.Verdict.ACCEPTED);
    assertThat(closed.submissions().getFirst().verdictReason()).isEqualTo("Tốt");
  }

  @Test
  void a_person_reminds_of_a_task_once_a_day_TASK_25() {
    var remind = new BulkStep.Remind("Gửi trước thứ Sáu");
    assertThat(take(OFFICE_FOLLOWER, remind, mine).done()).hasSize(7);
    assertThat(take(OFFICE_FOLLOWER, remind, mine).refused())
        .hasSize(7)
        .allMatch(r -> r.why().key().endsWith("remindedToday"));
    today(DAY.plusDays(1));
    assertThat(take(OFFICE_FOLLOWER, remind, mine).done()).hasSize(7);
    assertThat(take(worker(HOME_AFFAIRS), remind, mine).done()).isEmpty();
    assertThat(mine).allMatch(id -> assignmentVersion(id) == 0);
  }

  @Test
  void of_two_who_decide_at_once_one_finds_nothing_left() throws Exception {
    List<Long> dated = dated();
    take(worker(HOME_AFFAIRS), new BulkStep.Ask(LATER, "Bận"), dated);
    var barrier = new CyclicBarrier(2);
    Callable<Integer> grant =
        () -> {
          barrier.await();
          return take(CHAIR, new BulkStep.Decide(new Decision.Grant(null)), dated).done().size();
        };
    List<Integer> done = new ArrayList<>();
    try (var both = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one : both.invokeAll(List.of(grant, grant))) {
        done.add(one.get());
      }
    }
    assertThat(done).containsExactlyInAnyOrder(dated.size(), 0);
  }

  @Test
  void the_page_offers_only_what_can_be_done() {
    receive(mine.getFirst());
    assertThat(ask(worker(HOME_AFFAIRS), () -> bulk.possible(mine)))
        .containsEntry(BulkStep.Kind.ASSIGN, 7)
        .containsEntry(BulkStep.Kind.ASK, dated().size())
        .doesNotContainKeys(BulkStep.Kind.ACCEPT, BulkStep.Kind.DECIDE, BulkStep.Kind.REMIND);
    assertThat(ask(OFFICE_FOLLOWER, () -> bulk.possible(mine)))
        .containsOnlyKeys(BulkStep.Kind.REMIND);
    assertThat(ask(worker(JUSTICE), () -> bulk.possible(mine))).isEmpty();
  }

  private static BulkStep assign(@org.jspecify.annotations.Nullable Long leader) {
    return new BulkStep.Assign(leader, HOME_AFFAIRS * 10 + 1);
  }

  private BulkSteps.Outcome take(Actor actor, BulkStep step, Collection<Long> ids) {
    return ask(
        actor,
        () ->
            Objects.requireNonNull(
                new TransactionTemplate(transactions)
                    .execute(status -> bulk.take(step, ids, new AtomicInteger()::set))));
  }

  private List<Long> undo(Actor actor, BulkStep.Kind kind, BulkSteps.Outcome outcome) {
    Map<Long, BulkSteps.Undo> done = new LinkedHashMap<>();
    outcome
        .done()
        .forEach(d -> done.put(d.line().id(), new BulkSteps.Undo(d.version(), d.before())));
    return ask(
        actor,
        () ->
            Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> bulk.undo(kind, done))));
  }

  private void receive(long id) {
    as(worker(HOME_AFFAIRS), () -> assignments.receive(id, 0, HOME_AFFAIRS * 10 + 2, null));
  }

  private static List<Long> ids(BulkSteps.Outcome outcome) {
    return outcome.done().stream().map(done -> done.line().id()).toList();
  }

  private List<Long> dated() {
    return jdbc.sql(
            "select id from directive.assignment where id = any(:ids) and due is not null order by id")
        .param("ids", mine.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  private List<LocalDate> dues(List<Long> ids) {
    return jdbc.sql("select due from directive.assignment where id = any(:ids) order by id")
        .param("ids", ids.toArray(Long[]::new))
        .query(LocalDate.class)
        .list();
  }

  private List<Long> officers() {
    List<Long> officers = new ArrayList<>();
    jdbc.sql("select officer_id from directive.assignment where id = any(:ids) order by id")
        .param("ids", mine.toArray(Long[]::new))
        .query(
            row -> {
              officers.add(row.getObject("officer_id", Long.class));
            });
    return officers;
  }
}
