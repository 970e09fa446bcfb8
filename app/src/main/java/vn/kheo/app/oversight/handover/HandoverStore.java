package vn.kheo.app.oversight.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of hand-overs. */
@Component
class HandoverStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  HandoverStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a person may see: their own, and those of units they lead or stand above. */
  record Scope(boolean everything, long person, Long[] units) {
    static final String SEES =
        "(:everything or h.leaver_id = :person or h.successor_id = :person or h.unit_id = any(:units))";

    Map<String, Object> parameters() {
      return Map.of("everything", everything, "person", person, "units", units);
    }
  }

  /** Một bên. */
  record Side(long id, String name, String post) {}

  /** Empty where that person of that unit is handing over already. */
  Optional<Long> insert(
      long unitId,
      String unitName,
      Side leaver,
      Side successor,
      LocalDate day,
      Handover.Reason reason,
      String words,
      String by) {
    return jdbc.sql(
            """
            insert into oversight.handover (unit_id, unit_name, leaver_id, leaver_name, leaver_post, successor_id,
                successor_name, successor_post, day, reason, words, state, started_at, started_by_label)
            values (:unit, :unit_name, :leaver, :leaver_name, :leaver_post, :successor,
                :successor_name, :successor_post, :day, :reason, :words, 'STARTED', :at, :by)
            on conflict (unit_id, leaver_id) where state in ('STARTED', 'GIVEN') do nothing
            returning id
            """)
        .param("unit", unitId)
        .param("unit_name", unitName)
        .param("leaver", leaver.id())
        .param("leaver_name", leaver.name())
        .param("leaver_post", leaver.post())
        .param("successor", successor.id())
        .param("successor_name", successor.name())
        .param("successor_post", successor.post())
        .param("day", day)
        .param("reason", reason.name())
        .param("words", words)
        .param("at", now())
        .param("by", by)
        .query(Long.class)
        .optional();
  }

  Optional<Handover> find(long id, Scope scope) {
    return jdbc.sql("select * from oversight.handover h where h.id = :id and " + Scope.SEES)
        .params(scope.parameters())
        .param("id", id)
        .query(HandoverStore::handover)
        .optional();
  }

  /** The same, which nobody changes until this transaction ends. */
  Optional<Handover> hold(long id, Scope scope) {
    return jdbc.sql(
            "select * from oversight.handover h where h.id = :id and " + Scope.SEES + " for update")
        .params(scope.parameters())
        .param("id", id)
        .query(HandoverStore::handover)
        .optional();
  }

  /** Open ones first, then the latest. */
  List<Handover> list(Scope scope, int most, int skip) {
    return jdbc.sql(
            """
            select *
              from oversight.handover h
             where %s
             order by h.state in ('STARTED', 'GIVEN') desc, h.id desc
             limit :most offset :skip
            """
                .formatted(Scope.SEES))
        .params(scope.parameters())
        .param("most", most)
        .param("skip", skip)
        .query(HandoverStore::handover)
        .list();
  }

  int count(Scope scope) {
    return jdbc.sql("select count(*) from oversight.handover h where " + Scope.SEES)
        .params(scope.parameters())
        .query(Integer.class)
        .single();
  }

  /** Those that wait for this person's own confirmation. */
  List<Handover> waitingFor(long person) {
    return jdbc.sql(
            """
            select *
              from oversight.handover h
             where h.state = 'STARTED' and h.leaver_id = :person
                or h.state = 'GIVEN' and h.successor_id = :person
             order by h.day, h.id
            """)
        .param("person", person)
        .query(HandoverStore::handover)
        .list();
  }

  void give(long id, String by, boolean inStead, List<HandoverLine> lines) {
    jdbc.sql(
            """
            update oversight.handover
               set state = 'GIVEN', given_at = :at, given_by_label = :by, in_stead = :stead, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("at", now())
        .param("by", by)
        .param("stead", inStead)
        .update();
    insert(id, lines, false);
  }

  /** Writes lines as they are now, after those there are. */
  void insert(long id, List<HandoverLine> lines, boolean later) {
    jdbc.sql(
            """
            insert into oversight.handover_item
                   (handover_id, assignment_id, ordinal, label, directive_title, roles, due, added_later)
            select :id, i.assignment_id, i.ordinal + :offset, i.label, i.title,
                   string_to_array(i.roles, ','), cast(nullif(i.due, '') as date), :later
              from unnest(cast(:ids as bigint[]), cast(:labels as text[]), cast(:titles as text[]),
                          cast(:roles as text[]), cast(:dues as text[]))
                   with ordinality as i (assignment_id, label, title, roles, due, ordinal)
            """)
        .param("id", id)
        .param("offset", later ? 100_000 : 0)
        .param("later", later)
        .param("ids", lines.stream().map(HandoverLine::assignmentId).toArray(Long[]::new))
        .param("labels", lines.stream().map(HandoverLine::label).toArray(String[]::new))
        .param("titles", lines.stream().map(HandoverLine::directiveTitle).toArray(String[]::new))
        .param(
            "roles",
            lines.stream().map(line -> String.join(",", line.roles())).toArray(String[]::new))
        .param(
            "dues",
            lines.stream()
                .map(line -> line.due() == null ? "" : line.due().toString())
                .toArray(String[]::new))
        .update();
  }

  void takeBack(long id) {
    jdbc.sql("delete from oversight.handover_item where handover_id = :id")
        .param("id", id)
        .update();
    jdbc.sql(
            """
            update oversight.handover
               set state = 'STARTED', given_at = null, given_by_label = null, in_stead = false, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  /** Null takes it after all. */
  boolean markReturned(long id, long assignmentId, @Nullable String reason) {
    boolean known =
        jdbc.sql(
                    """
                update oversight.handover_item
                   set returned_reason = :reason
                 where handover_id = :id
                   and assignment_id = :assignment
                """)
                .param("id", id)
                .param("assignment", assignmentId)
                .param("reason", reason)
                .update()
            == 1;
    if (known) {
      jdbc.sql("update oversight.handover set version = version + 1 where id = :id")
          .param("id", id)
          .update();
    }
    return known;
  }

  void take(long id, String by, Collection<Long> moved) {
    jdbc.sql(
            """
            update oversight.handover_item
               set outcome = case when assignment_id = any(:moved) then 'MOVED'
                                  when returned_reason is not null then 'RETURNED'
                                  else 'SETTLED' end
             where handover_id = :id
            """)
        .param("id", id)
        .param("moved", moved.toArray(Long[]::new))
        .update();
    jdbc.sql(
            """
            update oversight.handover
               set state = 'DONE', taken_at = :at, taken_by_label = :by, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("at", now())
        .param("by", by)
        .update();
  }

  void cancel(long id, String by, String reason) {
    jdbc.sql(
            """
            update oversight.handover
               set state = 'CANCELLED', cancelled_at = :at, cancelled_by_label = :by, cancelled_reason = :reason,
                   version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("at", now())
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  /** The list as it was confirmed. */
  List<HandoverLine> items(long id) {
    return jdbc.sql(
            "select * from oversight.handover_item where handover_id = :id order by ordinal, assignment_id")
        .param("id", id)
        .query(
            (row, n) ->
                new HandoverLine(
                    row.getLong("assignment_id"),
                    row.getString("label"),
                    row.getString("directive_title"),
                    Arrays.asList((String[]) row.getArray("roles").getArray()),
                    row.getObject("due", LocalDate.class),
                    null,
                    row.getString("returned_reason"),
                    row.getString("outcome") == null
                        ? null
                        : HandoverLine.Outcome.valueOf(row.getString("outcome")),
                    row.getBoolean("added_later")))
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Handover handover(ResultSet row, int n) throws SQLException {
    return new Handover(
        row.getLong("id"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        row.getLong("leaver_id"),
        row.getString("leaver_name"),
        row.getString("leaver_post"),
        row.getLong("successor_id"),
        row.getString("successor_name"),
        row.getString("successor_post"),
        row.getObject("day", LocalDate.class),
        Handover.Reason.valueOf(row.getString("reason")),
        row.getString("words"),
        Handover.State.valueOf(row.getString("state")),
        row.getTimestamp("started_at").toInstant(),
        row.getString("started_by_label"),
        instant(row, "given_at"),
        row.getString("given_by_label"),
        row.getBoolean("in_stead"),
        instant(row, "taken_at"),
        row.getString("taken_by_label"),
        instant(row, "cancelled_at"),
        row.getString("cancelled_by_label"),
        row.getString("cancelled_reason"),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
