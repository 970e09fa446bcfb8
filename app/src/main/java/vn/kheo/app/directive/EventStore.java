package vn.kheo.app.directive;

import static vn.kheo.app.directive.DirectiveStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.CountUnit;

/** The table {@code directive.deadline_event}, and the assignments that count from it. */
@Component
class EventStore {
  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Last first. */
  List<EventDeadline.Recorded> ofObligation(long obligationId) {
    return jdbc.sql(
            """
            select *
              from directive.deadline_event
             where obligation_id = :id
               and assignment_id is null
             order by id desc
            """)
        .param("id", obligationId)
        .query(EventStore::recorded)
        .list();
  }

  /** Last first. */
  List<EventDeadline.Recorded> ofAssignment(long assignmentId) {
    return jdbc.sql(
            "select * from directive.deadline_event where assignment_id = :id order by id desc")
        .param("id", assignmentId)
        .query(EventStore::recorded)
        .list();
  }

  /** Assignments of an obligation: open, and open without date. */
  record Load(int open, int undated) {}

  Load load(long obligationId) {
    return jdbc.sql(
            """
            select count(*) as open, count(*) filter (where due is null) as undated
              from directive.assignment
             where obligation_id = :id
               and kind = 'STANDING'
               and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
            """)
        .param("id", obligationId)
        .query((row, n) -> new Load(row.getInt("open"), row.getInt("undated")))
        .single();
  }

  /** How an assignment's last day is counted. */
  record Way(LocalDate from, int length, CountUnit unit) {}

  Optional<Way> way(long assignmentId) {
    return jdbc.sql(
            """
            select due_from, due_count, due_unit
              from directive.assignment
             where id = :id
               and due_from is not null
            """)
        .param("id", assignmentId)
        .query(
            (row, n) ->
                new Way(
                    row.getObject("due_from", LocalDate.class),
                    row.getInt("due_count"),
                    CountUnit.valueOf(row.getString("due_unit"))))
        .optional();
  }

  /** Nobody else records an event of this obligation until this transaction ends. */
  void hold(long obligationId) {
    jdbc.sql("select id from directive.obligation where id = :id for update")
        .param("id", obligationId)
        .query(Long.class)
        .single();
  }

  /** The record that stands; empty where none does. */
  Optional<EventDeadline.Recorded> standing(long obligationId, @Nullable Long assignmentId) {
    return (assignmentId == null ? ofObligation(obligationId) : ofAssignment(assignmentId))
        .stream().filter(EventDeadline.Recorded::stands).findFirst();
  }

  void end(long id, Instant at, String by, String reason) {
    jdbc.sql(
            """
            update directive.deadline_event
               set ended_at = :at, ended_by = :by, ended_reason = :reason
             where id = :id
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  void record(
      long obligationId,
      @Nullable Long assignmentId,
      LocalDate day,
      int length,
      CountUnit unit,
      String evidence,
      Instant at,
      String author) {
    jdbc.sql(
            """
            insert into directive.deadline_event (obligation_id, assignment_id, happened_on, length, unit,
                evidence, at, author_label)
            values (:obligation, :assignment, :day, :length, :unit, :evidence, :at, :author)
            """)
        .param("obligation", obligationId)
        .param("assignment", assignmentId)
        .param("day", day)
        .param("length", length)
        .param("unit", unit.name())
        .param("evidence", evidence)
        .param("at", Timestamp.from(at))
        .param("author", author)
        .update();
  }

  /**
   * Lets every open assignment of the obligation count from the event that stands for it: its own,
   * else the obligation's; those with neither count from none. What was extended stays as decided.
   * The last days themselves are counted next, by {@link Recounting}.
   */
  void applyWays(long obligationId, Instant at) {
    jdbc.sql(
            """
            update directive.assignment a
               set due_from = e.happened_on,
                   due_count = e.length,
                   due_unit = e.unit,
                   changed_at = :at
              from directive.assignment concerned
              left join lateral (
                     select happened_on, length, unit
                       from directive.deadline_event
                      where obligation_id = concerned.obligation_id
                        and (assignment_id = concerned.id or assignment_id is null)
                        and ended_at is null
                      order by assignment_id nulls last
                      limit 1) as e on true
             where concerned.id = a.id
               and a.obligation_id = :obligation
               and a.kind = 'STANDING'
               and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
               and (a.due is null or a.due_from is not null)
            """)
        .param("obligation", obligationId)
        .param("at", Timestamp.from(at))
        .update();
  }

  private static EventDeadline.Recorded recorded(ResultSet row, int n) throws SQLException {
    return new EventDeadline.Recorded(
        row.getLong("id"),
        row.getObject("happened_on", LocalDate.class),
        row.getInt("length"),
        CountUnit.valueOf(row.getString("unit")),
        row.getString("evidence"),
        row.getTimestamp("at").toInstant(),
        row.getString("author_label"),
        instant(row, "ended_at"),
        row.getString("ended_by"),
        row.getString("ended_reason"));
  }
}
