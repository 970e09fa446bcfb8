package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.calendar.Counting;
import vn.kheo.app.directive.EventLimit.Scope;
import vn.kheo.reader.Deadline;

/** “trong 05 ngày làm việc kể từ …”: no date before the event, and from it the law's count. */
class EventDeadlineTest extends Province {
  private static final LocalDate TUESDAY = LocalDate.of(2022, 11, 15);
  private static final LocalDate WEDNESDAY = LocalDate.of(2022, 11, 16);
  private static final LocalDate NEXT_TUESDAY = LocalDate.of(2022, 11, 22);
  private static final LocalDate NEXT_WEDNESDAY = LocalDate.of(2022, 11, 23);

  @Autowired Deadlines deadlines;

  @Test
  void no_date_until_the_event_is_recorded_and_then_every_unit_has_one_counted_from_it() {
    long id =
        issued(new EventLimit("khi có hướng dẫn", 5, CountUnit.WORKING_DAYS, Scope.DIRECTIVE));
    assertThat(dues(id, "1")).hasSize(18).containsOnlyNulls();
    EventDeadline open = event(id);
    assertThat(open.undated()).isEqualTo(18);
    assertThat(open.standing()).isEmpty();
    assertThat(open.mayRecord()).isTrue();

    assertThat(ask(OFFICER, () -> deadlines.recordEvent(id, open.obligationId(), on(TUESDAY, 0))))
        .isEqualTo(18);
    assertThat(dues(id, "1")).hasSize(18).containsOnly(NEXT_TUESDAY);
    assertThat(journal("obligation", open.obligationId())).contains("obligation.eventRecorded");
    assertThat(
            count("journal.entry where action = 'assignment.dueCounted' and directive_id = " + id))
        .isEqualTo(18);
    long one = assignment(id, "1", JUSTICE);
    Dossier dossier = ask(leader(JUSTICE), () -> assignments.assignment(one).orElseThrow());
    assertThat(dossier.firstDue()).isEqualTo(NEXT_TUESDAY);
    EventDeadline shown = Objects.requireNonNull(dossier.event());
    Counting counting = Objects.requireNonNull(shown.counting());
    assertThat(counting.last()).isEqualTo(NEXT_TUESDAY);
    assertThat(counting.event()).isEqualTo(TUESDAY);
    assertThat(shown.mayRecord()).as("not the unit's own").isFalse();
  }

  @Test
  void a_unit_s_own_day_of_receipt_counts_before_what_is_recorded_for_all() {
    long id = issued(new EventLimit("ngày nhận", 5, CountUnit.WORKING_DAYS, Scope.ASSIGNMENT));
    long one = assignment(id, "1", JUSTICE);
    assertThat(ask(OFFICER, () -> deadlines.recordEvent(one, on(WEDNESDAY, 0)))).isEqualTo(1);
    ask(OFFICER, () -> deadlines.recordEvent(id, event(id).obligationId(), on(TUESDAY, 0)));
    assertThat(due(one)).isEqualTo(NEXT_WEDNESDAY);
    assertThat(dues(id, "1")).contains(NEXT_TUESDAY, NEXT_WEDNESDAY).doesNotContainNull();

    long own = standing(one);
    ask(OFFICER, () -> deadlines.takeBackEvent(one, own, "Ghi nhầm đơn vị"));
    assertThat(due(one)).as("what is recorded for all counts again").isEqualTo(NEXT_TUESDAY);
  }

  @Test
  void a_record_is_corrected_and_taken_back_and_each_leaves_its_trace() {
    long id =
        issued(new EventLimit("khi có hướng dẫn", 5, CountUnit.WORKING_DAYS, Scope.DIRECTIVE));
    long order = event(id).obligationId();
    ask(OFFICER, () -> deadlines.recordEvent(id, order, on(TUESDAY, 0)));
    long first = event(id).standing().orElseThrow().id();
    assertThatThrownBy(() -> ask(OFFICER, () -> deadlines.recordEvent(id, order, on(WEDNESDAY, 0))))
        .as("made from a page on which nothing was recorded")
        .isInstanceOf(ChangedMeanwhile.class);
    ask(OFFICER, () -> deadlines.recordEvent(id, order, on(WEDNESDAY, first)));
    assertThat(dues(id, "1")).containsOnly(NEXT_WEDNESDAY);
    long second = event(id).standing().orElseThrow().id();

    assertThat(ask(OFFICER, () -> deadlines.takeBackEvent(id, order, second, "Chưa có hướng dẫn")))
        .isEqualTo(18);
    assertThat(dues(id, "1")).containsOnlyNulls();
    assertThat(event(id).directiveWide())
        .extracting(EventDeadline.Recorded::endedReason)
        .containsExactly("Chưa có hướng dẫn", "Công văn 12/HD");
    long one = assignment(id, "1", JUSTICE);
    assertThat(ask(leader(JUSTICE), () -> assignments.assignment(one).orElseThrow()).dates())
        .extracting(Dossier.DateLine::kind, Dossier.DateLine::day)
        .containsExactly(
            tuple("FIRST", null),
            tuple("EVENT", NEXT_TUESDAY),
            tuple("EVENT", NEXT_WEDNESDAY),
            tuple("EVENT", null));
    assertThat(journal("obligation", order)).contains("obligation.eventTakenBack");
  }

