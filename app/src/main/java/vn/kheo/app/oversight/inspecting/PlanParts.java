package vn.kheo.app.oversight.inspecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Person;
import vn.kheo.app.oversight.inspecting.Team.Member;
import vn.kheo.app.oversight.inspecting.Team.Role;

/** Teams and visits of one version of a plan. */
@Component
class PlanParts {
  private final JdbcClient jdbc;

  PlanParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Team> teams(long versionId) {
    Map<Integer, List<Member>> members = new LinkedHashMap<>();
    jdbc.sql(
            """
            select *
              from oversight.inspection_member
             where version_id = :version
             order by team_number, array_position(array['HEAD', 'SECRETARY', 'MEMBER'], role), person_name, person_id
            """)
        .param("version", versionId)
        .query(
            row -> {
              members
                  .computeIfAbsent(row.getInt("team_number"), team -> new ArrayList<>())
                  .add(member(row));
            });
    return jdbc.sql(
            "select * from oversight.inspection_team where version_id = :version order by number")
        .param("version", versionId)
        .query(
            (row, n) ->
                new Team(
                    row.getInt("number"),
                    row.getString("name"),
                    members.getOrDefault(row.getInt("number"), List.of())))
        .list();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("person_id"),
        row.getString("person_name"),
        row.getString("post"),
        Role.valueOf(row.getString("role")));
  }

  /** By day; without the units' names. */
  List<PlannedVisit> visits(long versionId) {
    return jdbc.sql(
            """
            select g.*, v.unit_id,
                   exists (select from oversight.inspection_paper told
                            where told.visit_id = v.id and told.kind = 'NOTICE' and told.state = 'ISSUED') as notified
              from oversight.inspection_planned g
              join oversight.inspection_visit v on v.id = g.visit_id
             where g.version_id = :version
             order by g.from_day, g.to_day, v.id
            """)
        .param("version", versionId)
        .query(
            (row, n) ->
                new PlannedVisit(
                    row.getLong("visit_id"),
                    row.getLong("unit_id"),
                    "",
                    row.getInt("team_number"),
                    Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                    Objects.requireNonNull(row.getObject("to_day", LocalDate.class)),
                    row.getString("theme"),
                    row.getBoolean("notified")))
        .list();
  }

  void addTeam(long versionId, String name) {
    jdbc.sql(
            """
            insert into oversight.inspection_team (version_id, number, name)
            select :version, coalesce(max(number), 0) + 1, :name
              from oversight.inspection_team
             where version_id = :version
            """)
        .param("version", versionId)
        .param("name", name)
        .update();
  }

  int removeTeam(long versionId, int number) {
    return jdbc.sql(
            "delete from oversight.inspection_team where version_id = :version and number = :number")
        .param("version", versionId)
        .param("number", number)
        .update();
  }

  /** Names people, or gives those already named another role; a head or secretary stands alone. */
  void name(
      long versionId, int team, Collection<Person> people, Map<Long, String> posts, Role role) {
    if (role != Role.MEMBER) {
      jdbc.sql(
              """
              update oversight.inspection_member
                 set role = 'MEMBER'
               where version_id = :version
                 and team_number = :team
                 and role = :role
              """)
          .param("version", versionId)
          .param("team", team)
          .param("role", role.name())
          .update();
    }
    jdbc.sql(
            """
            insert into oversight.inspection_member (version_id, team_number, person_id, person_name, post, role)
            select :version, :team, id, name, post, :role
              from unnest(cast(:ids as bigint[]), cast(:names as text[]), cast(:posts as text[])) as p (id, name, post)
            on conflict (version_id, team_number, person_id)
               do update set role = excluded.role, post = excluded.post
            """)
        .param("version", versionId)
        .param("team", team)
        .param("role", role.name())
        .param("ids", people.stream().map(Person::id).toArray(Long[]::new))
        .param("names", people.stream().map(Person::name).toArray(String[]::new))
        .param("posts", people.stream().map(p -> posts.get(p.id())).toArray(String[]::new))
        .update();
  }

  int removeMember(long versionId, int team, long personId) {
    return jdbc.sql(
            """
            delete from oversight.inspection_member
             where version_id = :version
               and team_number = :team
               and person_id = :person
            """)
        .param("version", versionId)
        .param("team", team)
        .param("person", personId)
        .update();
  }

  /** One visit to each unit. */
  void addVisits(
      long planId, long versionId, Collection<Long> units, int team, Days days, String theme) {
    jdbc.sql(
            """
            with made as (
                insert into oversight.inspection_visit (plan_id, unit_id)
                select :plan, id
                  from unnest(cast(:units as bigint[])) as u (id)
                returning id)
            insert into oversight.inspection_planned (version_id, visit_id, team_number, from_day, to_day, theme)
            select :version, id, :team, :from, :to, :theme
              from made
            """)
        .param("plan", planId)
        .param("version", versionId)
        .param("units", units.toArray(Long[]::new))
        .param("team", team)
        .param("from", days.from())
        .param("to", days.to())
        .param("theme", theme)
        .update();
  }

  /** First and last day. */
  record Days(LocalDate from, LocalDate to) {}

  int changeVisit(long versionId, long visitId, int team, Days days, String theme) {
    return jdbc.sql(
            """
            update oversight.inspection_planned
               set team_number = :team, from_day = :from, to_day = :to, theme = :theme
             where version_id = :version
               and visit_id = :visit
            """)
        .param("version", versionId)
        .param("visit", visitId)
        .param("team", team)
        .param("from", days.from())
        .param("to", days.to())
        .param("theme", theme)
        .update();
  }

  /** Takes a visit out of this version; it is gone where no other has it. */
  int removeVisit(long versionId, long visitId) {
    int removed =
        jdbc.sql(
                "delete from oversight.inspection_planned where version_id = :version and visit_id = :visit")
            .param("version", versionId)
            .param("visit", visitId)
            .update();
    jdbc.sql(
            """
            delete from oversight.inspection_visit v
             where v.id = :visit
               and not exists (select from oversight.inspection_planned g where g.visit_id = v.id)
            """)
        .param("visit", visitId)
        .update();
    return removed;
  }
}
