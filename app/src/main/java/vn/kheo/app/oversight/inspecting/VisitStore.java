package vn.kheo.app.oversight.inspecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/** Visits, each as the version of its plan that is in force has it, or else its first draft. */
@Component
class VisitStore {
  private static final String VISITS =
      """
      select v.id, v.plan_id, v.unit_id, p.unit_id as monitor_unit_id, n.id as version_id, n.title, n.themes,
             n.decision_symbol, n.decision_date, g.team_number, t.name as team_name, g.from_day, g.to_day, g.theme,
             m.held_on,
             case when exists (select from oversight.inspection_paper i
                                where i.visit_id = v.id and i.kind = 'CONCLUSION' and i.state = 'ISSUED') then 'CONCLUDED'
                  when m.closed_at is not null then 'MINUTED'
                  when exists (select from oversight.inspection_paper i
                                where i.visit_id = v.id and i.kind = 'NOTICE' and i.state = 'ISSUED') then 'NOTIFIED'
                  else 'PLANNED' end as step
        from oversight.inspection_visit v
        join oversight.inspection_plan p on p.id = v.plan_id
        join lateral (select *
                        from oversight.inspection_plan_version n
                       where n.plan_id = p.id
                       order by n.state = 'DECIDED' desc, n.number desc
                       limit 1) n on true
        join oversight.inspection_planned g on g.version_id = n.id and g.visit_id = v.id
        join oversight.inspection_team t on t.version_id = n.id and t.number = g.team_number
        left join oversight.inspection_minutes m on m.visit_id = v.id
       where %s
      """;

  private static final String FILTER =
      """
      select a.*, count(*) over () as total
        from (%s) a
       where (cast(:year as integer) is null or extract(year from a.from_day) = :year)
         and (cast(:step as text) is null or a.step = :step)
         and (cast(:units as bigint[]) is null or a.unit_id = any(:units))
       order by a.from_day desc, a.id desc
       limit :most offset :skip
      """;

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Without the names of units and what follows from parameters; {@link Visits} adds them. */
  record Bare(
      long id,
      long planId,
      long unitId,
      long monitorUnitId,
      long versionId,
      String title,
      String themes,
      @Nullable String decision,
      @Nullable LocalDate decisionDate,
      int team,
      String teamName,
      LocalDate from,
      LocalDate to,
      String theme,
      @Nullable LocalDate heldOn,
      Visit.Step step) {}

  Optional<Bare> find(long id, Scope scope) {
    return jdbc.sql(VISITS.formatted("v.id = :id and " + InspectionRights.seesVisit(scope)))
        .params(scope.parameters())
        .param("id", id)
        .query((row, n) -> bare(row))
        .optional();
  }

  /**
   * @param units only these; null for all
   */
  Listing<Bare> list(VisitFilter filter, Long @Nullable [] units, int size, Scope scope) {
    List<Integer> totals = new ArrayList<>();
    List<Bare> found =
        jdbc.sql(FILTER.formatted(VISITS.formatted(InspectionRights.seesVisit(scope))))
            .params(scope.parameters())
            .param("year", filter.year())
            .param("step", filter.step() == null ? null : filter.step().name())
            .param("units", units)
            .param("most", size)
            .param("skip", (long) (filter.page() - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return bare(row);
                })
            .list();
    return new Listing<>(found, totals.isEmpty() ? 0 : totals.getFirst(), filter.page(), size);
  }

  /** Locks the visit until the caller's transaction ends, so that its steps come one by one. */
  void hold(long id) {
    jdbc.sql("select id from oversight.inspection_visit where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private static Bare bare(ResultSet row) throws SQLException {
    return new Bare(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getLong("unit_id"),
        row.getLong("monitor_unit_id"),
        row.getLong("version_id"),
        row.getString("title"),
        row.getString("themes"),
        row.getString("decision_symbol"),
        row.getObject("decision_date", LocalDate.class),
        row.getInt("team_number"),
        row.getString("team_name"),
        Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
        Objects.requireNonNull(row.getObject("to_day", LocalDate.class)),
        row.getString("theme"),
        row.getObject("held_on", LocalDate.class),
        Visit.Step.valueOf(row.getString("step")));
  }
}
