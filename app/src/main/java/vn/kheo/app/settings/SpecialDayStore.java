package vn.kheo.app.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of days: as they are, by law, and how they came to be. */
@Component
class SpecialDayStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  SpecialDayStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SpecialDay> between(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select day, name, kind, status, legal_basis, source
              from settings.special_day
             where day between :from and :to
             order by day
            """)
        .param("from", from)
        .param("to", to)
        .query(SpecialDayStore::day)
        .list();
  }

  List<StatutoryDay> statutory() {
    return jdbc.sql("select * from settings.statutory_day order by key, valid_from")
        .query(
            (row, n) ->
                new StatutoryDay(
                    row.getString("key"),
                    row.getString("name"),
                    row.getBoolean("lunar"),
                    row.getInt("month"),
                    row.getInt("day"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    SpecialDay.Certainty.valueOf(upper(row.getString("status"))),
                    row.getString("legal_basis"),
                    row.getString("source")))
        .list();
  }

  /** Nobody else changes the calendar until this transaction ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('working calendar'))")
        .query((row, n) -> "")
        .single();
  }

  /** The calendar does not change until this transaction ends. */
  void hold() {
    jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('working calendar'))")
        .query((row, n) -> "")
        .single();
  }

  void put(List<SpecialDay> days) {
    jdbc.sql(
            """
            insert into settings.special_day (day, name, kind, status, legal_basis, source)
            select day, name, kind, status, legal_basis, source
              from jsonb_populate_recordset(null::settings.special_day, cast(:days as jsonb))
                on conflict (day) do update
               set name = excluded.name, kind = excluded.kind, status = excluded.status,
                   legal_basis = excluded.legal_basis, source = excluded.source
            """)
        .param("days", JSON.writeValueAsString(days.stream().map(SpecialDayStore::row).toList()))
        .update();
  }

  void remove(List<LocalDate> days) {
    jdbc.sql("delete from settings.special_day where day = any(cast(:days as date[]))")
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  /** Number of the last change; 0 before the first. */
  long lastChange() {
    return jdbc.sql("select coalesce(max(id), 0) from settings.day_change")
        .query(Long.class)
        .single();
  }

  long remember(
      Instant at, String author, String reason, @Nullable Long undoes, List<DayChange> changes) {
    long id =
        jdbc.sql(
                """
                insert into settings.day_change (at, author, reason, undoes)
                values (:at, :author, :reason, :undoes)
                returning id
                """)
            .param("at", Timestamp.from(at))
            .param("author", author)
            .param("reason", reason)
            .param("undoes", undoes)
            .query(Long.class)
            .single();
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (DayChange change : changes) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("change_id", id);
      line.put("day", change.day().toString());
      line.put("before", change.before() == null ? null : row(change.before()));
      line.put("after", change.after() == null ? null : row(change.after()));
      lines.add(line);
    }
    jdbc.sql(
            """
            insert into settings.day_change_line (change_id, day, before, after)
            select change_id, day, before, after
              from jsonb_to_recordset(cast(:lines as jsonb))
                   as line (change_id bigint, day date, before jsonb, after jsonb)
            """)
        .param("lines", JSON.writeValueAsString(lines))
        .update();
    return id;
  }

  /** Newest first, with their days: two statements. */
  List<CalendarChange> changes(int most) {
    Map<Long, List<DayChange>> days = new LinkedHashMap<>();
    jdbc.sql(
            """
            select l.*
              from settings.day_change_line l
             where l.change_id in (select id from settings.day_change order by id desc limit :most)
             order by l.change_id, l.day
            """)
        .param("most", most)
        .query(
            row -> {
              LocalDate day = row.getObject("day", LocalDate.class);
              days.computeIfAbsent(row.getLong("change_id"), id -> new ArrayList<>())
                  .add(
                      new DayChange(
                          day, read(row.getString("before")), read(row.getString("after"))));
            });
    return jdbc.sql("select * from settings.day_change order by id desc limit :most")
        .param("most", most)
        .query(
            (row, n) ->
                new CalendarChange(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("author"),
                    row.getString("reason"),
                    row.getObject("undoes", Long.class),
                    List.copyOf(days.getOrDefault(row.getLong("id"), List.of()))))
        .list();
  }

  Optional<CalendarChange> last() {
    return changes(1).stream().findFirst();
  }

  private static SpecialDay day(ResultSet row, int n) throws SQLException {
    return new SpecialDay(
        row.getObject("day", LocalDate.class),
        row.getString("name"),
        SpecialDay.Kind.valueOf(upper(row.getString("kind"))),
        SpecialDay.Certainty.valueOf(upper(row.getString("status"))),
        row.getString("legal_basis"),
        row.getString("source"));
  }

  private static Map<String, String> row(SpecialDay day) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("day", day.day().toString());
    row.put("name", day.name());
    row.put("kind", day.kind().key());
    row.put("status", day.certainty().key());
    row.put("legal_basis", day.legalBasis());
    row.put("source", day.source());
    return row;
  }

  private static @Nullable SpecialDay read(@Nullable String json) {
    if (json == null) {
      return null;
    }
    var row = JSON.readTree(json);
    return new SpecialDay(
        LocalDate.parse(row.get("day").asString()),
        row.get("name").asString(),
        SpecialDay.Kind.valueOf(upper(row.get("kind").asString())),
        SpecialDay.Certainty.valueOf(upper(row.get("status").asString())),
        row.get("legal_basis").asString(),
        row.get("source").asString());
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
