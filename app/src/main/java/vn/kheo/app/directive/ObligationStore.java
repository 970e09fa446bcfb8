package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Deadline;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Span;

/** The tables {@code directive.obligation} and {@code directive.party}. */
@Component
class ObligationStore {
  private static final String SELECT =
      """
      select o.*, row_number() over (order by o.span_start, o.id) as place
        from directive.obligation o
       where o.directive_id = :directive
       order by o.span_start, o.id
      """;

  private final JdbcClient jdbc;

  ObligationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the document's order, with their parties: two statements whatever the number. */
  List<Obligation> of(long directiveId) {
    Map<Long, List<Party>> parties = parties(directiveId);
    return jdbc.sql(SELECT)
        .param("directive", directiveId)
        .query((row, n) -> obligation(row, parties.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /** The directive an order belongs to. */
  Optional<Long> directiveOf(long obligationId) {
    return jdbc.sql("select directive_id from directive.obligation where id = :id")
        .param("id", obligationId)
        .query(Long.class)
        .optional();
  }

  Optional<Long> obligationOfParty(long partyId) {
    return jdbc.sql("select obligation_id from directive.party where id = :id")
        .param("id", partyId)
        .query(Long.class)
        .optional();
  }

  /** Writes new orders with their parties: two statements whatever the number. */
  List<Long> insert(long directiveId, List<Obligation> obligations) {
    if (obligations.isEmpty()) {
      return List.of();
    }
    List<Long> ids =
        jdbc.sql(
                """
                insert into directive.obligation (directive_id, %s, rule, confidence)
                select :directive, %s, rule, confidence
                  from jsonb_populate_recordset(null::directive.obligation, cast(:rows as jsonb))
                returning id
                """
                    .formatted(ObligationRows.CHANGEABLE, ObligationRows.CHANGEABLE))
            .param("directive", directiveId)
            .param("rows", ObligationRows.obligations(obligations))
            .query(Long.class)
            .list();
    insertParties(ids, obligations);
    return ids;
  }

  /** Writes an order as it is now, with new parties; its version grows by one. */
  void update(Obligation obligation) {
    jdbc.sql(
            """
            update directive.obligation
               set (%s) = (select %s
                             from jsonb_populate_recordset(null::directive.obligation, cast(:rows as jsonb))),
                   version = version + 1
             where id = :id
            """
                .formatted(ObligationRows.CHANGEABLE, ObligationRows.CHANGEABLE))
        .param("id", obligation.id())
        .param("rows", ObligationRows.obligations(List.of(obligation)))
        .update();
    jdbc.sql("delete from directive.party where obligation_id = :id")
        .param("id", obligation.id())
        .update();
    insertParties(List.of(obligation.id()), List.of(obligation));
  }

  void delete(long id) {
    jdbc.sql("delete from directive.party where obligation_id = :id").param("id", id).update();
    jdbc.sql("delete from directive.obligation where id = :id").param("id", id).update();
  }

  /** Gives all of these orders a state; confirming notes who and when. */
  int setState(
      Collection<Long> ids, Obligation.State state, @Nullable Long confirmedBy, Instant at) {
    return jdbc.sql(
            """
            update directive.obligation
               set state = :state,
                   confirmed_by = case when :state = 'CONFIRMED' then cast(:by as bigint) end,
                   confirmed_at = case when :state = 'CONFIRMED' then cast(:at as timestamptz) end,
                   version = version + 1
             where id = any(:ids)
            """)
        .param("state", state.name())
        .param("by", confirmedBy)
        .param("at", Timestamp.from(at))
        .param("ids", array(ids))
        .update();
  }

  /** Says what these words mean in all of these orders. */
  void resolve(
      Collection<Long> obligationIds, String words, @Nullable Long groupId, List<Long> unitIds) {
    jdbc.sql(
            """
            with resolved as (
              update directive.party
                 set group_id = :group, unit_ids = :units, confidence = 1
               where obligation_id = any(:ids)
                 and words = :words
              returning obligation_id)
            update directive.obligation
               set version = version + 1,
                   changed_fields = case when 'leads' = any(changed_fields) then changed_fields
                                         else array_append(changed_fields, 'leads') end
             where id in (select obligation_id from resolved)
            """)
        .param("ids", array(obligationIds))
        .param("words", words)
        .param("group", groupId)
        .param("units", array(unitIds))
        .update();
  }

  static long[] array(Collection<Long> ids) {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  private void insertParties(List<Long> ids, List<Obligation> obligations) {
    jdbc.sql(
            """
            insert into directive.party (obligation_id, ordinal, role, words, span_start, span_end, source,
                confidence, group_id, unit_ids)
            select obligation_id, ordinal, role, words, span_start, span_end, source, confidence, group_id, unit_ids
              from jsonb_populate_recordset(null::directive.party, cast(:rows as jsonb))
            """)
        .param("rows", ObligationRows.parties(ids, obligations))
        .update();
  }

  private Map<Long, List<Party>> parties(long directiveId) {
    Map<Long, List<Party>> parties = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.*
              from directive.party p
              join directive.obligation o on o.id = p.obligation_id
             where o.directive_id = :directive
             order by p.obligation_id, p.role, p.ordinal
            """)
        .param("directive", directiveId)
        .query(
            row -> {
              parties
                  .computeIfAbsent(row.getLong("obligation_id"), id -> new ArrayList<>())
                  .add(party(row));
            });
    return parties;
  }

  private static Party party(ResultSet row) throws SQLException {
    Integer start = row.getObject("span_start", Integer.class);
    return new Party(
        row.getLong("id"),
        Party.Role.valueOf(row.getString("role")),
        row.getString("words"),
        start == null ? null : new Span(start, row.getInt("span_end")),
        row.getString("source"),
        confidence(row),
        row.getObject("group_id", Long.class),
        List.of((Long[]) row.getArray("unit_ids").getArray()));
  }

  /** 0.9 stays 0.9, whether the driver sends the number as text or, later on, in binary. */
  private static double confidence(ResultSet row) throws SQLException {
    return Double.parseDouble(Float.toString(row.getFloat("confidence")));
  }

  private static @Nullable EventLimit event(ResultSet row) throws SQLException {
    String words = row.getString("event_words");
    String unit = row.getString("event_unit");
    return words == null
        ? null
        : new EventLimit(
            words,
            row.getObject("event_length", Integer.class),
            unit == null ? null : CountUnit.valueOf(unit),
            EventLimit.Scope.valueOf(row.getString("event_scope")));
  }

  private static Obligation obligation(ResultSet row, List<Party> parties) throws SQLException {
    String kind = row.getString("source_deadline_kind");
    String cadence = row.getString("cadence");
    return new Obligation(
        row.getLong("id"),
        row.getLong("directive_id"),
        row.getInt("place"),
        row.getString("ref"),
        row.getString("words"),
        new Span(row.getInt("span_start"), row.getInt("span_end")),
        Obligation.State.valueOf(row.getString("state")),
        Deliverable.valueOf(row.getString("deliverable")),
        kind == null
            ? null
            : new SourceDeadline(
                Deadline.Kind.valueOf(kind),
                row.getObject("source_deadline", LocalDate.class),
                row.getBoolean("source_deadline_exclusive"),
                row.getString("source_deadline_words"),
                event(row)),
        row.getObject("working_deadline", LocalDate.class),
        row.getString("working_deadline_basis"),
        row.getBoolean("fixed_by_higher_level"),
        cadence == null ? null : Cadence.Rhythm.valueOf(cadence),
        row.getString("cadence_due"),
        row.getString("report_to"),
        row.getString("report_via"),
        row.getObject("monitor_unit_id", Long.class),
        row.getBoolean("needs_acceptance"),
        parties.stream().filter(p -> p.role() == Party.Role.LEAD).toList(),
        parties.stream().filter(p -> p.role() == Party.Role.COORDINATOR).toList(),
        row.getString("rule"),
        confidence(row),
        new LinkedHashSet<>(Arrays.asList((String[]) row.getArray("changed_fields").getArray())),
        row.getInt("version"));
  }
}
