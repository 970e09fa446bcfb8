package vn.kheo.app.oversight.assessing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/** Bộ tiêu chí tự chấm điểm: taken from a file, each time as the next version of its code. */
@Component
public class Frameworks {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final AssessmentRights rights;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Frameworks(
      JdbcClient jdbc, AssessmentRights rights, Journal journal, Authors authors, Clock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * Tên và hiệu lực.
   *
   * @param code the same for every version
   * @param validTo first day on which it no longer holds; null for open
   */
  public record Head(
      String code,
      String name,
      String basis,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  /**
   * Takes a framework from a file.
   *
   * @throws AssessmentRefused with what is wrong in it, and where
   */
  @Transactional
  public long take(long unitId, Head head, byte[] file) {
    List<Framework.Row> rows = FrameworkFile.read(file);
    LocalDate from = head.validFrom();
    if (head.code().isBlank() || head.name().isBlank()) {
      throw new AssessmentRefused("name");
    }
    if (head.basis().isBlank()) {
      throw new AssessmentRefused("basis");
    }
    if (from == null) {
      throw new AssessmentRefused("validFrom");
    }
    if (head.validTo() != null && !head.validTo().isAfter(from)) {
      throw new AssessmentRefused("validity");
    }
    rights.units().require(rights.units().mayWrite(unitId), "frameworks of unit " + unitId);
    return insert(unitId, head, from, rows);
  }

  /** For the first filling of a demonstration: what a file of the program's own holds. */
  @Transactional
  public long fill(long unitId, Head head, byte[] file) {
    return insert(unitId, head, Objects.requireNonNull(head.validFrom()), FrameworkFile.read(file));
  }

  private long insert(long unitId, Head head, LocalDate from, List<Framework.Row> rows) {
    long id =
        jdbc.sql(
                """
                insert into oversight.assessment_framework
                       (unit_id, code, edition, name, basis, valid_from, valid_to, taken_at, taken_by_label)
                select :unit, :code, coalesce(max(edition), 0) + 1, :name, :basis, :from, :to, :at, :by
                  from oversight.assessment_framework
                 where unit_id = :unit
                   and code = :code
                returning id
                """)
            .param("unit", unitId)
            .param("code", head.code().strip())
            .param("name", head.name().strip())
            .param("basis", head.basis().strip())
            .param("from", Date.valueOf(from))
            .param("to", head.validTo() == null ? null : Date.valueOf(head.validTo()))
            .param("at", Timestamp.from(clock.instant()))
            .param("by", authors.current().label())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into oversight.assessment_row
                   (framework_id, ordinal, kind, code, parent, name, points, no_zero, highest, omittable, rule,
                    evidence, basis)
            select :framework, ordinal, row ->> 'kind', row ->> 'code', row ->> 'parent', row ->> 'name',
                   cast(row ->> 'points' as numeric), cast(row ->> 'noZero' as boolean), row ->> 'highest',
                   cast(row ->> 'omittable' as boolean), row ->> 'rule', row ->> 'evidence', row ->> 'basis'
              from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as line (row, ordinal)
            """)
        .param("framework", id)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    journal.record(
        new Step(
            "assessment.framework_taken",
            "assessment_framework",
            id,
            head.name().strip(),
            null,
            unitId,
            "%d dòng".formatted(rows.size())));
    return id;
  }

  /** Those of the units the person follows, newest first; without their rows. */
  @Transactional(readOnly = true)
  public List<Framework> all() {
    Scope scope = rights.scope();
    return jdbc.sql(
            """
            select f.*
              from oversight.assessment_framework f
             where :everything or f.unit_id = any(:followed)
             order by f.code, f.edition desc
            """)
        .param("everything", scope.everything())
        .param("followed", scope.followed())
        .query((row, n) -> framework(row, List.of()))
        .list();
  }

  /** One that the person follows. */
  @Transactional(readOnly = true)
  public Optional<Framework> framework(long id) {
    return find(id).filter(one -> rights.scope().follows(one.unitId()));
  }

  /** Whether the person may take new ones in the name of some unit. */
  public List<Long> takesFor() {
    return rights.units().writesFor();
  }

  Optional<Framework> find(long id) {
    List<Framework.Row> rows =
        jdbc.sql("select * from oversight.assessment_row where framework_id = :id order by ordinal")
            .param("id", id)
            .query((row, n) -> row(row))
            .list();
    return jdbc.sql("select * from oversight.assessment_framework where id = :id")
        .param("id", id)
        .query((row, n) -> framework(row, rows))
        .optional();
  }

  private static Framework framework(ResultSet row, List<Framework.Row> rows) throws SQLException {
    return new Framework(
        row.getLong("id"),
        row.getLong("unit_id"),
        row.getString("code"),
        row.getInt("edition"),
        row.getString("name"),
        row.getString("basis"),
        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
        row.getObject("valid_to", LocalDate.class),
        rows);
  }

  private static Framework.Row row(ResultSet row) throws SQLException {
    return new Framework.Row(
        Framework.Kind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("parent"),
        row.getString("name"),
        row.getBigDecimal("points").stripTrailingZeros(),
        row.getBoolean("no_zero"),
        row.getString("highest"),
        row.getBoolean("omittable"),
        row.getString("rule"),
        row.getString("evidence"),
        row.getString("basis"));
  }
}
