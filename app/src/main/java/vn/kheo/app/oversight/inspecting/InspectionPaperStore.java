package vn.kheo.app.oversight.inspecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kheo.app.oversight.inspecting.InspectionPaper.Kind;
import vn.kheo.app.oversight.inspecting.InspectionPaper.State;
import vn.kheo.app.oversight.papers.Wording;

/** The table of the papers of inspections. */
@Component
class InspectionPaperStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Clock clock;

  InspectionPaperStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Newest first. */
  List<InspectionPaper> of(long visitId) {
    return jdbc.sql(
            "select * from oversight.inspection_paper where visit_id = :visit order by id desc")
        .param("visit", visitId)
        .query((row, n) -> paper(row))
        .list();
  }

  /** What was last written of a kind in the name of a unit; the next begins with its letterhead. */
  Optional<InspectionPaper> latestOf(long monitorUnitId, Kind kind) {
    return jdbc.sql(
            """
            select i.*
              from oversight.inspection_paper i
              join oversight.inspection_visit v on v.id = i.visit_id
              join oversight.inspection_plan p on p.id = v.plan_id
             where p.unit_id = :unit
             order by i.kind = :kind desc, i.id desc
             limit 1
            """)
        .param("unit", monitorUnitId)
        .param("kind", kind.name())
        .query((row, n) -> paper(row))
        .optional();
  }

  /** False where one stands already. */
  boolean insert(long visitId, Kind kind, Wording wording, String by) {
    return jdbc.sql(
                """
                insert into oversight.inspection_paper (visit_id, kind, state, wording, drafted_at, drafted_by_label)
                values (:visit, :kind, 'DRAFT', cast(:wording as jsonb), :at, :by)
                on conflict do nothing
                """)
            .param("visit", visitId)
            .param("kind", kind.name())
            .param("wording", JSON.writeValueAsString(wording))
            .param("at", now())
            .param("by", by)
            .update()
        == 1;
  }

  boolean write(long id, int version, Wording wording) {
    return jdbc.sql(
                """
                update oversight.inspection_paper
                   set wording = cast(:wording as jsonb), version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .param("wording", JSON.writeValueAsString(wording))
            .update()
        == 1;
  }

  boolean discard(long id, int version) {
    return jdbc.sql(
                """
                delete from oversight.inspection_paper
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void issue(long id, long documentId, @Nullable Long directiveId, String sha256, String by) {
    jdbc.sql(
            """
            update oversight.inspection_paper
               set state = 'ISSUED', issued_at = :at, issued_by_label = :by, document_id = :document,
                   directive_id = :directive, file_sha256 = :file
             where id = :id
            """)
        .param("id", id)
        .param("at", now())
        .param("by", by)
        .param("document", documentId)
        .param("directive", directiveId)
        .param("file", sha256)
        .update();
  }

  boolean withdraw(long id, int version, String by, String reason) {
    return jdbc.sql(
                """
                update oversight.inspection_paper
                   set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by_label = :by, withdrawn_reason = :reason,
                       version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'ISSUED'
                """)
            .param("id", id)
            .param("version", version)
            .param("at", now())
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }

  private static InspectionPaper paper(ResultSet row) throws SQLException {
    Instant issued = instant(row, "issued_at");
    Instant withdrawn = instant(row, "withdrawn_at");
    return new InspectionPaper(
        row.getLong("id"),
        row.getLong("visit_id"),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        JSON.readValue(row.getString("wording"), Wording.class),
        row.getTimestamp("drafted_at").toInstant(),
        row.getString("drafted_by_label"),
        issued == null
            ? null
            : new InspectionPaper.Issue(
                issued,
                row.getString("issued_by_label"),
                row.getLong("document_id"),
                row.getObject("directive_id", Long.class),
                row.getString("file_sha256")),
        withdrawn == null
            ? null
            : new InspectionPaper.Withdrawal(
                withdrawn, row.getString("withdrawn_by_label"), row.getString("withdrawn_reason")),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
