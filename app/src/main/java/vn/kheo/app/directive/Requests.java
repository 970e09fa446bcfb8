package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;

/** Đề nghị của đơn vị (extension, refusal), notes and evidence: what hangs on an assignment. */
@Component
class Requests {
  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Đề nghị gia hạn đang chờ; {@code late} where {@code fromDue} had passed when it was asked. */
  record OpenExtension(
      long id, long askedBy, LocalDate fromDue, LocalDate askedDue, boolean late) {}

  void note(long assignmentId, Actor author, Instant at, String words) {
    jdbc.sql(
            """
            insert into directive.note (assignment_id, at, author_id, author_label, words)
            values (:assignment, :at, :author, :label, :words)
            """)
        .param("assignment", assignmentId)
        .param("at", Timestamp.from(at))
        .param("author", author.accountId())
        .param("label", author.author().label())
        .param("words", words)
        .update();
  }

  /** Minh chứng đã lưu: file bytes stand elsewhere, by their SHA-256. */
  record StoredFile(String sha256, String name) {}

  void evidence(
      long assignmentId, Actor author, Instant at, HandIn handIn, List<StoredFile> files) {
    int submission =
        jdbc.sql(
                """
                select coalesce(max(submission), 0) + 1
                  from directive.evidence
                 where assignment_id = :assignment
                """)
            .param("assignment", assignmentId)
            .query(Integer.class)
            .single();
    if (handIn.words() != null) {
      insert(assignmentId, submission, author, at, handIn.words(), null, null, null);
    }
    if (handIn.ownSymbol() != null) {
      insert(
          assignmentId, submission, author, at, null, handIn.ownSymbol(), handIn.ownDate(), null);
    }
    for (StoredFile file : files) {
      insert(assignmentId, submission, author, at, null, null, null, file);
    }
    if (handIn.despite() != null) {
      jdbc.sql(
              "update directive.evidence set despite = :why where assignment_id = :id and submission = :submission")
          .param("why", handIn.despite())
          .param("id", assignmentId)
          .param("submission", submission)
          .update();
    }
  }

  private void insert(
      long assignmentId,
      int submission,
      Actor author,
      Instant at,
      @Nullable String words,
      @Nullable String symbol,
      @Nullable LocalDate date,
      @Nullable StoredFile file) {
    jdbc.sql(
            """
            insert into directive.evidence (assignment_id, submission, at, author_id, author_label, words,
                own_symbol, own_date, file_sha256, file_name)
            values (:assignment, :submission, :at, :author, :label, :words, :symbol, :date,
                decode(cast(:sha256 as text), 'hex'), :name)
            """)
        .param("assignment", assignmentId)
        .param("submission", submission)
        .param("at", Timestamp.from(at))
        .param("author", author.accountId())
        .param("label", author.author().label())
        .param("words", words)
        .param("symbol", symbol)
        .param("date", date)
        .param("sha256", file == null ? null : file.sha256())
        .param("name", file == null ? null : file.name())
        .update();
  }

  /** Who handed in what waits for a verdict. */
  List<Long> authorsOfWaiting(long assignmentId) {
    return jdbc.sql(
            """
            select distinct author_id
              from directive.evidence
             where assignment_id = :assignment
               and verdict is null
            """)
        .param("assignment", assignmentId)
        .query(Long.class)
        .list();
  }

  void judge(long assignmentId, Dossier.Verdict verdict, @Nullable String reason) {
    jdbc.sql(
            """
            update directive.evidence
               set verdict = :verdict, verdict_reason = :reason
             where assignment_id = :assignment
               and verdict is null
            """)
        .param("assignment", assignmentId)
        .param("verdict", verdict.name())
        .param("reason", reason)
        .update();
  }

  void askExtension(
      long assignmentId,
      Actor author,
      Instant at,
      LocalDate from,
      LocalDate asked,
      String reason,
      boolean late) {
    jdbc.sql(
            """
            insert into directive.extension (assignment_id, asked_at, asked_by, asked_by_label, from_due,
                asked_due, reason, late_when_asked)
            values (:assignment, :at, :author, :label, :from, :asked, :reason, :late)
            """)
        .param("assignment", assignmentId)
        .param("at", Timestamp.from(at))
        .param("author", author.accountId())
        .param("label", author.author().label())
        .param("from", from)
        .param("asked", asked)
        .param("reason", reason)
        .param("late", late)
        .update();
  }

