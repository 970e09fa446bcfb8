package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.PeriodDue;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.settings.Parameters;
import vn.kheo.app.settings.Settings;

/** In years nobody else works in, since a calendar is everybody's. */
class RecountingTest extends Province {
  private static final Actor ADMINISTRATOR =
      new Actor(
          19,
          19,
          "quantri",
          "Quản Trị",
          "",
          OFFICE,
          "",
          "vi",
          java.util.Map.of(Permission.MANAGE_CALENDAR, Set.of()));
  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 6, 4);
  private static final LocalDate THURSDAY = LocalDate.of(2031, 6, 5);

  @Autowired Deadlines deadlines;
  @Autowired Rhythms rhythms;
  @Autowired Days days;
  @Autowired Parameters parameters;
  @Autowired DayOffRuleEffect effect;
  @Autowired TransactionTemplate transaction;

  @Test
  void DAY_6_a_printed_date_stays_on_a_day_off_until_the_rule_says_otherwise_and_then_it_moves() {
    long id = due(WEDNESDAY);
    long one = assignment(id, "2.a", HOME_AFFAIRS);
    WorkingCalendar off = new WorkingCalendar(Set.of(WEDNESDAY), Set.of());
    assertThat(mine(off, id)).as("the house's default").isEmpty();

    as(ADMINISTRATOR, () -> rule("true", WEDNESDAY));
    try {
      assertThat(mine(off, id))
          .singleElement()
          .satisfies(
              moved -> {
                assertThat(moved.from()).isEqualTo(WEDNESDAY);
                assertThat(moved.to()).isEqualTo(THURSDAY);
                assertThat(moved.unitId()).isEqualTo(HOME_AFFAIRS);
                assertThat(moved.directiveTitle()).as("not the administrator's affair").isNull();
              });
      assertThat(lastDay(one)).as("a preview changes nothing").isEqualTo(WEDNESDAY);

      int version = assignmentVersion(one);
      as(
          ADMINISTRATOR,
          () -> transaction.executeWithoutResult(t -> deadlines.recount(off, 4711, "Thông báo 1")));
      assertThat(lastDay(one)).isEqualTo(THURSDAY);
      assertThat(assignmentVersion(one)).isEqualTo(version + 1);
      assertThat(journal("assignment", one)).contains("assignment.recountedByCalendar");
      Dossier dossier = ask(leader(HOME_AFFAIRS), () -> assignments.assignment(one).orElseThrow());
      assertThat(dossier.firstDue()).as("the first day is kept").isEqualTo(WEDNESDAY);
      Dossier.DateLine last = dossier.dates().getLast();
      assertThat(last.kind()).isEqualTo("CALENDAR");
      assertThat(last.day()).isEqualTo(THURSDAY);
      assertThat(last.why()).isEqualTo("Thông báo 1");
      assertThat(dossier.dates().getFirst().day()).isEqualTo(WEDNESDAY);
      assertThat(ask(ADMINISTRATOR, () -> deadlines.movedBy(List.of(4711L))))
          .containsEntry(4711L, 1);

      as(ADMINISTRATOR, () -> rule("false", WEDNESDAY));
      assertThat(lastDay(one))
          .as("the rule taken back, on the house's calendar")
          .isEqualTo(WEDNESDAY);
      assertThat(journal("assignment", one)).contains("assignment.recountedByRule");
    } finally {
      as(ADMINISTRATOR, () -> rule("false", WEDNESDAY.minusDays(1)));
    }
  }

  @Test
  void DAY_6_another_rule_tells_what_it_would_move_before_it_is_saved() {
    LocalDate saturday = LocalDate.of(2031, 7, 5);
    long one = assignment(due(saturday), "2.a", HOME_AFFAIRS);
    var state = parameters.of(Settings.MOVE_FIXED_DATE_OFF_DAY).orElseThrow();
    var wanted =
        parameters.proposed(
            Settings.MOVE_FIXED_DATE_OFF_DAY, "true", saturday, "Quyết định thử", state.version());
    assertThat(ask(ADMINISTRATOR, () -> effect.of(wanted)))
        .filteredOn(line -> saturday.equals(line.from()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.to()).isEqualTo(LocalDate.of(2031, 7, 7));
              assertThat(line.href()).as("not the administrator's affair").isNull();
            });
    assertThat(ask(ADMINISTRATOR, () -> effect.of(state))).as("the rule as it is").isEmpty();
    assertThat(lastDay(one)).as("nothing is saved").isEqualTo(saturday);
  }

  @Test
  void the_last_day_of_a_round_follows_the_calendar_with_its_assignments() {
    long id = issued();
    long order =
        jdbc.sql("select id from directive.obligation where directive_id = :id and ref = '1.d'")
            .param("id", id)
            .query(Long.class)
            .single();
    var afterFive =
        new Recurrence.Wanted(
            Period.Rhythm.MONTHLY,
            new PeriodDue(PeriodDue.Kind.WORKING_DAYS_AFTER, 5),
            List.of(),
            DAY,
            null);
    as(OFFICER, () -> rhythms.set(id, order, null, afterFive));
    LocalDate wednesday = LocalDate.of(2022, 12, 7);
    assertThat(roundDue(order)).isEqualTo(wednesday);
    try {
      recount(new WorkingCalendar(Set.of(wednesday), Set.of()));
      assertThat(roundDue(order)).isEqualTo(wednesday.plusDays(1));
      assertThat(
              jdbc.sql(
                      """
                      select distinct due
                        from directive.assignment
                       where obligation_id = :order
                         and kind = 'PERIOD'
                      """)
                  .param("order", order)
                  .query(LocalDate.class)
                  .list())
          .containsExactly(wednesday.plusDays(1));
    } finally {
      recount(days.calendar());
    }
    assertThat(roundDue(order)).isEqualTo(wednesday);
  }

  private LocalDate roundDue(long order) {
    return ask(CHAIR, () -> rhythms.of(order)).rounds().getFirst().due();
  }

  private void recount(WorkingCalendar calendar) {
    as(
        ADMINISTRATOR,
        () -> transaction.executeWithoutResult(t -> deadlines.recount(calendar, 4712, "Thử lịch")));
  }

  @Test
  void TASK_21_a_day_that_was_granted_stays_as_granted_whatever_the_calendar() {
    long id = due(LocalDate.of(2031, 7, 2));
    long one = assignment(id, "2.a", HOME_AFFAIRS);
    as(
        leader(HOME_AFFAIRS),
        () ->
            assignments.askExtension(
                one, assignmentVersion(one), LocalDate.of(2031, 7, 9), "Cần thêm thời gian"));
    as(
        CHAIR,
        () -> assignments.decideExtension(one, assignmentVersion(one), new Decision.Grant(null)));
    assertThat(
            jdbc.sql("select due_printed is null from directive.assignment where id = :id")
                .param("id", one)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void only_who_keeps_the_calendar_may_ask_what_it_would_do() {
    WorkingCalendar calendar = new WorkingCalendar(Set.of(), Set.of());
    assertThatThrownBy(() -> as(OFFICER, () -> deadlines.preview(calendar)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private List<MovedDeadline> mine(WorkingCalendar calendar, long directive) {
    long one = assignment(directive, "2.a", HOME_AFFAIRS);
    return ask(ADMINISTRATOR, () -> deadlines.preview(calendar)).stream()
        .filter(moved -> moved.assignmentId() == one)
        .toList();
  }

  private void rule(String value, LocalDate from) {
    var state = parameters.of(Settings.MOVE_FIXED_DATE_OFF_DAY).orElseThrow();
    if (!state.on(from).orElseThrow().value().equals(value)) {
      parameters.change(
          Settings.MOVE_FIXED_DATE_OFF_DAY, value, from, "Quyết định thử", state.version());
    }
  }

  /** A directive whose order 2.a has this working deadline. */
  private long due(LocalDate day) {
    long id = draft();
    as(
        OFFICER,
        () -> {
          Obligation order = directives.obligations(id).get(4);
          directives.edit(
              order.id(),
              order.version(),
              Edits.workingDeadline(order.asEdit(), day, "Phiếu chuyển"));
          directives.acceptAll(id, version(id));
        });
    as(CHAIR, () -> directives.issue(id, version(id)));
    return id;
  }

  private LocalDate lastDay(long assignment) {
    return jdbc.sql("select due from directive.assignment where id = :id")
        .param("id", assignment)
        .query(LocalDate.class)
        .single();
  }
}
