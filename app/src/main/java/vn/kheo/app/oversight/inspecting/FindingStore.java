package vn.kheo.app.oversight.inspecting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/** The table of findings. */
@Component
class FindingStore {
  private final JdbcClient jdbc;
  private final Organization organization;

  FindingStore(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** In the order in which they were written, without how their remedies stand. */
  List<Finding> of(long visitId) {
    return named(
        jdbc.sql(
                """
                select f.*, row_number() over (order by f.id) as number
                  from oversight.inspection_finding f
                 where f.visit_id = :visit
                 order by f.id
                """)
            .param("visit", visitId)
            .query((row, n) -> finding(row))
            .list());
  }

  /** Findings whose remedy was given as work by a conclusion that stands; latest day first. */
  List<Finding> given(@Nullable String words, Long @Nullable [] units, Scope scope, int most) {
    return named(
        jdbc.sql(
                """
                select f.*, (select count(*) from oversight.inspection_finding e
                              where e.visit_id = f.visit_id and e.id <= f.id) as number
                  from oversight.inspection_finding f
                  join oversight.inspection_visit v on v.id = f.visit_id
                  join oversight.inspection_plan p on p.id = v.plan_id
                 where f.obligation_id is not null
                   and exists (select from oversight.inspection_paper c
                                where c.visit_id = v.id and c.kind = 'CONCLUSION' and c.state = 'ISSUED')
                   and %s
                   and (p.unit_id = any(:followed) or f.unit_id = any(:own) or v.unit_id = any(:own) or :everything)
                   and (cast(:words as text) is null or f.folded like '%%' || organization.fold(:words) || '%%'
                        or f.unit_id = any(cast(:units as bigint[])))
                 order by f.remedy_due, f.id
                 limit :most
                """
                    .formatted(InspectionRights.seesVisit(scope)))
            .params(scope.parameters())
            .param("everything", scope.everything())
            .param("words", words)
            .param("units", units)
            .param("most", most)
            .query((row, n) -> finding(row))
            .list());
  }

  long insert(long visitId, Finding.Text text) {
    return jdbc.sql(
            """
            insert into oversight.inspection_finding
                   (visit_id, words, nature, degree, cause, responsibility, unit_id, remedy, remedy_due)
            values (:visit, :words, :nature, :degree, :cause, :responsibility, :unit, :remedy, :due)
            returning id
            """)
        .params(parameters(text))
        .param("visit", visitId)
        .query(Long.class)
        .single();
  }

  boolean write(long visitId, long id, int version, Finding.Text text) {
    return jdbc.sql(
                """
                update oversight.inspection_finding
                   set words = :words, nature = :nature, degree = :degree, cause = :cause,
                       responsibility = :responsibility, unit_id = :unit, remedy = :remedy, remedy_due = :due,
                       version = version + 1
                 where id = :id
                   and visit_id = :visit
                   and version = :version
                """)
            .params(parameters(text))
            .param("id", id)
            .param("visit", visitId)
            .param("version", version)
            .update()
        == 1;
  }

  boolean delete(long visitId, long id, int version) {
    return jdbc.sql(
                """
                delete from oversight.inspection_finding
                 where id = :id
                   and visit_id = :visit
                   and version = :version
                """)
            .param("id", id)
            .param("visit", visitId)
            .param("version", version)
            .update()
        == 1;
  }

  /** Notes which order each finding's remedy became, in one statement. */
  void became(List<Long> findingIds, List<Long> obligationIds) {
    jdbc.sql(
            """
            update oversight.inspection_finding f
               set obligation_id = given.obligation_id, version = f.version + 1
              from unnest(cast(:findings as bigint[]), cast(:obligations as bigint[])) as given (id, obligation_id)
             where f.id = given.id
            """)
        .param("findings", findingIds.toArray(Long[]::new))
        .param("obligations", obligationIds.toArray(Long[]::new))
        .update();
  }

  private static Map<String, @Nullable Object> parameters(Finding.Text text) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("words", text.words());
    parameters.put("nature", text.nature().name());
    parameters.put("degree", text.degree().name());
    parameters.put("cause", text.cause());
    parameters.put("responsibility", text.responsibility());
    parameters.put("unit", text.unitId());
    parameters.put("remedy", text.remedy());
    parameters.put("due", text.remedyDue() == null ? null : Date.valueOf(text.remedyDue()));
    return parameters;
  }

  private List<Finding> named(List<Finding> found) {
    Map<Long, Unit> units =
        organization.units(
            found.stream()
                .map(one -> Objects.requireNonNull(one.text().unitId()))
                .distinct()
                .toList());
    return found.stream()
        .map(one -> one.of(Inspections.name(units, Objects.requireNonNull(one.text().unitId()))))
        .toList();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getLong("id"),
        row.getLong("visit_id"),
        row.getInt("number"),
        new Finding.Text(
            row.getString("words"),
            Finding.Nature.valueOf(row.getString("nature")),
            Finding.Degree.valueOf(row.getString("degree")),
            row.getString("cause"),
            row.getString("responsibility"),
            row.getLong("unit_id"),
            row.getString("remedy"),
            row.getObject("remedy_due", LocalDate.class)),
        "",
        row.getObject("obligation_id", Long.class),
        null,
        row.getInt("version"));
  }
}
