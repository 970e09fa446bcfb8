package vn.kheo.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Units that an order names to help see the lead's work and add to it; the lead alone answers. */
class ContributionsTest extends Province {
  private static final long HELPER = JUSTICE;
  private static final long STRANGER = 5;

  @Autowired Contributions contributions;
  private long directive;
  private long work;

  /** Sở Nội vụ leads order 2.a, Sở Tư pháp and one group help with it. */
  @BeforeEach
  void an_order_with_helpers() {
    directive = draft();
    jdbc.sql(
            """
            insert into directive.party (obligation_id, ordinal, role, words, source, confidence, group_id, unit_ids)
            select o.id, 90 + p.n, 'COORDINATOR', p.words, 'person', 1, p.group_id, p.units
              from directive.obligation o,
                   (values (1, 'Sở Tư pháp', cast(null as bigint), array[:helper, :lead]),
                           (2, 'các huyện', :districts, array[]::bigint[])) as p (n, words, group_id, units)
             where o.directive_id = :directive
               and o.ref = '2.a'
            """)
        .param("helper", HELPER)
        .param("lead", HOME_AFFAIRS)
        .param("districts", DISTRICTS)
        .param("directive", directive)
        .update();
    as(OFFICER, () -> directives.acceptAll(directive, version(directive)));
    as(CHAIR, () -> directives.issue(directive, version(directive)));
    work = assignment(directive, "2.a", HOME_AFFAIRS);
  }

  @Test
  void one_leads_and_the_others_help_TASK_1() {
    assertThat(
            jdbc.sql(
                    "select unit_id from directive.coordination where directive_id = :id order by unit_id")
                .param("id", directive)
                .query(Long.class)
                .list())
        .contains(HELPER)
        .doesNotContain(HOME_AFFAIRS)
        .hasSize(8);
    assertThat(
            jdbc.sql(
                    """
                    select count(*)
                      from directive.assignment a
                      join directive.obligation o on o.id = a.obligation_id
                     where a.directive_id = :id and o.ref = '2.a'
                    """)
                .param("id", directive)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void who_helps_sees_the_leads_work_and_everybody_else_finds_nothing() {
    assertThat(ask(worker(HELPER), () -> assignments.assignment(work))).isPresent();
    assertThat(ask(worker(STRANGER), () -> assignments.assignment(work))).isEmpty();
    assertThat(ask(worker(HELPER), () -> directives.directive(directive))).isPresent();
    assertThat(helped(HELPER)).containsExactly(work);
    assertThat(helped(STRANGER)).isEmpty();
    assertThat(ask(worker(HELPER), () -> assignments.assignment(work)).orElseThrow().steps())
        .isEmpty();
  }

  @Test
  void it_is_in_no_list_and_no_sum_of_who_helps() {
    assertThat(ask(worker(HELPER), () -> assignments.list(AssignmentFilter.ALL)).lines())
        .noneMatch(line -> line.id() == work);
    assertThat(ask(worker(HELPER), () -> assignments.desk(AssignmentFilter.ALL)).items().lines())
        .noneMatch(line -> line.assignment() != null && line.assignment().id() == work);
  }

  @Test
  void what_a_helper_adds_is_seen_by_the_lead_and_taken_into_its_answer() {
    as(
        worker(HELPER),
        () ->
            contributions.add(
                work,
                "Ý kiến về thể thức",
                List.of(new HandIn.NewFile("gop-y.docx", new byte[] {1}))));
    assertThat(journal("assignment", work)).endsWith("assignment.contributed");
    Dossier seen = ask(leader(HOME_AFFAIRS), () -> assignments.assignment(work)).orElseThrow();
    Contributions.OfAssignment shown =
        ask(leader(HOME_AFFAIRS), () -> contributions.of(seen.line()));
    assertThat(shown.mayAdd()).isFalse();
    assertThat(shown.added())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEqualTo("Ý kiến về thể thức");
              assertThat(one.takenAt()).isNull();
              assertThat(one.files()).hasSize(1);
            });
    long file = shown.added().getFirst().files().getFirst().id();
    assertThat(ask(leader(HOME_AFFAIRS), () -> contributions.file(work, file))).isPresent();
    assertThat(ask(worker(STRANGER), () -> contributions.file(work, file))).isEmpty();

    as(leader(HOME_AFFAIRS), () -> assignments.receive(work, 0, HOME_AFFAIRS * 10 + 2, null));
    as(
        leader(HOME_AFFAIRS),
        () ->
            assignments.handIn(
                work,
                1,
                new HandIn("Đã xong", null, null, List.of()),
                List.of(shown.added().getFirst().id())));
    Dossier answered = ask(leader(HOME_AFFAIRS), () -> assignments.assignment(work)).orElseThrow();
    assertThat(answered.submissions().getFirst().evidence())
        .anySatisfy(e -> assertThat(e.words()).startsWith("Đã xong").contains("Ý kiến về thể thức"))
        .anySatisfy(e -> assertThat(e.fileName()).isEqualTo("gop-y.docx"));
    assertThat(
            ask(worker(HELPER), () -> contributions.of(answered.line()))
                .added()
                .getFirst()
                .takenAt())
        .isNotNull();
  }

  @Test
  void only_who_helps_adds_only_while_it_is_open_and_never_nothing() {
    for (var other : List.of(worker(STRANGER), worker(HOME_AFFAIRS), OFFICE_FOLLOWER)) {
      assertThatThrownBy(() -> as(other, () -> contributions.add(work, "x", List.of())))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(() -> as(worker(HELPER), () -> contributions.add(work, " ", List.of())))
        .isInstanceOf(StepRefused.class);
    assertThatThrownBy(
            () ->
                as(
                    worker(HELPER),
                    () -> assignments.handIn(work, 0, new HandIn("x", null, null, List.of()))))
        .isInstanceOf(AccessDeniedException.class);
    as(CHAIR, () -> assignments.withdraw(work, assignmentVersion(work), "Không cần nữa"));
    assertThatThrownBy(() -> as(worker(HELPER), () -> contributions.add(work, "x", List.of())))
        .isInstanceOf(StepRefused.class);
    assertThat(helped(HELPER)).isEmpty();
  }

  private List<Long> helped(long unit) {
    return ask(worker(unit), () -> contributions.mine(500)).stream()
        .map(Contributions.Helped::line)
        .filter(line -> line.directiveId() == directive)
        .map(AssignmentLine::id)
        .toList();
  }
}
