package vn.kheo.app.oversight.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.BulkStep;
import vn.kheo.app.directive.BulkSteps;

/** The tables of bulk work. Leases go by the machine's clock. */
@Component
class BulkJobStore {
  /** No transaction of ours is still at work after so long without a sign of life. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final String JOB =
      """
      select j.*, i.*
        from oversight.bulk_job j
       cross join lateral (select count(*) as chosen,
                                  count(*) filter (where outcome in ('DONE', 'UNDONE', 'KEPT')) as done,
                                  count(*) filter (where outcome = 'REFUSED') as refused,
                                  count(*) filter (where outcome = 'UNDONE') as undone,
                                  count(*) filter (where outcome = 'KEPT') as kept
                             from oversight.bulk_item b
                            where b.job_id = j.id) as i
       where j.id = :id
         and j.account_id = :account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  BulkJobStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long insert(long account, String back, Collection<Long> ids) {
    long id =
        jdbc.sql(
                """
                insert into oversight.bulk_job (account_id, state, back, chosen_at)
                values (:account, 'CHOSEN', :back, :at)
                returning id
                """)
            .param("account", account)
            .param("back", back)
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into oversight.bulk_item (job_id, assignment_id)
            select :job, i.id
              from unnest(cast(:ids as bigint[])) as i (id)
            """)
        .param("job", id)
        .param("ids", ids.toArray(Long[]::new))
        .update();
    return id;
  }

  /** Forgets what the person chose long ago and did nothing with. */
  void sweep(long account, Instant before) {
    jdbc.sql(
            """
            delete from oversight.bulk_job
             where account_id = :account
               and state = 'CHOSEN'
               and chosen_at < :before
            """)
        .param("account", account)
        .param("before", Timestamp.from(before))
        .update();
  }

  Optional<BulkJob> find(long id, long account) {
    return jdbc.sql(JOB)
        .param("id", id)
        .param("account", account)
        .query(BulkJobStore::job)
        .optional();
  }

  List<Long> chosen(long id) {
    return jdbc.sql(
            "select assignment_id from oversight.bulk_item where job_id = :id order by assignment_id")
        .param("id", id)
        .query(Long.class)
        .list();
  }

  /** False where it runs already, or has run. */
  boolean begin(long id, long account, BulkStep.Kind step, String detail) {
    return jdbc.sql(
                """
                update oversight.bulk_job
                   set state = 'RUNNING', step = :step, detail = :detail, phase = 0, beat_at = :now
                 where id = :id
                   and account_id = :account
                   and (state in ('CHOSEN', 'FAILED') or state = 'RUNNING' and beat_at < :stale)
                """)
            .param("id", id)
            .param("account", account)
            .param("step", step.name())
            .param("detail", detail)
            .param("now", Timestamp.from(Instant.now()))
            .param("stale", Timestamp.from(Instant.now().minus(LEASE)))
            .update()
        == 1;
  }

  void phase(long id, int phase) {
    jdbc.sql("update oversight.bulk_job set phase = :phase, beat_at = :now where id = :id")
        .param("id", id)
        .param("phase", phase)
        .param("now", Timestamp.from(Instant.now()))
        .update();
  }

