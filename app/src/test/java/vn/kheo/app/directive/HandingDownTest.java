package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.organization.Unit;

/** Giao xuống: a district passes its task to its communes, and to people of its own. */
class HandingDownTest extends Province {
  private static final long DISTRICT = 42;
  private static final long COMMUNE = 201;
  private static final long HAMLET = 301;
  private static final long OTHER_DISTRICT = 43;
  private static final LocalDate DUE = LocalDate.of(2022, 12, 19);
  private static final HandIn DONE = new HandIn("Đã xong", null, null, List.of());

  private long directive;
  private long task;

  @BeforeEach
  void aDistrictHasATaskAndCommunes() {
    for (long commune = COMMUNE; commune < COMMUNE + 3; commune++) {
      unit(commune, "xa" + commune, "Xã " + commune, "ubnd_xa", DISTRICT);
    }
    unit(HAMLET, "thon", "Thôn " + HAMLET, "phong", COMMUNE);
    directive =
        ask(
            OFFICER,
            () ->
                directives.draftFrom(
                    document(
                        Examples.single(
                            "Báo cáo kết quả trước ngày 20/12/2022.",
                            List.of("Ủy ban nhân dân các huyện, thành phố"),
                            DUE.plusDays(1)))));
    as(OFFICER, () -> directives.acceptAll(directive, version(directive)));
    as(CHAIR, () -> directives.issue(directive, version(directive)));
    task = assignment(directive, "1", DISTRICT);
    as(worker(DISTRICT), () -> assignments.receive(task, 0, DISTRICT * 10 + 2, null));
  }

  @Test
  void TASK_23_a_group_of_communes_gets_parts_by_one_click_with_their_own_life() {
    int given = handDown(parts(DUE.minusDays(5), List.of(), Set.of("ubnd_xa"), List.of()));

    assertThat(given).isEqualTo(3);
    Dossier parent = dossier(leader(DISTRICT), task);
    assertThat(parent.parts()).hasSize(3);
    assertThat(parent.standingParts()).isEqualTo(3);
    assertThat(parent.closedParts()).isZero();
    assertThat(parent.parts()).allMatch(Dossier.Child::visible);
    long part = part(COMMUNE);
    assertThat(journal("assignment", part)).containsExactly("assignment.givenDown");
    assertThat(journal("assignment", task)).endsWith("assignment.handedDown");

    as(worker(COMMUNE), () -> assignments.receive(part, 0, COMMUNE * 10 + 2, null));
    as(leader(COMMUNE), () -> assignments.handIn(part, 1, DONE));
    assertThat(ask(worker(DISTRICT), () -> assignments.desk(AssignmentFilter.ALL)).items().lines())
        .anyMatch(
            line ->
                line.need() == Desk.Need.JUDGE
                    && line.assignment() != null
                    && line.assignment().id() == part);
    assertThatThrownBy(() -> as(FOLLOWER, () -> assignments.accept(part, 2, null)))
        .isInstanceOf(AccessDeniedException.class);
    as(worker(DISTRICT), () -> assignments.sendBack(part, 2, "Thiếu số liệu"));
    as(leader(COMMUNE), () -> assignments.handIn(part, 3, DONE));
    as(worker(DISTRICT), () -> assignments.accept(part, 4, null));
    assertThat(dossier(leader(DISTRICT), task).closedParts()).isEqualTo(1);
    today(DUE);
    assertThat(dossier(leader(DISTRICT), task).lateParts()).isEqualTo(2);
  }

  @Test
  void a_commune_sees_whence_its_part_comes_and_nothing_of_others() {
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    Dossier seen = dossier(leader(COMMUNE), part(COMMUNE));
    assertThat(seen.line().words()).isEqualTo("Rà soát danh sách");
    assertThat(seen.line().due()).isEqualTo(DUE);
    assertThat(seen.remark()).isEqualTo("gửi bản mềm");
    assertThat(seen.above()).extracting(Dossier.Above::unitId).containsExactly(DISTRICT);
    assertThat(seen.above()).noneMatch(Dossier.Above::visible);
    assertThat(ask(leader(COMMUNE), () -> assignments.assignment(task))).isEmpty();
    assertThat(ask(leader(COMMUNE + 1), () -> assignments.assignment(part(COMMUNE)))).isEmpty();
    assertThat(ask(leader(OTHER_DISTRICT), () -> assignments.assignment(part(COMMUNE)))).isEmpty();
    assertThat(ask(leader(COMMUNE), () -> directives.directive(directive))).isPresent();
  }

