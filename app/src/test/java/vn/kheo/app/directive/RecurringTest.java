package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.PeriodDue;
import vn.kheo.app.calendar.Timeliness;

/** Nhiệm vụ thường xuyên, định kỳ: a rhythm, and rounds that open by it. */
class RecurringTest extends Province {
  private static final int UNITS = 46;
  private static final HandIn DONE = new HandIn("Đã báo cáo", null, null, List.of());

  @Autowired Rhythms rhythms;
  @Autowired Statistics statistics;
  @Autowired Opening opening;
  @Autowired TransactionTemplate transaction;

  private long directive;
  private long order;

  @BeforeEach
  void aDispatchIsIssued() {
    directive = issued();
    order =
        jdbc.sql("select id from directive.obligation where directive_id = :id and ref = '1.d'")
            .param("id", directive)
            .query(Long.class)
            .single();
  }

  @Test
  void the_round_that_runs_opens_at_once_for_every_unit_and_is_counted_apart() {
    var before = ask(CHAIR, () -> assignments.counts(directive));
    set(null, quarterly(25));
    assertThat(open()).isEqualTo(UNITS);
    long id = round(JUSTICE, LocalDate.of(2022, 10, 1));
    Dossier seen = dossier(worker(JUSTICE), id);
    assertThat(seen.line().period())
        .isEqualTo(Period.Rhythm.QUARTERLY.containing(LocalDate.of(2022, 11, 15)));
    assertThat(seen.line().due()).isEqualTo(LocalDate.of(2022, 12, 25));
    assertThat(seen.line().kind()).isEqualTo(AssignmentKind.PERIOD);
    assertThat(journal("assignment", id)).containsExactly("assignment.periodOpened");
    assertThat(journal("obligation", order)).endsWith("obligation.rhythmSet");
    assertThat(ask(CHAIR, () -> assignments.counts(directive))).isEqualTo(before);
    assertThat(ask(CHAIR, () -> assignments.matrix(directive)).rows()).hasSize(UNITS);

    long standing = assignment(directive, "1.d", JUSTICE);
    Dossier above = dossier(worker(JUSTICE), standing);
    assertThat(above.line().due()).isNull();
    assertThat(above.line().timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(above.rounds()).extracting(child -> child.line().id()).containsExactly(id);

    as(worker(JUSTICE), () -> assignments.receive(id, 0, JUSTICE * 10 + 2, null));
    as(leader(JUSTICE), () -> assignments.handIn(id, 1, DONE));
    as(FOLLOWER, () -> assignments.accept(id, 2, null));
    Recurrence.Round round = ask(CHAIR, () -> rhythms.of(order)).rounds().getFirst();
    assertThat(round.total()).isEqualTo(UNITS);
    assertThat(round.done()).isEqualTo(1);
    assertThat(round.cells().doneInTime()).isEqualTo(1);
    assertThat(state(standing)).isEqualTo("GIVEN");
  }

  @Test
  void opening_again_opens_nothing_and_a_jump_in_time_opens_every_round_between() {
    set(null, quarterly(25));
    assertThat(openDue()).isZero();
    today(LocalDate.of(2023, 7, 2));
    assertThat(openDue()).isGreaterThanOrEqualTo(3 * UNITS);
    assertThat(open()).isEqualTo(4 * UNITS);
    assertThat(openDue()).isZero();
    assertThat(ask(CHAIR, () -> rhythms.of(order)).rounds())
        .extracting(round -> round.period().words()[0])
        .containsExactly("III", "II", "I", "IV");
    assertThat(dossier(CHAIR, round(JUSTICE, LocalDate.of(2023, 1, 1))).line().timeliness())
        .isEqualTo(Timeliness.OVERDUE);
  }

  @Test
  void of_two_processes_that_open_at_once_each_round_opens_once() throws Exception {
    set(null, quarterly(25));
    today(LocalDate.of(2023, 1, 1));
    var barrier = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var runs =
          both.invokeAll(
              List.of(
                  () -> {
                    barrier.await();
                    return openDue();
                  },
                  () -> {
                    barrier.await();
                    return openDue();
                  }));
      for (var run : runs) {
        run.get();
      }
    }
    assertThat(open()).isEqualTo(2 * UNITS);
    assertThat(journal("assignment", round(JUSTICE, LocalDate.of(2023, 1, 1)))).hasSize(1);
  }

  @Test
  void whoever_is_in_charge_of_the_whole_is_in_charge_of_each_round() {
    long standing = assignment(directive, "1.d", JUSTICE);
    as(worker(JUSTICE), () -> assignments.receive(standing, 0, JUSTICE * 10 + 2, JUSTICE * 10 + 1));
    set(null, quarterly(25));
    long id = round(JUSTICE, LocalDate.of(2022, 10, 1));
    assertThat(state(id)).isEqualTo("UNDERWAY");
    assertThat(dossier(worker(JUSTICE), id).officerId()).isEqualTo(JUSTICE * 10 + 1);
  }

