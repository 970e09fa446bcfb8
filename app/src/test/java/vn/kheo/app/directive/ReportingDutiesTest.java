package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.PeriodDue;

/**
 * Rounds of reports that hang on an order of a dispatch: “báo cáo định kỳ, thông qua Sở Nội vụ”.
 */
class ReportingDutiesTest extends Province {
  private static final LocalDate FROM = LocalDate.of(2022, 12, 15);
  private static final LocalDate TO = LocalDate.of(2023, 3, 14);
  private static final LocalDate DUE = LocalDate.of(2023, 3, 16);

  @Autowired ReportingDuties duties;
  @Autowired Rhythms rhythms;
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
  void a_regime_can_rest_on_an_order_that_asks_for_reports_and_has_no_rhythm() {
    assertThat(candidates()).contains(order);
    assertThat(ask(worker(JUSTICE), () -> duties.candidates(OFFICE)))
        .as("whoever is not addressed")
        .noneMatch(one -> one.obligationId() == order);
    as(
        OFFICER,
        () ->
            rhythms.set(
                directive,
                order,
                null,
                new Recurrence.Wanted(
                    Period.Rhythm.QUARTERLY,
                    new PeriodDue(PeriodDue.Kind.DAY_OF_LAST_MONTH, 25),
                    List.of(),
                    DAY,
                    null)));
    assertThat(candidates()).doesNotContain(order);
  }

  @Test
  void a_round_gives_each_unit_one_assignment_under_its_order_however_often_it_is_opened() {
    Map<Long, Long> opened = open("quý I/2023", FROM, List.of(JUSTICE, HOME_AFFAIRS));
    assertThat(opened).containsOnlyKeys(JUSTICE, HOME_AFFAIRS);
    assertThat(open("quý I/2023", FROM, List.of(JUSTICE, HOME_AFFAIRS))).isEqualTo(opened);

    AssignmentLine line = line(opened, JUSTICE);
    assertThat(line.parentId()).isEqualTo(assignment(directive, "1.d", JUSTICE));
    assertThat(line.due()).isEqualTo(DUE);
    assertThat(line.period())
        .isEqualTo(new Period(Period.Rhythm.OWN_DATES, FROM, TO, "quý I/2023"));
    assertThat(journal("assignment", line.id())).containsExactly("assignment.periodOpened");
    assertThat(ask(CHAIR, () -> rhythms.of(order)).rounds()).hasSize(1);
  }

  @Test
  void two_rounds_may_begin_on_the_same_day() {
    Map<Long, Long> quarter = open("quý I/2023", FROM, List.of(JUSTICE));
    assertThat(open("năm 2023", FROM, List.of(JUSTICE))).isNotEqualTo(quarter);
  }

  @Test
  void who_never_had_the_order_gets_it_and_who_is_suspended_or_was_relieved_gets_no_round() {
    long standing = assignment(directive, "1.d", JUSTICE);
    as(CHAIR, () -> assignments.suspend(standing, 0, "Sáp nhập", LocalDate.of(2023, 5, 1)));
    jdbc.sql(
            """
            update directive.assignment
               set state = 'WITHDRAWN', changed_at = :at
             where id = :id
            """)
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .param("id", assignment(directive, "1.d", HOME_AFFAIRS))
        .update();

    assertThat(open("quý I/2023", FROM, List.of(JUSTICE, HOME_AFFAIRS, OFFICE, 5L)))
        .containsOnlyKeys(OFFICE, 5L);
    long given = assignment(directive, "1.d", OFFICE);
    assertThat(journal("assignment", given)).containsExactly("assignment.given");
  }

  @Test
  void the_calendar_that_moves_its_day_is_the_one_by_which_it_was_counted() {
    long id = Objects.requireNonNull(open("quý I/2023", FROM, List.of(JUSTICE)).get(JUSTICE));
    assertThat(
            jdbc.sql(
                    "select due_from || ' ' || due_count || ' ' || due_unit from directive.assignment where id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo(TO + " 2 WORKING_DAYS");
  }

  @Test
  void opening_for_11000_units_writes_each_once() {
    group(DEPARTMENTS, "Các Sở, ban, ngành", "so_ban_nganh", 1_000, 11_000);
    List<Long> units = new ArrayList<>();
    for (long unit = 1_000; unit < 12_000; unit++) {
      units.add(unit);
    }
    assertThat(open("quý I/2023", FROM, units)).hasSize(11_000);
  }

  private List<Long> candidates() {
    return ask(FOLLOWER, () -> duties.candidates(HOME_AFFAIRS)).stream()
        .map(ReportingDuties.Candidate::obligationId)
        .toList();
  }

  private AssignmentLine line(Map<Long, Long> opened, long unit) {
    long id = Objects.requireNonNull(opened.get(unit));
    return ask(worker(unit), () -> assignments.assignment(id)).orElseThrow().line();
  }

  /** By the clock, when nobody is signed in. */
  private Map<Long, Long> open(String name, LocalDate from, List<Long> units) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                duties.open(new ReportingDuties.Round(order, name, from, TO, DUE, 2, units))));
  }
}
