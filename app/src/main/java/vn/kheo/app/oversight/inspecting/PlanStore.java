package vn.kheo.app.oversight.inspecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.oversight.FollowedUnits.Scope;
import vn.kheo.app.oversight.inspecting.InspectionPlan.Decision;
import vn.kheo.app.oversight.inspecting.InspectionPlan.Kind;
import vn.kheo.app.oversight.inspecting.InspectionPlan.Version;

/** Plans and their versions. */
@Component
class PlanStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  PlanStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The plan itself, without anything of its versions. */
  record Head(long id, long unitId, int year, Kind kind) {}

  long insert(long unitId, int year, Kind kind, String title, String themes, String by) {
    long id =
        jdbc.sql(
                """
                insert into oversight.inspection_plan (unit_id, year, kind, created_at)
                values (:unit, :year, :kind, :at)
                returning id
                """)
            .param("unit", unitId)
            .param("year", year)
            .param("kind", kind.name())
            .param("at", now())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into oversight.inspection_plan_version
                   (plan_id, number, state, title, themes, reason, drafted_at, drafted_by_label)
            values (:plan, 1, 'DRAFT', :title, :themes, '', :at, :by)
            """)
        .param("plan", id)
        .param("title", title)
        .param("themes", themes)
        .param("at", now())
        .param("by", by)
        .update();
    return id;
  }

  Optional<Head> find(long id, Scope scope) {
    return jdbc.sql(
            "select p.* from oversight.inspection_plan p where p.id = :id and "
                + InspectionRights.seesPlan(scope))
        .params(scope.parameters())
        .param("id", id)
        .query(
            (row, n) ->
                new Head(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    row.getInt("year"),
                    Kind.valueOf(row.getString("kind"))))
        .optional();
  }

  List<Version> versions(long planId) {
    return jdbc.sql(
            "select * from oversight.inspection_plan_version where plan_id = :plan order by number")
        .param("plan", planId)
        .query((row, n) -> version(row))
        .list();
  }

  /** Counts a change to the draft; false where it was changed meanwhile. */
  boolean touch(long versionId, int version) {
    return jdbc.sql(
                """
                update oversight.inspection_plan_version
                   set version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", versionId)
            .param("version", version)
            .update()
        == 1;
  }

  void write(long versionId, String title, String themes) {
    jdbc.sql(
            "update oversight.inspection_plan_version set title = :title, themes = :themes where id = :id")
        .param("id", versionId)
        .param("title", title)
        .param("themes", themes)
        .update();
  }

  void decide(long versionId, String symbol, LocalDate date, String by) {
    jdbc.sql(
            """
            update oversight.inspection_plan_version
               set state = 'DECIDED', decision_symbol = :symbol, decision_date = :date, decided_at = :at,
                   decided_by_label = :by
             where id = :id
            """)
        .param("id", versionId)
        .param("symbol", symbol)
        .param("date", date)
        .param("at", now())
        .param("by", by)
        .update();
  }

  /** Begins the next version as a copy of the one in force; empty where one is drafted already. */
  Optional<Long> copy(Version from, long planId, String reason, String by) {
    Optional<Long> made =
        jdbc.sql(
                """
                insert into oversight.inspection_plan_version
                       (plan_id, number, state, title, themes, reason, drafted_at, drafted_by_label)
                select plan_id, number + 1, 'DRAFT', title, themes, :reason, :at, :by
                  from oversight.inspection_plan_version
                 where id = :from
                on conflict do nothing
                returning id
                """)
            .param("from", from.id())
            .param("reason", reason)
            .param("at", now())
            .param("by", by)
            .query(Long.class)
            .optional();
    made.ifPresent(
        to -> {
          for (String part :
              new String[] {
                """
                insert into oversight.inspection_team (version_id, number, name)
                select :to, number, name
                  from oversight.inspection_team
                 where version_id = :from
                """,
                """
                insert into oversight.inspection_member (version_id, team_number, person_id, person_name, post, role)
                select :to, team_number, person_id, person_name, post, role
                  from oversight.inspection_member
                 where version_id = :from
                """,
                """
                insert into oversight.inspection_planned (version_id, visit_id, team_number, from_day, to_day, theme)
                select :to, visit_id, team_number, from_day, to_day, theme
                  from oversight.inspection_planned
                 where version_id = :from
                """
              }) {
            jdbc.sql(part).param("to", to).param("from", from.id()).update();
          }
        });
    return made;
  }

  /**
   * Throws a draft away, with visits that no other version has; the plan too where none is left.
   */
  boolean discard(long versionId, int version, long planId) {
    boolean done =
        jdbc.sql(
                    """
                    delete from oversight.inspection_plan_version
                     where id = :id
                       and version = :version
                       and state = 'DRAFT'
                    """)
                .param("id", versionId)
                .param("version", version)
                .update()
            == 1;
    if (done) {
      jdbc.sql(
              """
              delete from oversight.inspection_visit v
               where v.plan_id = :plan
                 and not exists (select from oversight.inspection_planned g where g.visit_id = v.id)
              """)
          .param("plan", planId)
          .update();
      jdbc.sql(
              """
              delete from oversight.inspection_plan p
               where p.id = :plan
                 and not exists (select from oversight.inspection_plan_version n where n.plan_id = p.id)
              """)
          .param("plan", planId)
          .update();
    }
    return done;
  }

  /** Rows without the units' names. */
  Listing<PlanRow> list(PlanFilter filter, int size, Scope scope) {
    List<Integer> totals = new ArrayList<>();
    List<PlanRow> rows =
        jdbc.sql(
                """
                select p.id, p.year, p.kind, p.unit_id, n.title, n.number, n.decision_symbol, n.decision_date,
                       (select count(*) from oversight.inspection_planned g where g.version_id = n.id) as visits,
                       (select count(*) from oversight.inspection_team t where t.version_id = n.id) as teams,
                       exists (select from oversight.inspection_plan_version d
                                where d.plan_id = p.id and d.state = 'DRAFT' and d.number > 1) as changing,
                       count(*) over () as total
                  from oversight.inspection_plan p
                  join lateral (select *
                                  from oversight.inspection_plan_version n
                                 where n.plan_id = p.id
                                 order by n.state = 'DECIDED' desc, n.number desc
                                 limit 1) n on true
                 where %s
                   and (cast(:year as integer) is null or p.year = :year)
                   and (cast(:decided as boolean) is null or (n.state = 'DECIDED') = :decided)
                   and (cast(:words as text) is null or n.folded like '%%' || organization.fold(:words) || '%%')
                 order by p.year desc, p.id desc
                 limit :most offset :skip
                """
                    .formatted(InspectionRights.seesPlan(scope)))
            .params(scope.parameters())
            .param("year", filter.year())
            .param("decided", filter.decided())
            .param("words", filter.words())
            .param("most", size)
            .param("skip", (long) (filter.page() - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return row(row);
                })
            .list();
    return new Listing<>(rows, totals.isEmpty() ? 0 : totals.getFirst(), filter.page(), size);
  }

  private static PlanRow row(ResultSet row) throws SQLException {
    return new PlanRow(
        row.getLong("id"),
        row.getInt("year"),
        Kind.valueOf(row.getString("kind")),
        row.getLong("unit_id"),
        "",
        row.getString("title"),
        row.getString("decision_symbol"),
        row.getObject("decision_date", LocalDate.class),
        row.getInt("number"),
        row.getInt("visits"),
        row.getInt("teams"),
        row.getBoolean("changing"));
  }

  private static Version version(ResultSet row) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new Version(
        row.getLong("id"),
        row.getInt("number"),
        row.getString("title"),
        row.getString("themes"),
        row.getString("reason"),
        row.getTimestamp("drafted_at").toInstant(),
        row.getString("drafted_by_label"),
        decided == null ? null : decision(row, decided),
        row.getInt("version"));
  }

  private static Decision decision(ResultSet row, Timestamp at) throws SQLException {
    return new Decision(
        row.getString("decision_symbol"),
        Objects.requireNonNull(row.getObject("decision_date", LocalDate.class)),
        at.toInstant(),
        row.getString("decided_by_label"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
