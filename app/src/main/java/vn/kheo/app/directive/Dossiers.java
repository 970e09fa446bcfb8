package vn.kheo.app.directive;

import static vn.kheo.app.directive.DirectiveStore.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.reader.Deliverable;

/** Hồ sơ: everything about one assignment, and what the person may do with it now. */
@Component
class Dossiers {
  private final JdbcClient jdbc;
  private final AssignmentLines lines;
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final PartLines parts;
  private final DateLines dates;
  private final Organization organization;
  private final Days days;
  private final Events events;

  Dossiers(
      JdbcClient jdbc,
      AssignmentLines lines,
      DirectiveStore directives,
      ObligationStore obligations,
      PartLines parts,
      DateLines dates,
      Organization organization,
      Days days,
      Events events) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.directives = directives;
    this.obligations = obligations;
    this.parts = parts;
    this.dates = dates;
    this.organization = organization;
    this.days = days;
    this.events = events;
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
      @Nullable LocalDate lookAgainOn,
      @Nullable String deliverable,
      @Nullable String remark) {}

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
    Rights.Scope scope = Rights.Scope.of(actor);
    List<Dossier.Child> below = parts.below(line.id(), scope);
    boolean standing = line.kind() == AssignmentKind.STANDING;
    List<Dossier.Extension> extensions = extensions(line.id());
    List<Dossier.Consent> consents =
        obligation.fixedByHigherLevel() ? dates.consents(line.obligationId()) : List.of();
    Map<Long, Unit> units = organization.units(List.of(facts.monitor(), directive.issuerUnitId()));
    List<Long> named = Stream.of(facts.leader(), facts.officer()).filter(Objects::nonNull).toList();
    // Also who has left since: closed work keeps the names of those who did it.
    Map<Long, String> people = organization.names(named);
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
        AssignmentLines.person(people, facts.leader()),
        facts.officer(),
        AssignmentLines.person(people, facts.officer()),
        facts.reportedOn(),
        facts.closedAt(),
        facts.reason(),
        facts.lookAgainOn(),
        notes(line.id()),
        submissions(line.id()),
        extensions,
        refusals(line.id()),
        dates.of(line.id(), facts.givenAt(), facts.firstDue(), extensions),
        consents,
        dates.origin(line.id(), scope),
        events.of(line, directive, obligation, facts.monitor(), actor),
        line.parentId() == null ? List.of() : parts.above(line.id(), scope),
        below,
        standing ? parts.rounds(line.id(), scope) : List.of(),
        standing ? parts.rhythm(line.obligationId()) : null,
        facts.deliverable() == null
            ? obligation.deliverable()
            : Deliverable.valueOf(facts.deliverable()),
        facts.remark(),
        AllowedSteps.of(
            line,
            obligation.fixedByHigherLevel() && consents.isEmpty(),
            obligation,
            facts.monitor(),
            directive,
            below,
            actor));
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
                    row.getObject("look_again_on", LocalDate.class),
                    row.getString("deliverable"),
                    row.getString("remark")))
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
                        row.getString("verdict_reason"),
                        row.getString("despite")));
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
                        row.getString("decision_reason"),
                        row.getObject("merged_into_id", Long.class)))
            .list();
    List<Long> proposed =
        bare.stream().map(Dossier.Refusal::proposedUnitId).filter(Objects::nonNull).toList();
    if (proposed.isEmpty()) {
      return bare;
    }
    Map<Long, Unit> units = organization.units(proposed);
    return bare.stream().map(refusal -> refusal.naming(units)).toList();
  }
}
