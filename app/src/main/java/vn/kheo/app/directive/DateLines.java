package vn.kheo.app.directive;

import static vn.kheo.app.directive.DirectiveStore.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Dòng thời hạn and whence a task came: what its page tells of its past. */
@Component
class DateLines {
  private final JdbcClient jdbc;
  private final Organization organization;

  DateLines(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** Every last day it had, was asked for or was refused, in the order of time. */
  List<Dossier.DateLine> of(
      long id, Instant givenAt, @Nullable LocalDate firstDue, List<Dossier.Extension> extensions) {
    List<Dossier.DateLine> lines = new ArrayList<>();
    for (Dossier.Extension one : extensions) {
      lines.add(
          new Dossier.DateLine(
              one.askedAt(), "ASKED", one.askedDue(), one.askedBy(), one.reason()));
      if (one.decision() != null && one.decidedAt() != null) {
        lines.add(
            new Dossier.DateLine(
                one.decidedAt(),
                one.decision(),
                one.decidedDue(),
                one.decidedBy(),
                one.decisionReason()));
      }
    }
    lines.addAll(
        jdbc.sql("select * from directive.due_change where assignment_id = :id order by id")
            .param("id", id)
            .query(
                (row, n) ->
                    new Dossier.DateLine(
                        Objects.requireNonNull(instant(row, "at")),
                        row.getString("kind"),
                        row.getObject("to_due", LocalDate.class),
                        row.getString("author_label"),
                        ReadingDesk.blankToNull(row.getString("reason"))))
            .list());
    lines.sort(Comparator.comparing(Dossier.DateLine::at));
    lines.addFirst(
        new Dossier.DateLine(givenAt, "FIRST", datedLater(id) ? null : firstDue, null, null));
    return List.copyOf(lines);
  }

  /** Whether its first last day only came with the event it hangs on. */
  private boolean datedLater(long id) {
    return jdbc.sql(
            """
            select exists (select
                             from directive.due_change
                            where assignment_id = :id
                              and kind = 'EVENT'
                              and from_due is null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** TASK-24. */
  List<Dossier.Consent> consents(long obligationId) {
    return jdbc.sql("select * from directive.higher_consent where obligation_id = :id order by id")
        .param("id", obligationId)
        .query(
            (row, n) ->
                new Dossier.Consent(
                    row.getString("symbol"),
                    row.getObject("dated", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getString("author_label")))
        .list();
  }

  /** Who had it before and said it was not theirs. */
  Dossier.@Nullable Origin origin(long id, Rights.Scope scope) {
    return jdbc.sql(
            """
            select a.id, a.unit_id, %s as may_see,
                   (select r.reason
                      from directive.refusal r
                     where r.assignment_id = a.id
                       and r.decision = 'HANDED_ON'
                     order by r.id desc
                     limit 1) as reason
              from directive.assignment here
              join directive.assignment a on a.id = here.came_from_id
              join directive.directive d on d.id = a.directive_id
             where here.id = :id
            """
                .formatted(scope.seesAssignment()))
        .params(scope.parameters())
        .param("id", id)
        .query(
            (row, n) ->
                new Dossier.Origin(
                    row.getLong("id"),
                    organization.unit(row.getLong("unit_id")).map(Unit::name).orElse(""),
                    row.getString("reason"),
                    row.getBoolean("may_see")))
        .optional()
        .orElse(null);
  }

  /** Hạn do người giao đặt lại. */
  void moved(
      long assignmentId,
      Actor author,
      Instant at,
      @Nullable LocalDate from,
      LocalDate to,
      String reason) {
    jdbc.sql(
            """
            insert into directive.due_change (assignment_id, at, kind, from_due, to_due, reason, author_id,
                author_label)
            values (:assignment, :at, 'MOVED', :from, :to, :reason, :author, :label)
            """)
        .param("assignment", assignmentId)
        .param("at", Timestamp.from(at))
        .param("from", from)
        .param("to", to)
        .param("reason", reason)
        .param("author", author.accountId())
        .param("label", author.author().label())
        .update();
  }

  /** Whether a higher level fixed the order's deadline (TASK-24). */
  boolean fixedByHigherLevel(long obligationId) {
    return jdbc.sql("select fixed_by_higher_level from directive.obligation where id = :id")
        .param("id", obligationId)
        .query(Boolean.class)
        .single();
  }

  void consent(
      long obligationId,
      Actor author,
      Instant at,
      String symbol,
      LocalDate dated,
      @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into directive.higher_consent (obligation_id, symbol, dated, until, at, author_id, author_label)
            values (:obligation, :symbol, :dated, :until, :at, :author, :label)
            """)
        .param("obligation", obligationId)
        .param("symbol", symbol)
        .param("dated", dated)
        .param("until", until)
        .param("at", Timestamp.from(at))
        .param("author", author.accountId())
        .param("label", author.author().label())
        .update();
  }
}