  Optional<OpenExtension> openExtension(long assignmentId) {
    return jdbc.sql(
            """
            select id, asked_by, from_due, asked_due, late_when_asked
              from directive.extension
             where assignment_id = :assignment
               and decision is null
            """)
        .param("assignment", assignmentId)
        .query(
            (row, n) ->
                new OpenExtension(
                    row.getLong("id"),
                    row.getLong("asked_by"),
                    row.getObject("from_due", LocalDate.class),
                    row.getObject("asked_due", LocalDate.class),
                    row.getBoolean("late_when_asked")))
        .optional();
  }

  void decideExtension(
      long id,
      Actor decider,
      Instant at,
      String decision,
      @Nullable LocalDate due,
      @Nullable String reason) {
    jdbc.sql(
            """
            update directive.extension
               set decision = :decision, decided_due = :due, decided_at = :at, decided_by = :by,
                   decided_by_label = :label, decision_reason = :reason
             where id = :id
               and decision is null
            """)
        .param("id", id)
        .param("decision", decision)
        .param("due", due)
        .param("at", Timestamp.from(at))
        .param("by", decider.accountId())
        .param("label", decider.author().label())
        .param("reason", reason)
        .update();
  }

  void refuse(
      long assignmentId, Actor author, Instant at, String reason, @Nullable Long proposedUnitId) {
    jdbc.sql(
            """
            insert into directive.refusal (assignment_id, at, author_id, author_label, reason, proposed_unit_id)
            values (:assignment, :at, :author, :label, :reason, :proposed)
            """)
        .param("assignment", assignmentId)
        .param("at", Timestamp.from(at))
        .param("author", author.accountId())
        .param("label", author.author().label())
        .param("reason", reason)
        .param("proposed", proposedUnitId)
        .update();
  }

  boolean hasOpenRefusal(long assignmentId) {
    return jdbc.sql(
            """
            select exists (select from directive.refusal where assignment_id = :assignment and decision is null)
            """)
        .param("assignment", assignmentId)
        .query(Boolean.class)
        .single();
  }

  void decideRefusal(
      long assignmentId,
      Actor decider,
      Instant at,
      String decision,
      String reason,
      @Nullable Long mergedInto) {
    jdbc.sql(
            """
            update directive.refusal
               set decision = :decision, decided_at = :at, decided_by = :by, decided_by_label = :label,
                   decision_reason = :reason, merged_into_id = cast(:merged as bigint)
             where assignment_id = :assignment
               and decision is null
            """)
        .param("assignment", assignmentId)
        .param("merged", mergedInto)
        .param("decision", decision)
        .param("at", Timestamp.from(at))
        .param("by", decider.accountId())
        .param("label", decider.author().label())
        .param("reason", reason)
        .update();
  }

  /** What was asked and not decided is past: the task was handed in, handed on or withdrawn. */
  void lapse(long assignmentId) {
    lapse(List.of(assignmentId));
  }

  /** As {@link #lapse(long)}, for many. */
  void lapse(List<Long> assignmentIds) {
    for (String table : new String[] {"extension", "refusal"}) {
      jdbc.sql(
              "update directive.%s set decision = 'LAPSED' where assignment_id = any(:ids) and decision is null"
                  .formatted(table))
          .param("ids", ObligationStore.array(assignmentIds))
          .update();
    }
  }

  /** Nobody needs to decide what was asked for and has come anyway. */
  void lapseExtensionsUpTo(List<Long> assignmentIds, LocalDate due) {
    jdbc.sql(
            """
            update directive.extension
               set decision = 'LAPSED'
             where assignment_id = any(:ids)
               and decision is null
               and asked_due <= :due
            """)
        .param("ids", ObligationStore.array(assignmentIds))
        .param("due", due)
        .update();
  }
}
