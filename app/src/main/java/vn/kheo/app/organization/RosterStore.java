package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of whole files: everything out in one query; {@link RosterWriter} brings them in. */
@Component
class RosterStore {
  private static final String UNITS =
      """
      select u.code, u.name, u.short_name, u.kind, coalesce(p.code, '') as parent, coalesce(u.gov_code, '') as gov_code,
             coalesce(u.gso_code, '') as gso_code, u.valid_from, u.valid_to, u.source
        from organization.unit u
        left join organization.unit p on p.id = u.parent_id
       order by u.id
      """;
  private static final String GROUPS =
      """
      select g.code, g.name, g.kind, u.code as under
        from organization.unit_group g
        join organization.unit u on u.id = g.under_id
       order by g.id
      """;
  private static final String POSTS =
      """
      select o.id, o.person_id, p.full_name, o.title, u.code, o.leads, coalesce(p.email, '') as email,
             o.valid_from, o.valid_to
        from organization.post o
        join organization.person p on p.id = o.person_id
        join organization.unit u on u.id = o.unit_id
       order by o.id
      """;
  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By code, in the order they were added. */
  Map<String, UnitRow> units() {
    var units = new LinkedHashMap<String, UnitRow>();
    jdbc.sql(UNITS)
        .query(
            (row, n) ->
                new UnitRow(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("short_name"),
                    row.getString("kind"),
                    row.getString("parent"),
                    row.getString("gov_code"),
                    row.getString("gso_code"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getString("source")))
        .list()
        .forEach(u -> units.put(u.code(), u));
    return units;
  }

  Map<String, GroupRow> groups() {
    var groups = new LinkedHashMap<String, GroupRow>();
    jdbc.sql(GROUPS)
        .query(
            (row, n) ->
                new GroupRow(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("kind"),
                    row.getString("under")))
        .list()
        .forEach(g -> groups.put(g.code(), g));
    return groups;
  }

  List<PostRow> posts() {
    return jdbc.sql(POSTS)
        .query(
            (row, n) ->
                new PostRow(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("full_name"),
                    row.getString("title"),
                    row.getString("code"),
                    row.getBoolean("leads"),
                    row.getString("email"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  Map<String, Long> peopleByEmail() {
    var people = new HashMap<String, Long>();
    jdbc.sql("select email, id from organization.person where email is not null")
        .query(
            row -> {
              people.put(row.getString("email"), row.getLong("id"));
            });
    return people;
  }
}