  @Test
  void a_part_for_a_person_is_done_by_them_and_accepted_by_a_leader_of_the_unit() {
    long person = DISTRICT * 10 + 1;
    handDown(parts(null, List.of(), Set.of(), List.of(person)));
    long part = partOfPerson(person);
    assertThat(needs(worker(DISTRICT), part)).containsExactly(Desk.Need.RECEIVE);
    as(worker(DISTRICT), () -> assignments.receive(part, 0, 0, null));
    assertThat(dossier(worker(DISTRICT), part).officerId()).isEqualTo(person);
    as(worker(DISTRICT), () -> assignments.handIn(part, 1, DONE));
    assertThatThrownBy(() -> as(worker(DISTRICT), () -> assignments.accept(part, 2, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(needs(leader(DISTRICT), part)).containsExactly(Desk.Need.JUDGE);
    as(leader(DISTRICT), () -> assignments.accept(part, 2, null));
    assertThat(state(part)).isEqualTo("CLOSED");
  }

  @Test
  void what_a_leader_enters_for_a_person_needs_nobody_else() {
    long person = DISTRICT * 10 + 1;
    handDown(parts(null, List.of(), Set.of(), List.of(person)));
    long part = partOfPerson(person);
    as(
        leader(DISTRICT),
        () -> {
          assignments.receive(part, 0, 0, null);
          assignments.handIn(part, 1, DONE);
        });
    assertThat(state(part)).isEqualTo("CLOSED");
  }

  @Test
  void TASK_23_a_later_deadline_is_refused_and_one_without_takes_the_parents() {
    refused(
        "partLater", () -> handDown(parts(DUE.plusDays(1), List.of(COMMUNE), Set.of(), List.of())));
    refused(
        "partDuePast",
        () -> handDown(parts(DAY.minusDays(1), List.of(COMMUNE), Set.of(), List.of())));
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    long part = part(COMMUNE);
    assertThat(due(part)).isEqualTo(DUE);
    as(worker(COMMUNE), () -> assignments.receive(part, 0, COMMUNE * 10 + 2, null));
    refused(
        "partLater",
        () ->
            ask(
                worker(COMMUNE),
                () -> {
                  assignments.askExtension(part, 1, DUE.plusDays(3), "Chưa kịp");
                  return 0;
                }));
  }

  @Test
  void who_is_not_below_has_ended_stands_above_or_has_one_is_refused() {
    unit(202, "ended202", "Xã cũ", "ubnd_xa", DISTRICT);
    units.put(202L, new Unit(202, "x", "Xã cũ", "x", "ubnd_xa", DISTRICT, null, DAY.minusYears(1)));
    refused("partEnded", () -> handDown(parts(null, List.of(202L), Set.of(), List.of())));
    refused(
        "partNotBelow", () -> handDown(parts(null, List.of(OTHER_DISTRICT), Set.of(), List.of())));
    refused("partCycle", () -> handDown(parts(null, List.of(DISTRICT), Set.of(), List.of())));
    refused(
        "partTwice", () -> handDown(parts(null, List.of(COMMUNE, COMMUNE), Set.of(), List.of())));
    refused("notOfUnit", () -> handDown(parts(null, List.of(), Set.of(), List.of(777L))));
    refused("partNobody", () -> handDown(parts(null, List.of(), Set.of(), List.of())));
    refused("partWordsMissing", () -> handDown(words(" ")));
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    refused("partTwice", () -> handDown(parts(null, List.of(COMMUNE), Set.of(), List.of())));
    assertThatThrownBy(
            () ->
                ask(
                    worker(DISTRICT),
                    () -> assignments.handDown(task, assignmentVersion(task), words("Việc"))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_circle_of_handing_down_is_refused_even_where_the_tree_was_turned() {
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    long part = part(COMMUNE);
    as(worker(COMMUNE), () -> assignments.receive(part, 0, COMMUNE * 10 + 2, null));
    units.put(DISTRICT, new Unit(DISTRICT, "h", "Huyện", "h", "ubnd_huyen", COMMUNE, null, null));
    units.put(COMMUNE, new Unit(COMMUNE, "x", "Xã", "x", "ubnd_xa", UBND, null, null));
    refused(
        "partCycle",
        () ->
            ask(
                leader(COMMUNE),
                () ->
                    assignments.handDown(
                        part, 1, parts(null, List.of(DISTRICT), Set.of(), List.of()))));
  }

  @Test
  void with_open_parts_a_report_needs_a_reason_and_keeps_it() {
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    refused(
        "partsOpen",
        () ->
            ask(
                leader(DISTRICT),
                () -> {
                  assignments.handIn(task, assignmentVersion(task), DONE);
                  return 0;
                }));
    as(
        leader(DISTRICT),
        () ->
            assignments.handIn(
                task,
                assignmentVersion(task),
                new HandIn("Xong", null, null, List.of(), "Xã 201 nộp sau, huyện tổng hợp trước")));
    assertThat(state(task)).isEqualTo("REPORTED");
    assertThat(dossier(leader(DISTRICT), task).submissions().getFirst().despite())
        .startsWith("Xã 201");
  }

  @Test
  void what_happens_above_happens_below_down_to_the_last_with_a_trace() {
    handDown(parts(null, List.of(COMMUNE), Set.of(), List.of()));
    long part = part(COMMUNE);
    as(worker(COMMUNE), () -> assignments.receive(part, 0, COMMUNE * 10 + 2, null));
    as(
        leader(COMMUNE),
        () -> assignments.handDown(part, 1, parts(null, List.of(HAMLET), Set.of(), List.of())));
    long deepest = child(part, HAMLET);

    as(CHAIR, () -> assignments.suspend(task, assignmentVersion(task), "Chờ", DUE));
    assertThat(List.of(state(part), state(deepest))).containsOnly("SUSPENDED");
    as(CHAIR, () -> assignments.resume(task, assignmentVersion(task)));
    assertThat(state(part)).isEqualTo("UNDERWAY");
    assertThat(state(deepest)).isEqualTo("GIVEN");

    LocalDate earlier = LocalDate.of(2022, 12, 8);
    as(CHAIR, () -> assignments.moveDue(task, assignmentVersion(task), earlier, "Họp sớm"));
    assertThat(List.of(due(task), due(part), due(deepest))).containsOnly(earlier);
    assertThat(
            jdbc.sql(
                    "select from_due from directive.due_change where assignment_id = :id and kind = 'WITH_PARENT'")
                .param("id", deepest)
                .query(LocalDate.class)
                .list())
        .containsExactly(DUE);

    as(CHAIR, () -> assignments.withdraw(task, assignmentVersion(task), "Không còn cần"));
    assertThat(List.of(state(part), state(deepest))).containsOnly("WITHDRAWN");
    assertThat(journal("assignment", deepest))
        .containsExactly(
            "assignment.givenDown",
            "assignment.suspendedWithParent",
            "assignment.resumedWithParent",
            "assignment.dueMovedWithParent",
            "assignment.withdrawnWithParent");
  }

  @Test
  void TASK_23_when_the_parent_is_extended_its_parts_may_be_put_off_up_to_it() {
    handDown(parts(null, List.of(), Set.of("ubnd_xa"), List.of()));
    LocalDate later = LocalDate.of(2022, 12, 29);
    as(CHAIR, () -> assignments.moveDue(task, assignmentVersion(task), later, "Thêm thời gian"));
    assertThat(due(part(COMMUNE))).isEqualTo(DUE);
    refused(
        "partLater",
        () ->
            ask(
                leader(DISTRICT),
                () ->
                    assignments.extendParts(
                        task, assignmentVersion(task), later.plusDays(1), null)));
    int moved =
        ask(
            leader(DISTRICT),
            () -> assignments.extendParts(task, assignmentVersion(task), later, "Theo tỉnh"));
    assertThat(moved).isEqualTo(3);
    assertThat(due(part(COMMUNE))).isEqualTo(later);
    assertThat(dossier(leader(COMMUNE), part(COMMUNE)).firstDue()).isEqualTo(DUE);
    assertThat(journal("assignment", part(COMMUNE))).endsWith("assignment.dueMovedWithParent");
  }

  @Test
  void the_leader_who_handed_down_rules_the_part_and_the_issuer_does_not() {
    handDown(parts(DUE.minusDays(4), List.of(COMMUNE), Set.of(), List.of()));
    long part = part(COMMUNE);
    as(
        worker(COMMUNE),
        () -> assignments.askExtension(part, 0, DUE.minusDays(1), "Chưa đủ số liệu"));
    assertThatThrownBy(
            () -> as(CHAIR, () -> assignments.decideExtension(part, 1, new Decision.Grant(null))))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(needs(leader(DISTRICT), part)).contains(Desk.Need.DECIDE_EXTENSION);
    assertThat(needs(CHAIR, part)).isEmpty();
    as(leader(DISTRICT), () -> assignments.decideExtension(part, 1, new Decision.Grant(null)));
    assertThat(due(part)).isEqualTo(DUE.minusDays(1));
  }

  @Test
  void parts_are_counted_apart_and_listed_to_others_only_where_asked_for() {
    var before = ask(CHAIR, () -> assignments.counts(directive));
    int listed = ask(CHAIR, () -> assignments.list(of(null))).total();
    int late = lateOnTheDayAfter(COMMUNE);
    handDown(parts(null, List.of(), Set.of("ubnd_xa"), List.of(DISTRICT * 10 + 1)));
    assertThat(ask(CHAIR, () -> assignments.counts(directive))).isEqualTo(before);
    assertThat(ask(CHAIR, () -> assignments.matrix(directive)).rows()).hasSize(7);
    assertThat(ask(CHAIR, () -> assignments.progress(directive)).getFirst().total()).isEqualTo(7);
    assertThat(ask(CHAIR, () -> assignments.list(of(null))).total()).isEqualTo(listed);
    assertThat(ask(CHAIR, () -> assignments.list(of(COMMUNE))).total()).isEqualTo(1);
    assertThat(ask(leader(DISTRICT), () -> assignments.list(of(null))).total()).isEqualTo(5);
    assertThat(lateOnTheDayAfter(COMMUNE)).isEqualTo(late + 1);
    today(DUE.plusDays(1));
    assertThat(dossier(leader(COMMUNE), part(COMMUNE)).line().timeliness())
        .isEqualTo(Timeliness.OVERDUE);
  }

  private int lateOnTheDayAfter(long unit) {
    today(DUE.plusDays(1));
    int late = ask(leader(unit), () -> assignments.desk(AssignmentFilter.ALL)).late();
    today(DAY);
    return late;
  }

  private AssignmentFilter of(@Nullable Long unit) {
    return new AssignmentFilter(
        Set.of(), Set.of(), unit, directive, null, AssignmentFilter.Sort.DUE, 1);
  }

  private List<Desk.Need> needs(vn.kheo.app.access.Actor actor, long id) {
    return ask(actor, () -> assignments.desk(AssignmentFilter.ALL)).items().lines().stream()
        .filter(line -> line.assignment() != null && line.assignment().id() == id)
        .map(Desk.Line::need)
        .toList();
  }

  private Dossier dossier(vn.kheo.app.access.Actor actor, long id) {
    return ask(actor, () -> assignments.assignment(id)).orElseThrow();
  }

  private int handDown(NewParts parts) {
    return ask(leader(DISTRICT), () -> assignments.handDown(task, assignmentVersion(task), parts));
  }

  private static NewParts words(String words) {
    return new NewParts(words, null, null, null, List.of(COMMUNE), Set.of(), List.of());
  }

  private static NewParts parts(
      @Nullable LocalDate due, List<Long> units, Set<String> kinds, List<Long> people) {
    return new NewParts("Rà soát danh sách", due, null, "gửi bản mềm", units, kinds, people);
  }

  private long part(long unit) {
    return child(task, unit);
  }

  private long child(long parent, long unit) {
    return jdbc.sql(
            "select id from directive.assignment where parent_id = :parent and unit_id = :unit and person_id is null")
        .param("parent", parent)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  private long partOfPerson(long person) {
    return jdbc.sql(
            "select id from directive.assignment where parent_id = :parent and person_id = :person")
        .param("parent", task)
        .param("person", person)
        .query(Long.class)
        .single();
  }

  private LocalDate due(long id) {
    return jdbc.sql("select due from directive.assignment where id = :id")
        .param("id", id)
        .query(LocalDate.class)
        .single();
  }

  private static void refused(String reason, Callable<?> step) {
    assertThatThrownBy(step::call)
        .asInstanceOf(type(StepRefused.class))
        .extracting(StepRefused::key)
        .isEqualTo("directive.refused." + reason);
  }
}
