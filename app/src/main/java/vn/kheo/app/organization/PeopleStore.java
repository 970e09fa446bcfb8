package vn.kheo.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of people and their posts. */
@Component
class PeopleStore {
  private static final String PEOPLE =
      """
      select p.id, p.full_name, o.id as post_id, o.title, o.leads, o.unit_id, u.name as unit_name
        from organization.post o
        join organization.person p on p.id = o.person_id
        join organization.unit u on u.id = o.unit_id
       where o.valid_from <= :on and :on < o.valid_to
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Person> ofUnit(long unitId, LocalDate on) {
    return jdbc.sql(PEOPLE + " and o.unit_id = :unit order by o.leads desc, o.id")
        .param("on", on)
        .param("unit", unitId)
        .query(PeopleStore::person)
        .list();
  }

  List<Person> ofUnits(Collection<Long> unitIds, LocalDate on) {
    return jdbc.sql(PEOPLE + " and o.unit_id = any (:units) order by o.unit_id, o.leads desc, o.id")
        .param("on", on)
        .param("units", unitIds.toArray(Long[]::new))
        .query(PeopleStore::person)
        .list();
  }

  List<Person> byIds(Collection<Long> personIds, LocalDate on) {
    return jdbc.sql(PEOPLE + " and p.id = any (:ids) order by o.leads desc, o.id")
        .param("on", on)
        .param("ids", personIds.toArray(Long[]::new))
        .query(PeopleStore::person)
        .list();
  }

  Map<Long, String> names(Collection<Long> personIds) {
    Map<Long, String> names = new HashMap<>();
    jdbc.sql("select id, full_name from organization.person where id = any (:ids)")
        .param("ids", personIds.toArray(Long[]::new))
        .query(
            row -> {
              names.put(row.getLong("id"), row.getString("full_name"));
            });
    return names;
  }

  Optional<Person> byEmail(String email, LocalDate on) {
    return jdbc.sql(PEOPLE + " and p.email = lower(:email) order by o.leads desc, o.id limit 1")
        .param("on", on)
        .param("email", email)
        .query(PeopleStore::person)
        .optional();
  }

  /** Posts of a unit, also past ones; those of today first, leaders first. */
  List<Post> posts(long unitId, LocalDate on) {
    return jdbc.sql(
            """
            select o.id, o.person_id, p.full_name, p.email, o.title, o.leads, o.version,
                   nullif(o.valid_from, '-infinity') as valid_from, nullif(o.valid_to, 'infinity') as valid_to
              from organization.post o
              join organization.person p on p.id = o.person_id
             where o.unit_id = :unit
             order by (o.valid_from <= :on and :on < o.valid_to) desc, o.leads desc, o.id
            """)
        .param("unit", unitId)
        .param("on", on)
        .query(
            (row, n) ->
                new Post(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("full_name"),
                    row.getString("email"),
                    row.getString("title"),
                    row.getBoolean("leads"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getInt("version")))
        .list();
  }

  /** Name and unit of a post. */
  record Held(String name, String title, long unitId, LocalDate from) {}

  Optional<Held> held(long postId) {
    return jdbc.sql(
            """
            select p.full_name, o.title, o.unit_id, o.valid_from
              from organization.post o
              join organization.person p on p.id = o.person_id
             where o.id = :post
            """)
        .param("post", postId)
        .query(
            (row, n) ->
                new Held(
                    row.getString("full_name"),
                    row.getString("title"),
                    row.getLong("unit_id"),
                    row.getObject("valid_from", LocalDate.class)))
        .optional();
  }

  boolean endPost(long postId, int version, LocalDate to) {
    return jdbc.sql(
                """
                update organization.post
                   set valid_to = :to, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", postId)
            .param("version", version)
            .param("to", to)
            .update()
        == 1;
  }

  Optional<Long> personByEmail(String email) {
    return jdbc.sql("select id from organization.person where email = :email")
        .param("email", email)
        .query(Long.class)
        .optional();
  }

  List<Long> named(String words, int most) {
    return jdbc.sql(
            """
            select id
              from organization.person
             where strpos(folded, organization.fold(:words)) > 0
             order by id
             limit :most
            """)
        .param("words", words)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  Map<Long, String> emails(Collection<Long> personIds) {
    var emails = new HashMap<Long, String>();
    jdbc.sql(
            """
            select id, email
              from organization.person
             where id = any(:ids)
               and email is not null
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .query(
            row -> {
              emails.put(row.getLong("id"), row.getString("email"));
            });
    return emails;
  }

  String name(long personId) {
    return jdbc.sql("select full_name from organization.person where id = :id")
        .param("id", personId)
        .query(String.class)
        .single();
  }

  /** False where another person has that address. */
  boolean setEmail(long personId, String email) {
    return jdbc.sql(
                """
                update organization.person p
                   set email = nullif(:email, '')
                 where id = :id
                   and not exists (select
                                     from organization.person other
                                    where other.email = :email
                                      and other.id <> p.id)
                """)
            .param("id", personId)
            .param("email", email)
            .update()
        == 1;
  }

  long addPerson(String name, @Nullable String email) {
    return jdbc.sql(
            "insert into organization.person (full_name, email) values (:name, :email) returning id")
        .param("name", name)
        .param("email", email)
        .query(Long.class)
        .single();
  }

  long addPost(long personId, long unitId, String title, boolean leads, @Nullable LocalDate from) {
    return jdbc.sql(
            """
            insert into organization.post (person_id, unit_id, title, leads, valid_from)
            values (:person, :unit, :title, :leads, coalesce(:from::date, '-infinity'))
            returning id
            """)
        .param("person", personId)
        .param("unit", unitId)
        .param("title", title)
        .param("leads", leads)
        .param("from", from)
        .query(Long.class)
        .single();
  }

  private static Person person(ResultSet row, int n) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("full_name"),
        row.getLong("post_id"),
        row.getString("title"),
        row.getBoolean("leads"),
        row.getLong("unit_id"),
        row.getString("unit_name"));
  }
}
