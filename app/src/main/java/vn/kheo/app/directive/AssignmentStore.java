package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code directive.assignment}: states as types out of it and back into it. */
@Component
class AssignmentStore {
  private static final String ALL =
      """
      select a.*, o.ref, o.needs_acceptance or a.kind = 'PART' as needs_acceptance,
             o.fixed_by_higher_level and a.kind <> 'PART' and c.id is null as fixed_by_higher_level,
             case when o.fixed_by_higher_level and a.kind <> 'PART' then c.until end as consent_until,
             d.issuer_unit_id, d.issue_date, p.due as parent_due, p.leader_id as parent_leader_id
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        left join directive.assignment p on p.id = a.parent_id
        left join lateral (select id, until
                             from directive.higher_consent
                            where obligation_id = a.obligation_id
                            order by id desc
                            limit 1) as c on true
      """;

  private static final String FIND = ALL + " where a.id = :id";

  private static final String SAVE =
      """
      update directive.assignment
         set state = :state,
             due = :due,
             due_printed = case when due = cast(:due as date) then due_printed end,
             due_from = case when due = cast(:due as date) then due_from end,
             due_count = case when due = cast(:due as date) then due_count end,
             due_unit = case when due = cast(:due as date) then due_unit end,
             received_at = case when :state = 'UNDERWAY' then coalesce(received_at, cast(:at as timestamptz))
                                else received_at end,
             leader_id = coalesce(:leader, leader_id),
             officer_id = case when :named then cast(:officer as bigint) else officer_id end,
             reported_at = case when :state = 'REPORTED' then cast(:at as timestamptz)
                                when :state = 'UNDERWAY' then null
                                else reported_at end,
             reported_on = :reported_on,
             closed_at = :closed_at,
             state_reason = :reason,
             suspended_on = :suspended_on,
             look_again_on = :look_again_on,
             suspended_with = null,
             changed_at = :at,
             version = :version
       where id = :id
         and version = :version - 1
      """;

  private final JdbcClient jdbc;

  AssignmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Nhiệm vụ cùng nơi nó thuộc về.
   *
   * @param parentDue last good day of the one it hangs beneath
   * @param consentUntil day to which a higher level consents to put off what it fixed; null for no
   *     such limit
   * @param parentLeaderId who is in charge of the one it hangs beneath
   * @param personId the person a part was given to
   */
  record Found(
      Assignment assignment,
      AssignmentKind kind,
      String ref,
      long obligationId,
      long directiveId,
      long issuerUnitId,
      @Nullable Long parentId,
      @Nullable LocalDate parentDue,
      @Nullable LocalDate consentUntil,
      @Nullable Long parentLeaderId,
      @Nullable Long personId) {
    Work work() {
      return assignment.work();
    }
  }

  /** Many, in the order of their ids. */
  List<Found> all(Collection<Long> ids) {
    return jdbc.sql(ALL + " where a.id = any(:ids) order by a.id")
        .param("ids", ObligationStore.array(ids))
        .query(AssignmentStore::found)
        .list();
  }

  /** As {@link #all}; nobody changes them until this transaction ends. */
  List<Found> hold(Collection<Long> ids) {
    // What was committed while this waited for the rows is read by the second statement alone.
    jdbc.sql("select id from directive.assignment where id = any(:ids) order by id for update")
        .param("ids", ObligationStore.array(ids))
        .query(Long.class)
        .list();
    return all(ids);
  }

  Optional<Found> find(long id) {
    return jdbc.sql(FIND).param("id", id).query(AssignmentStore::found).optional();
  }

  /**
   * Writes the step, unless somebody took one since.
   *
   * @param today becomes the day of suspension
   * @return whether it was written
   */
  boolean save(Assignment assignment, Instant at, LocalDate today) {
    Map<String, @Nullable Object> p = new HashMap<>();
    p.put("id", assignment.work().id());
    p.put("version", assignment.work().version());
    p.put("due", assignment.work().due());
    p.put("state", assignment.state().name());
    p.put("at", Timestamp.from(at));
    p.put("named", false);
    for (String empty :
        new String[] {
          "leader", "officer", "reported_on", "closed_at", "reason", "suspended_on", "look_again_on"
        }) {
      p.put(empty, null);
    }
    switch (assignment) {
      case Assignment.Given given -> {}
      case Assignment.Underway underway -> {
        p.put("leader", underway.inCharge().leaderId());
        p.put("officer", underway.inCharge().officerId());
        p.put("named", true);
      }
      case Assignment.Reported reported -> p.put("reported_on", reported.on());
      case Assignment.Closed closed -> {
        p.put("reported_on", closed.reportedOn());
        p.put("closed_at", Timestamp.from(closed.at()));
      }
      case Assignment.Suspended suspended -> {
        p.put("reason", suspended.reason());
        p.put("suspended_on", today);
        p.put("look_again_on", suspended.lookAgainOn());
      }
      case Assignment.Withdrawn withdrawn -> p.put("reason", withdrawn.reason());
      case Assignment.Succeeded succeeded -> p.put("reason", succeeded.reason());
    }
    return jdbc.sql(SAVE).params(p).update() == 1;
  }