  @Test
  void a_change_holds_for_rounds_not_yet_opened() {
    set(null, quarterly(25));
    long standing = rhythm().id();
    refused(
        "periodOpened",
        () -> set(standing, wanted(Period.Rhythm.MONTHLY, 20, DAY.plusMonths(1), null)));
    set(standing, wanted(Period.Rhythm.MONTHLY, 20, LocalDate.of(2023, 1, 9), null));
    today(LocalDate.of(2023, 2, 1));
    openDue();
    Recurrence seen = ask(CHAIR, () -> rhythms.of(order));
    assertThat(seen.rounds())
        .extracting(Recurrence.Round::due)
        .containsExactly(
            LocalDate.of(2023, 2, 20), LocalDate.of(2023, 1, 20), LocalDate.of(2022, 12, 25));
    assertThat(seen.earlier()).hasSize(1);
    assertThatThrownBy(() -> set(standing, quarterly(20))).isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void when_it_is_stopped_no_further_round_opens_and_open_ones_stay() {
    set(null, quarterly(25));
    as(OFFICER, () -> rhythms.stop(directive, order, rhythm().id(), "Chuyển báo cáo năm"));
    today(LocalDate.of(2023, 4, 1));
    openDue();
    assertThat(open()).isEqualTo(UNITS);
    assertThat(state(round(JUSTICE, LocalDate.of(2022, 10, 1)))).isEqualTo("GIVEN");
    assertThat(journal("obligation", order)).endsWith("obligation.rhythmStopped");
  }

  @Test
  void while_a_unit_is_suspended_no_round_opens_for_it_and_the_running_one_when_it_goes_on() {
    set(null, quarterly(25));
    long standing = assignment(directive, "1.d", JUSTICE);
    long first = round(JUSTICE, LocalDate.of(2022, 10, 1));
    as(CHAIR, () -> assignments.suspend(standing, 0, "Sáp nhập", LocalDate.of(2023, 5, 1)));
    assertThat(state(first)).isEqualTo("SUSPENDED");
    today(LocalDate.of(2023, 4, 3));
    openDue();
    assertThat(rounds(JUSTICE)).isEqualTo(1);
    assertThat(rounds(HOME_AFFAIRS)).isEqualTo(3);
    as(CHAIR, () -> assignments.resume(standing, 1));
    openDue();
    assertThat(rounds(JUSTICE)).as("the round that runs, none that is over").isEqualTo(2);
    assertThat(state(round(JUSTICE, LocalDate.of(2023, 4, 1)))).isEqualTo("GIVEN");
  }

  @Test
  void rounds_on_dates_of_their_own_end_with_the_last() {
    set(
        null,
        new Recurrence.Wanted(
            Period.Rhythm.OWN_DATES,
            new PeriodDue(PeriodDue.Kind.LAST_DAY, 0),
            List.of(LocalDate.of(2022, 12, 10), LocalDate.of(2023, 3, 10)),
            DAY,
            null));
    today(LocalDate.of(2023, 12, 1));
    openDue();
    assertThat(ask(CHAIR, () -> rhythms.of(order)).rounds())
        .extracting(Recurrence.Round::due)
        .containsExactly(LocalDate.of(2023, 3, 10), LocalDate.of(2022, 12, 10));
    assertThat(rhythm().nextFrom()).isNull();
    refused(
        "ownDatesOrder",
        () ->
            set(
                rhythm().id(),
                new Recurrence.Wanted(
                    Period.Rhythm.OWN_DATES,
                    new PeriodDue(PeriodDue.Kind.LAST_DAY, 0),
                    List.of(LocalDate.of(2024, 3, 10), LocalDate.of(2024, 2, 10)),
                    LocalDate.of(2024, 1, 1),
                    null)));
  }

  @Test
  void the_last_round_is_the_last() {
    set(null, wanted(Period.Rhythm.QUARTERLY, 25, DAY, LocalDate.of(2023, 3, 31)));
    today(LocalDate.of(2024, 1, 1));
    openDue();
    assertThat(open()).isEqualTo(2 * UNITS);
    refused(
        "lastBeforeFirst",
        () ->
            set(
                rhythm().id(),
                wanted(
                    Period.Rhythm.QUARTERLY,
                    25,
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2023, 12, 31))));
  }

