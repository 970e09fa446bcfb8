package vn.kheo.app.directive;

import static vn.kheo.app.directive.DirectiveStore.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.Dossier.Do;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/** Hồ sơ: everything about one assignment, and what the person may do with it now. */
@Component
class Dossiers {
  private final JdbcClient jdbc;
  private final AssignmentLines lines;
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final Organization organization;
  private final Days days;

  Dossiers(
      JdbcClient jdbc,
      AssignmentLines lines,
      DirectiveStore directives,
      ObligationStore obligations,
      Organization organization,
      Days days) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.directives = directives;
    this.obligations = obligations;
    this.organization = organization;
    this.days = days;
  }

  private record Facts(
      long monitor,
      Instant givenAt,
      @Nullable LocalDate firstDue,
      @Nullable Instant receivedAt,
      @Nullable Long leader,
      @Nullable Long officer,
      @Nullable LocalDate reportedOn,
      @Nullable Instant closedAt,
      @Nullable String reason,
      @Nullable LocalDate lookAgainOn) {}

  Optional<Dossier> of(long id, Actor actor) {
    return lines.find(id, Rights.Scope.of(actor)).map(line -> of(line, actor));
  }

  private Dossier of(AssignmentLine line, Actor actor) {
    Directive directive = directives.find(line.directiveId()).orElseThrow();
    Obligation obligation =
        obligations.of(line.directiveId()).stream()
            .filter(o -> o.id() == line.obligationId())
            .findFirst()
            .orElseThrow();
    Facts facts = facts(line.id());
    Map<Long, Unit> units = organization.units(List.of(facts.monitor(), directive.issuerUnitId()));
    List<Long> named = Stream.of(facts.leader(), facts.officer()).filter(Objects::nonNull).toList();
    Map<Long, Person> people =
        named.isEmpty() ? Map.of() : organization.peopleById(named, days.today());
    return new Dossier(
        line,
        directive,
        obligation,
        facts.monitor(),
        AssignmentLines.name(units, facts.monitor()),
        AssignmentLines.name(units, directive.issuerUnitId()),
        facts.givenAt(),
        facts.firstDue(),
        facts.receivedAt(),
        facts.leader(),
        name(people, facts.leader()),
        facts.officer(),
        name(people, facts.officer()),
        facts.reportedOn(),
        facts.closedAt(),
        facts.reason(),
        facts.lookAgainOn(),
        notes(line.id()),
        submissions(line.id()),
        extensions(line.id()),
        refusals(line.id()),
        steps(line, obligation, facts, directive, actor));
  }

  private static @Nullable String name(Map<Long, Person> people, @Nullable Long id) {
    if (id == null) {
      return null;
    }
    Person person = people.get(id);
    return person == null ? "#" + id : person.name();
  }

  private Facts facts(long id) {
    return jdbc.sql("select * from directive.assignment where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new Facts(
                    row.getLong("monitor_unit_id"),
                    row.getTimestamp("given_at").toInstant(),
                    row.getObject("first_due", LocalDate.class),
                    instant(row, "received_at"),
                    row.getObject("leader_id", Long.class),
                    row.getObject("officer_id", Long.class),
                    row.getObject("reported_on", LocalDate.class),
                    instant(row, "closed_at"),
                    row.getString("state_reason"),
                    row.getObject("look_again_on", LocalDate.class)))
        .single();
  }

  private List<Dossier.Note> notes(long id) {
    return jdbc.sql(
            "select at, author_label, words from directive.note where assignment_id = :id order by id")
        .param("id", id)
        .query(
            (row, n) ->
                new Dossier.Note(
                    row.getTimestamp("at").toInstant(),
                    row.getString("author_label"),
                    row.getString("words")))
        .list();
  }

  private List<Dossier.Submission> submissions(long id) {
    Map<Integer, Dossier.Submission> submissions = new LinkedHashMap<>();
    jdbc.sql(
            """
            select *, encode(file_sha256, 'hex') as sha256
              from directive.evidence
             where assignment_id = :id
             order by submission, id
            """)
        .param("id", id)
        .query(
            row -> {
              String verdict = row.getString("verdict");
              int number = row.getInt("submission");
              if (!submissions.containsKey(number)) {
                submissions.put(
                    number,
                    new Dossier.Submission(
                        number,
                        row.getTimestamp("at").toInstant(),
                        row.getString("author_label"),
                        new ArrayList<>(),
                        verdict == null ? null : Dossier.Verdict.valueOf(verdict),
                        row.getString("verdict_reason")));
              }
              submissions
                  .get(number)
                  .evidence()
                  .add(
                      new Dossier.Evidence(
                          row.getLong("id"),
                          row.getString("words"),
                          row.getString("own_symbol"),
                          row.getObject("own_date", LocalDate.class),
                          row.getString("sha256"),
                          row.getString("file_name")));
            });
    return List.copyOf(submissions.values());
  }

  private List<Dossier.Extension> extensions(long id) {
    return jdbc.sql("select * from directive.extension where assignment_id = :id order by id")
        .param("id", id)
        .query(
            (row, n) -> {
              LocalDate asked = row.getObject("asked_due", LocalDate.class);
              return new Dossier.Extension(
                  row.getLong("id"),
                  row.getTimestamp("asked_at").toInstant(),
                  row.getString("asked_by_label"),
                  row.getObject("from_due", LocalDate.class),
                  asked,
                  days.off(asked),
                  days.effective(asked),
                  row.getString("reason"),
                  row.getBoolean("late_when_asked"),
                  row.getString("decision"),
                  row.getObject("decided_due", LocalDate.class),
                  instant(row, "decided_at"),
                  row.getString("decided_by_label"),
                  row.getString("decision_reason"));
            })
        .list();
  }

  private List<Dossier.Refusal> refusals(long id) {
    List<Dossier.Refusal> bare =
        jdbc.sql("select * from directive.refusal where assignment_id = :id order by id")
            .param("id", id)
            .query(
                (row, n) ->
                    new Dossier.Refusal(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("author_label"),
                        row.getString("reason"),
                        row.getObject("proposed_unit_id", Long.class),
                        null,
                        row.getString("decision"),
                        instant(row, "decided_at"),
                        row.getString("decision_reason")))
            .list();
    List<Long> proposed =
        bare.stream().map(Dossier.Refusal::proposedUnitId).filter(Objects::nonNull).toList();
    if (proposed.isEmpty()) {
      return bare;
    }
    Map<Long, Unit> units = organization.units(proposed);
    return bare.stream().map(refusal -> refusal.naming(units)).toList();
  }

  private static Set<Do> steps(
      AssignmentLine line, Obligation obligation, Facts facts, Directive directive, Actor actor) {
    Set<Do> steps = EnumSet.noneOf(Do.class);
    long unit = line.unitId();
    boolean handsIn = actor.may(Permission.HAND_IN, unit);
    boolean works = handsIn || actor.may(Permission.WORK, unit);
    boolean rules = actor.may(Permission.ISSUE, directive.issuerUnitId());
    boolean judges = actor.may(Permission.MONITOR, facts.monitor());
    AssignmentState state = line.state();
    boolean open = state == AssignmentState.GIVEN || state == AssignmentState.UNDERWAY;
    add(steps, Do.RECEIVE, works && state == AssignmentState.GIVEN);
    add(steps, Do.NAME_IN_CHARGE, works && state == AssignmentState.UNDERWAY);
    add(steps, Do.HAND_IN, handsIn && state == AssignmentState.UNDERWAY);
    boolean alive = open || state == AssignmentState.REPORTED || state == AssignmentState.SUSPENDED;
    add(steps, Do.NOTE, works && alive);
    add(
        steps,
        Do.ASK_EXTENSION,
        works
            && open
            && line.due() != null
            && !line.extensionOpen()
            && !obligation.fixedByHigherLevel());
    add(steps, Do.REFUSE, handsIn && open && !line.refusalOpen());
    add(steps, Do.ACCEPT, judges && state == AssignmentState.REPORTED);
    add(steps, Do.SEND_BACK, judges && state == AssignmentState.REPORTED);
    add(steps, Do.DECIDE_EXTENSION, rules && open && line.extensionOpen());
    add(steps, Do.DECIDE_REFUSAL, rules && open && line.refusalOpen());
    add(steps, Do.SUSPEND, rules && open);
    add(steps, Do.RESUME, rules && state == AssignmentState.SUSPENDED);
    add(steps, Do.WITHDRAW, rules && alive);
    return steps;
  }

  private static void add(Set<Do> steps, Do step, boolean may) {
    if (may) {
      steps.add(step);
    }
  }
}