  @Test
  void TASK_21_a_day_granted_since_stays_whatever_is_corrected() {
    long id =
        issued(new EventLimit("khi có hướng dẫn", 5, CountUnit.WORKING_DAYS, Scope.DIRECTIVE));
    long order = event(id).obligationId();
    ask(OFFICER, () -> deadlines.recordEvent(id, order, on(TUESDAY, 0)));
    long one = assignment(id, "1", JUSTICE);
    LocalDate granted = LocalDate.of(2022, 12, 1);
    as(
        leader(JUSTICE),
        () -> assignments.askExtension(one, assignmentVersion(one), granted, "Cần thêm ngày"));
    as(
        CHAIR,
        () -> assignments.decideExtension(one, assignmentVersion(one), new Decision.Grant(null)));
    long standing = event(id).standing().orElseThrow().id();
    assertThat(ask(OFFICER, () -> deadlines.recordEvent(id, order, on(WEDNESDAY, standing))))
        .isEqualTo(17);
    assertThat(due(one)).isEqualTo(granted);
  }

  @Test
  void where_the_text_says_no_length_the_person_gives_one() {
    long id = issued(new EventLimit("khi có yêu cầu", null, null, Scope.DIRECTIVE));
    long order = event(id).obligationId();
    refused(id, order, on(TUESDAY, 0), "eventLength");
    ask(
        OFFICER,
        () ->
            deadlines.recordEvent(
                id, order, new EventRecord(TUESDAY, 2, CountUnit.WEEKS, "Công văn 12/HD", 0)));
    assertThat(dues(id, "1")).containsOnly(LocalDate.of(2022, 11, 29));
  }

  @Test
  void only_what_has_happened_is_recorded_with_its_evidence_and_by_who_follows_or_drafts() {
    long id = issued(new EventLimit("khi có hướng dẫn", 5, CountUnit.DAYS, Scope.DIRECTIVE));
    long order = event(id).obligationId();
    refused(id, order, on(LocalDate.of(2022, 12, 1), 0), "eventFuture");
    refused(id, order, on(LocalDate.of(2022, 11, 1), 0), "eventEarly");
    refused(id, order, new EventRecord(TUESDAY, null, null, " ", 0), "eventEvidence");
    assertThatThrownBy(
            () -> ask(leader(JUSTICE), () -> deadlines.recordEvent(id, order, on(TUESDAY, 0))))
        .isInstanceOf(AccessDeniedException.class);
    long one = assignment(id, "1", JUSTICE);
    assertThatThrownBy(() -> ask(leader(JUSTICE), () -> deadlines.recordEvent(one, on(TUESDAY, 0))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> ask(OFFICER, () -> deadlines.takeBackEvent(id, order, 0, "Ghi nhầm")))
        .isInstanceOfSatisfying(
            StepRefused.class, no -> assertThat(no.key()).endsWith(".eventNotRecorded"));
  }

  private void refused(long id, long order, EventRecord record, String reason) {
    assertThatThrownBy(() -> ask(OFFICER, () -> deadlines.recordEvent(id, order, record)))
        .isInstanceOfSatisfying(
            StepRefused.class, no -> assertThat(no.key()).endsWith("." + reason));
  }

  private static EventRecord on(LocalDate day, long standing) {
    return new EventRecord(day, null, null, "Công văn 12/HD", standing);
  }

  private EventDeadline event(long directive) {
    return ask(OFFICER, () -> deadlines.events(directive)).getFirst();
  }

  private long standing(long assignment) {
    return Objects.requireNonNull(
            ask(OFFICER, () -> assignments.assignment(assignment).orElseThrow()).event())
        .ownStanding()
        .orElseThrow()
        .id();
  }

  private List<@Nullable LocalDate> dues(long directive, String ref) {
    return jdbc.sql(
            """
            select a.due
              from directive.assignment a
              join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive
               and o.ref = :ref
            """)
        .param("directive", directive)
        .param("ref", ref)
        .query((row, n) -> row.getObject("due", LocalDate.class))
        .list();
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }

  private @Nullable LocalDate due(long assignment) {
    return jdbc.sql("select due from directive.assignment where id = :id")
        .param("id", assignment)
        .query((row, n) -> row.getObject("due", LocalDate.class))
        .list()
        .getFirst();
  }

  /** One order of eighteen departments that hangs on this event; today is a week later. */
  private long issued(EventLimit limit) {
    long id =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(Examples.single("Báo cáo.", List.of("Các Sở, ban, ngành"), null))));
    as(
        OFFICER,
        () -> {
          Obligation order = directives.obligations(id).getFirst();
          ObligationEdit edit = order.asEdit();
          directives.edit(
              order.id(),
              order.version(),
              new ObligationEdit(
                  edit.span(),
                  edit.deliverable(),
                  new SourceDeadline(
                      limit.length() == null ? Deadline.Kind.EVENT : Deadline.Kind.WITHIN,
                      null,
                      false,
                      "theo sự kiện",
                      limit),
                  null,
                  null,
                  false,
                  edit.cadence(),
                  edit.cadenceDue(),
                  edit.reportTo(),
                  edit.reportVia(),
                  edit.monitorUnitId(),
                  edit.needsAcceptance(),
                  edit.leads(),
                  edit.coordinators()));
          directives.acceptAll(id, version(id));
        });
    as(CHAIR, () -> directives.issue(id, version(id)));
    today(NEXT_TUESDAY);
    return id;
  }
}