  @Test
  void only_the_issuers_office_or_leader_sets_a_rhythm() {
    assertThatThrownBy(() -> as(FOLLOWER, () -> rhythms.set(directive, order, null, quarterly(25))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void what_recurs_has_no_deadline_and_what_it_had_is_told() {
    long dated =
        jdbc.sql("select id from directive.obligation where directive_id = :id and ref = '2.a'")
            .param("id", directive)
            .query(Long.class)
            .single();
    as(OFFICER, () -> rhythms.set(directive, dated, null, quarterly(25)));
    long standing = assignment(directive, "2.a", HOME_AFFAIRS);
    Dossier seen = dossier(CHAIR, standing);
    assertThat(seen.line().due()).isNull();
    assertThat(seen.dates().getLast().day()).isNull();
    assertThat(seen.firstDue()).isEqualTo(LocalDate.of(2022, 12, 19));
    refused(
        "recurring",
        () -> as(CHAIR, () -> assignments.moveDue(standing, 1, DAY.plusDays(9), "Thử")));
  }

  @Test
  void TASK_22_the_late_mark_goes_with_the_deadline_where_an_order_recurs_and_past_days_keep_it() {
    long dated =
        jdbc.sql("select id from directive.obligation where directive_id = :id and ref = '2.a'")
            .param("id", directive)
            .query(Long.class)
            .single();
    long standing = assignment(directive, "2.a", HOME_AFFAIRS);
    LocalDate due = LocalDate.of(2022, 12, 19);
    as(leader(HOME_AFFAIRS), () -> assignments.receive(standing, 0, HOME_AFFAIRS * 10 + 2, null));
    today(due.plusDays(2));
    as(
        worker(HOME_AFFAIRS),
        () -> assignments.askExtension(standing, 1, due.plusDays(9), "Chờ số liệu"));
    as(CHAIR, () -> assignments.decideExtension(standing, 2, new Decision.Grant(null)));
    today(due.plusDays(3));
    assertThat(overdue(due.plusDays(3))).isEqualTo(1);
    as(OFFICER, () -> rhythms.set(directive, dated, null, quarterly(25)));
    AssignmentLine line = dossier(CHAIR, standing).line();
    assertThat(line.due()).isNull();
    assertThat(line.missedDue()).isNull();
    assertThat(line.timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(overdue(due.plusDays(3))).isZero();
    assertThat(overdue(due.plusDays(2))).isEqualTo(1);
  }

  private int overdue(LocalDate day) {
    var filter =
        new StatisticsFilter(
            day, StatisticsFilter.Basis.ALL, null, null, Set.of(), directive, null);
    return ask(CHAIR, () -> statistics.total(filter)).openOverdue();
  }

  private static Recurrence.Wanted quarterly(int day) {
    return wanted(Period.Rhythm.QUARTERLY, day, DAY, null);
  }

  private static Recurrence.Wanted wanted(
      Period.Rhythm rhythm, int day, LocalDate first, @Nullable LocalDate last) {
    return new Recurrence.Wanted(
        rhythm, new PeriodDue(PeriodDue.Kind.DAY_OF_LAST_MONTH, day), List.of(), first, last);
  }

  private void set(@Nullable Long standing, Recurrence.Wanted wanted) {
    as(OFFICER, () -> rhythms.set(directive, order, standing, wanted));
  }

  private Recurrence.Set rhythm() {
    return java.util.Objects.requireNonNull(ask(CHAIR, () -> rhythms.of(order)).rhythm());
  }

  private int openDue() {
    return java.util.Objects.requireNonNull(transaction.execute(status -> opening.openDue()));
  }

  private int open() {
    return jdbc.sql(
            "select count(*) from directive.assignment where obligation_id = :id and kind = 'PERIOD'")
        .param("id", order)
        .query(Integer.class)
        .single();
  }

  private int rounds(long unit) {
    return jdbc.sql(
            "select count(*) from directive.assignment where obligation_id = :id and kind = 'PERIOD' and unit_id = :unit")
        .param("id", order)
        .param("unit", unit)
        .query(Integer.class)
        .single();
  }

  private long round(long unit, LocalDate from) {
    return jdbc.sql(
            """
            select a.id
              from directive.assignment a
              join directive.period p on p.id = a.period_id
             where a.obligation_id = :order and a.unit_id = :unit and p.from_day = :from
            """)
        .param("order", order)
        .param("unit", unit)
        .param("from", from)
        .query(Long.class)
        .single();
  }

  private Dossier dossier(vn.kheo.app.access.Actor actor, long id) {
    return ask(actor, () -> assignments.assignment(id)).orElseThrow();
  }

  private static void refused(String reason, Runnable step) {
    assertThatThrownBy(step::run)
        .asInstanceOf(type(StepRefused.class))
        .extracting(StepRefused::key)
        .isEqualTo("directive.refused." + reason);
  }
}