  /**
   * Whatever date was granted, work that was late when more time was asked for stays late
   * (TASK-22).
   */
  void keepLate(long id, LocalDate missed, Instant at) {
    jdbc.sql(
            """
            update directive.assignment
               set missed_due = least(missed_due, :missed), changed_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("missed", missed)
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Gives the same task, or the same part of it, to another unit, with the same dates.
   *
   * @return its id; empty where that unit has this task already
   */
  Optional<Long> giveTo(long fromId, long unitId, long monitorUnitId, Instant at) {
    return jdbc.sql(
            """
            insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state,
                given_at, first_due, due, due_printed, due_from, due_count, due_unit, kind, parent_id,
                words, deliverable, remark, came_from_id)
            select obligation_id, directive_id, :unit, :monitor, 'GIVEN', :at, first_due, due, due_printed,
                   due_from, due_count, due_unit, kind, parent_id, words, deliverable, remark, id
              from directive.assignment
             where id = :from
            on conflict do nothing
            returning id
            """)
        .param("from", fromId)
        .param("unit", unitId)
        .param("monitor", monitorUnitId)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /**
   * Who else has this very task, or this very part.
   *
   * @return by unit, the assignment that stands
   */
  Map<Long, Long> holders(long id, Collection<Long> units) {
    Map<Long, Long> holders = new HashMap<>();
    jdbc.sql(
            """
            select other.unit_id, other.id
              from directive.assignment a
              join directive.assignment other
                on other.obligation_id = a.obligation_id
               and other.kind = a.kind
               and other.parent_id is not distinct from a.parent_id
               and other.person_id is null
               and other.id <> a.id
             where a.id = :id
               and other.unit_id = any(:units)
               and other.state not in ('WITHDRAWN', 'SUCCEEDED')
            """)
        .param("id", id)
        .param("units", ObligationStore.array(units))
        .query(
            row -> {
              holders.put(row.getLong("unit_id"), row.getLong("id"));
            });
    return holders;
  }

  /**
   * The directive cannot be withdrawn until this transaction ends.
   *
   * @return whether it is issued
   */
  boolean holdIssued(long directiveId) {
    return jdbc.sql("select state = 'ISSUED' from directive.directive where id = :id for share")
        .param("id", directiveId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static Found found(ResultSet row, int n) throws SQLException {
    var work =
        new Work(
            row.getLong("id"),
            row.getLong("unit_id"),
            row.getLong("monitor_unit_id"),
            row.getObject("first_due", LocalDate.class),
            row.getObject("due", LocalDate.class),
            row.getBoolean("needs_acceptance"),
            row.getBoolean("fixed_by_higher_level"),
            row.getInt("version"));
    return new Found(
        assignment(row, work),
        AssignmentKind.valueOf(row.getString("kind")),
        row.getString("ref"),
        row.getLong("obligation_id"),
        row.getLong("directive_id"),
        row.getLong("issuer_unit_id"),
        row.getObject("parent_id", Long.class),
        row.getObject("parent_due", LocalDate.class),
        row.getObject("consent_until", LocalDate.class),
        row.getObject("parent_leader_id", Long.class),
        row.getObject("person_id", Long.class));
  }

  private static Assignment assignment(ResultSet row, Work work) throws SQLException {
    String reason = Objects.requireNonNullElse(row.getString("state_reason"), "");
    return switch (AssignmentState.valueOf(row.getString("state"))) {
      case GIVEN -> new Assignment.Given(work);
      case UNDERWAY -> new Assignment.Underway(work, inCharge(row));
      case REPORTED -> new Assignment.Reported(work, inCharge(row), day(row, "reported_on"));
      case CLOSED ->
          new Assignment.Closed(
              work, day(row, "reported_on"), row.getTimestamp("closed_at").toInstant());
      case SUSPENDED ->
          new Assignment.Suspended(
              work,
              row.getTimestamp("received_at") == null
                  ? new Assignment.Given(work)
                  : new Assignment.Underway(work, inCharge(row)),
              reason,
              day(row, "look_again_on"));
      case WITHDRAWN -> new Assignment.Withdrawn(work, reason);
      case SUCCEEDED -> new Assignment.Succeeded(work, reason);
    };
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
  }

  private static Assignment.InCharge inCharge(ResultSet row) throws SQLException {
    return new Assignment.InCharge(
        row.getLong("leader_id"), row.getObject("officer_id", Long.class));
  }
}
