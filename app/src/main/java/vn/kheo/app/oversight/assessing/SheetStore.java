package vn.kheo.app.oversight.assessing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/** Sheets and their marks. */
@Component
class SheetStore {
  private static final String SELECT =
      """
      select s.*
        from oversight.assessment_sheet s
        join oversight.assessment_round r on r.id = s.round_id
       where %s
         and %s
       order by s.id
      """;

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Clock clock;

  SheetStore(JdbcClient jdbc, Organization organization, Clock clock) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.clock = clock;
  }

  Optional<Sheet> find(long id, Scope scope) {
    return whole(
            jdbc.sql(SELECT.formatted("s.id = :id", AssessmentRights.seesSheet(scope)))
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> sheet(row))
                .list())
        .stream()
        .findFirst();
  }

  /**
   * Those of a round that the person may see: two statements and the names, whatever the number.
   */
  List<Sheet> ofRound(long roundId, Scope scope) {
    return whole(
        jdbc.sql(SELECT.formatted("s.round_id = :id", AssessmentRights.seesSheet(scope)))
            .params(scope.parameters())
            .param("id", roundId)
            .query((row, n) -> sheet(row))
            .list());
  }

  void hold(long id) {
    jdbc.sql("select id from oversight.assessment_sheet where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Moves a sheet on; false where it was changed meanwhile. */
  boolean move(long id, int version, Sheet.State from, Sheet.State to) {
    return jdbc.sql(
                """
                update oversight.assessment_sheet
                   set state = :to, version = version + 1
                 where id = :id
                   and version = :version
                   and state = :from
                """)
            .param("id", id)
            .param("version", version)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  void submitted(long id, LocalDate on, String by) {
    jdbc.sql(
            """
            update oversight.assessment_sheet
               set submitted_on = :on, submitted_by_label = :by, returned_reason = null
             where id = :id
            """)
        .param("id", id)
        .param("on", on)
        .param("by", by)
        .update();
  }

  void returned(long id, String reason) {
    jdbc.sql("update oversight.assessment_sheet set returned_reason = :reason where id = :id")
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  void appraised(long id, String by, String answer) {
    jdbc.sql(
            """
            update oversight.assessment_sheet
               set appraised_at = :at, appraised_by_label = :by,
                   appeal_answer = case when appeal is null then null else :answer end
             where id = :id
            """)
        .param("id", id)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("answer", answer)
        .update();
  }

  void appealed(long id, String words) {
    jdbc.sql(
            "update oversight.assessment_sheet set appeal = :words, appealed_at = :at where id = :id")
        .param("id", id)
        .param("words", words)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Writes the unit's own marks, in one statement. */
  void own(long id, Map<String, Mark> marks) {
    put(
        id,
        marks,
        """
        insert into oversight.assessment_mark (sheet_id, code, self_points, self_omitted, self_reason)
        select :sheet, code, points, omitted, reason
          from unnest(cast(:codes as text[]), cast(:points as numeric[]), cast(:omitted as boolean[]),
                      cast(:reasons as text[])) as m (code, points, omitted, reason)
        on conflict (sheet_id, code)
           do update set self_points = excluded.self_points, self_omitted = excluded.self_omitted,
                         self_reason = excluded.self_reason
        """);
  }

  /** Writes the appraised marks, in one statement. */
  void appraisal(long id, Map<String, Mark> marks) {
    put(
        id,
        marks,
        """
        insert into oversight.assessment_mark (sheet_id, code, points, omitted, reason)
        select :sheet, code, points, omitted, reason
          from unnest(cast(:codes as text[]), cast(:points as numeric[]), cast(:omitted as boolean[]),
                      cast(:reasons as text[])) as m (code, points, omitted, reason)
        on conflict (sheet_id, code)
           do update set points = excluded.points, omitted = excluded.omitted, reason = excluded.reason
        """);
  }

  /** The appraisal begins with the unit's own points; reasons are the appraiser's. */
  void copyOwn(long id) {
    jdbc.sql(
            """
            update oversight.assessment_mark
               set points = self_points, omitted = self_omitted, reason = ''
             where sheet_id = :id
            """)
        .param("id", id)
        .update();
  }

  private void put(long id, Map<String, Mark> marks, String statement) {
    List<Map.Entry<String, Mark>> entries = List.copyOf(marks.entrySet());
    jdbc.sql(statement)
        .param("sheet", id)
        .param("codes", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param(
            "points",
            entries.stream()
                .map(one -> one.getValue().points())
                .map(points -> points == null ? null : points.toPlainString())
                .toArray(String[]::new))
        .param(
            "omitted",
            entries.stream().map(one -> one.getValue().omitted()).toArray(Boolean[]::new))
        .param(
            "reasons", entries.stream().map(one -> one.getValue().reason()).toArray(String[]::new))
        .update();
  }

  private List<Sheet> whole(List<Sheet> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, Map<String, Mark>> own = new HashMap<>();
    Map<Long, Map<String, Mark>> appraised = new HashMap<>();
    jdbc.sql("select * from oversight.assessment_mark where sheet_id = any(:ids)")
        .param("ids", bare.stream().map(Sheet::id).toArray(Long[]::new))
        .query(
            row -> {
              long sheet = row.getLong("sheet_id");
              String code = row.getString("code");
              own.computeIfAbsent(sheet, id -> new HashMap<>())
                  .put(
                      code,
                      new Mark(
                          row.getBigDecimal("self_points"),
                          row.getBoolean("self_omitted"),
                          row.getString("self_reason")));
              appraised
                  .computeIfAbsent(sheet, id -> new HashMap<>())
                  .put(
                      code,
                      new Mark(
                          row.getBigDecimal("points"),
                          row.getBoolean("omitted"),
                          row.getString("reason")));
            });
    Map<Long, Unit> units =
        organization.units(bare.stream().map(Sheet::unitId).distinct().toList());
    List<Sheet> whole = new ArrayList<>();
    for (Sheet sheet : bare) {
      Unit unit = units.get(sheet.unitId());
      whole.add(
          sheet.with(
              own.getOrDefault(sheet.id(), Map.of()),
              appraised.getOrDefault(sheet.id(), Map.of()),
              unit == null ? "#" + sheet.unitId() : unit.name()));
    }
    return whole;
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    return new Sheet(
        row.getLong("id"),
        row.getLong("round_id"),
        row.getLong("unit_id"),
        "",
        Sheet.State.valueOf(row.getString("state")),
        Map.of(),
        Map.of(),
        row.getObject("submitted_on", LocalDate.class),
        row.getString("submitted_by_label"),
        row.getString("appraised_by_label"),
        row.getString("returned_reason"),
        row.getString("appeal"),
        row.getString("appeal_answer"),
        row.getInt("version"));
  }
}