  /** With what was done, in its transaction: either both stand or neither. */
  void finish(long id, BulkSteps.Outcome outcome, List<String> reasons) {
    jdbc.sql(
            """
            update oversight.bulk_item b
               set outcome = 'DONE', label = d.label, version_after = d.version, before = d.before
              from unnest(cast(:ids as bigint[]), cast(:labels as text[]), cast(:versions as integer[]),
                          cast(:befores as text[])) as d (id, label, version, before)
             where b.job_id = :job
               and b.assignment_id = d.id
            """)
        .param("job", id)
        .param("ids", outcome.done().stream().map(one -> one.line().id()).toArray(Long[]::new))
        .param(
            "labels", outcome.done().stream().map(one -> label(one.line())).toArray(String[]::new))
        .param(
            "versions",
            outcome.done().stream().map(BulkSteps.Done::version).toArray(Integer[]::new))
        .param(
            "befores", outcome.done().stream().map(BulkSteps.Done::before).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update oversight.bulk_item b
               set outcome = 'REFUSED', label = r.label, reason = r.reason
              from unnest(cast(:ids as bigint[]), cast(:labels as text[]), cast(:reasons as text[]))
                   as r (id, label, reason)
             where b.job_id = :job
               and b.assignment_id = r.id
            """)
        .param("job", id)
        .param("ids", outcome.refused().stream().map(one -> one.line().id()).toArray(Long[]::new))
        .param(
            "labels",
            outcome.refused().stream().map(one -> label(one.line())).toArray(String[]::new))
        .param("reasons", reasons.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update oversight.bulk_job
               set state = 'DONE', phase = :phases, done_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("phases", BulkJob.PHASES)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void fail(long id) {
    jdbc.sql("update oversight.bulk_job set state = 'FAILED' where id = :id and state = 'RUNNING'")
        .param("id", id)
        .update();
  }

  /** Holds the job; empty where somebody took it back already. */
  Map<Long, BulkSteps.Undo> holdDone(long id, long account) {
    boolean held =
        jdbc.sql(
                """
                select id
                  from oversight.bulk_job
                 where id = :id
                   and account_id = :account
                   and state = 'DONE'
                   and undone_at is null
                   for update
                """)
            .param("id", id)
            .param("account", account)
            .query(Long.class)
            .optional()
            .isPresent();
    Map<Long, BulkSteps.Undo> done = new LinkedHashMap<>();
    if (held) {
      jdbc.sql(
              """
              select assignment_id, version_after, before
                from oversight.bulk_item
               where job_id = :id
                 and outcome = 'DONE'
               order by assignment_id
              """)
          .param("id", id)
          .query(
              row -> {
                done.put(
                    row.getLong("assignment_id"),
                    new BulkSteps.Undo(row.getInt("version_after"), row.getString("before")));
              });
    }
    return done;
  }

  void undone(long id, Collection<Long> back) {
    jdbc.sql(
            """
            update oversight.bulk_item
               set outcome = case when assignment_id = any(:back) then 'UNDONE' else 'KEPT' end
             where job_id = :id
               and outcome = 'DONE'
            """)
        .param("id", id)
        .param("back", back.toArray(Long[]::new))
        .update();
    jdbc.sql("update oversight.bulk_job set undone_at = :at where id = :id")
        .param("id", id)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Those with this outcome, by name. */
  List<BulkItem> items(long id, String outcome, int most) {
    return jdbc.sql(
            """
            select assignment_id, label, coalesce(reason, '') as reason
              from oversight.bulk_item
             where job_id = :id
               and outcome = :outcome
             order by reason, label, assignment_id
             limit :most
            """)
        .param("id", id)
        .param("outcome", outcome)
        .param("most", most)
        .query(
            (row, n) ->
                new BulkItem(
                    row.getLong("assignment_id"), row.getString("label"), row.getString("reason")))
        .list();
  }

  private static String label(AssignmentLine line) {
    String words =
        line.words().length() > 120 ? line.words().substring(0, 119) + "…" : line.words();
    return line.doer() + ": " + line.ref() + " " + words;
  }

  private static BulkJob job(ResultSet row, int n) throws SQLException {
    Timestamp beat = row.getTimestamp("beat_at");
    var state = BulkJob.State.valueOf(row.getString("state"));
    return new BulkJob(
        row.getLong("id"),
        state,
        row.getString("back"),
        row.getTimestamp("chosen_at").toInstant(),
        row.getString("step") == null ? null : BulkStep.Kind.valueOf(row.getString("step")),
        row.getString("detail"),
        row.getInt("phase"),
        state == BulkJob.State.RUNNING
            && (beat == null || beat.toInstant().isBefore(Instant.now().minus(LEASE))),
        instant(row, "done_at"),
        instant(row, "undone_at"),
        row.getInt("chosen"),
        row.getInt("done"),
        row.getInt("refused"),
        row.getInt("undone"),
        row.getInt("kept"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
