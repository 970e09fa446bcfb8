package vn.kheo.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Journal;

/** SQL of whole files: everything in with one statement a step. */
@Component
class RosterWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RosterWriter.class);
  private static final String UNIT_ROWS =
      """
      with row as (
          select * from unnest(:codes::text[], :names::text[], :shorts::text[], :kinds::text[], :parents::text[],
                               :govs::text[], :gsos::text[], :froms::date[], :tos::date[], :sources::text[])
              with ordinality as r (code, name, short_name, kind, parent, gov_code, gso_code, valid_from, valid_to,
                                    source, ordinal))
      """;
  private static final String ADD_UNITS =
      UNIT_ROWS
          + """
          insert into organization.unit (code, name, short_name, kind, gov_code, gso_code, valid_from, valid_to, source)
          select code, name, short_name, kind, nullif(gov_code, ''), nullif(gso_code, ''), valid_from, valid_to, source
            from row
           order by ordinal
          """;
  private static final String CHANGE_UNITS =
      UNIT_ROWS
          + """
          update organization.unit u
             set name = r.name, short_name = r.short_name, kind = r.kind, gov_code = nullif(r.gov_code, ''),
                 gso_code = nullif(r.gso_code, ''), valid_from = r.valid_from, valid_to = r.valid_to,
                 source = r.source, version = u.version + 1
            from row r
           where u.code = r.code
          """;
  private static final String LINK_UNITS =
      UNIT_ROWS
          + """
          update organization.unit u
             set parent_id = p.id
            from row r
            left join organization.unit p on p.code = r.parent
           where u.code = r.code
             and u.parent_id is distinct from p.id
          """;
  private static final String PUT_GROUPS =
      """
      insert into organization.unit_group (code, name, kind, under_id)
      select r.code, r.name, r.kind, u.id
        from unnest(:codes::text[], :names::text[], :kinds::text[], :unders::text[])
             with ordinality as r (code, name, kind, under, ordinal)
        join organization.unit u on u.code = r.under
       order by r.ordinal
          on conflict (code) do update
         set name = excluded.name, kind = excluded.kind, under_id = excluded.under_id
      """;
  private static final String PUT_PEOPLE =
      """
      insert into organization.person (id, full_name, email)
      overriding system value
      select distinct on (r.id) r.id, r.name, nullif(r.email, '')
        from unnest(:people::bigint[], :names::text[], :emails::text[]) as r (id, name, email)
       order by r.id
          on conflict (id) do update
         set full_name = excluded.full_name
       where organization.person.full_name <> excluded.full_name
      """;
  private static final String ADD_POSTS =
      """
      insert into organization.post (person_id, unit_id, title, leads, valid_from, valid_to)
      select r.person, u.id, r.title, r.leads, r.valid_from, r.valid_to
        from unnest(:people::bigint[], :units::text[], :titles::text[], :leads::boolean[], :froms::date[], :tos::date[])
             with ordinality as r (person, unit, title, leads, valid_from, valid_to, ordinal)
        join organization.unit u on u.code = r.unit
       order by r.ordinal
      """;
  private static final String CHANGE_POSTS =
      """
      update organization.post o
         set leads = r.leads, valid_from = r.valid_from, valid_to = r.valid_to, version = o.version + 1
        from unnest(:posts::bigint[], :leads::boolean[], :froms::date[], :tos::date[])
             as r (id, leads, valid_from, valid_to)
       where o.id = r.id
      """;

  private final JdbcClient jdbc;
  private final Journal journal;

  RosterWriter(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  List<Long> newPersonIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('organization.person', 'id'))
              from generate_series(1, :count)
            """)
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /** Adds and changes units, then ties them to their parents, whatever the order of the lines. */
  @Transactional(propagation = Propagation.MANDATORY)
  void putUnits(List<UnitRow> added, List<UnitRow> changed) {
    units(ADD_UNITS, added);
    units(CHANGE_UNITS, changed);
    units(LINK_UNITS, added);
    units(LINK_UNITS, changed);
    journalUnits("unit.imported", added);
    journalUnits("unit.changed", changed);
    LOG.info("units imported added={} changed={}", added.size(), changed.size());
  }

  private void units(String sql, List<UnitRow> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(sql)
          .param("codes", texts(rows, UnitRow::code))
          .param("names", texts(rows, UnitRow::name))
          .param("shorts", texts(rows, UnitRow::shortName))
          .param("kinds", texts(rows, UnitRow::kind))
          .param("parents", texts(rows, UnitRow::parent))
          .param("govs", texts(rows, UnitRow::govCode))
          .param("gsos", texts(rows, UnitRow::gsoCode))
          .param("froms", texts(rows, r -> day(r.from())))
          .param("tos", texts(rows, r -> day(r.to())))
          .param("sources", texts(rows, UnitRow::source))
          .update();
    }
  }

  private void journalUnits(String action, List<UnitRow> rows) {
    if (!rows.isEmpty()) {
      journal.recordEach(
          action,
          "unit",
          """
          select id as subject_id, name as subject_label, cast(null as bigint) as directive_id, id as unit_id,
                 'từ tệp' as detail
            from organization.unit
           where code = any (:codes)
           order by id
          """,
          Map.of("codes", texts(rows, UnitRow::code)));
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void putGroups(List<GroupRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(PUT_GROUPS)
        .param("codes", texts(rows, GroupRow::code))
        .param("names", texts(rows, GroupRow::name))
        .param("kinds", texts(rows, GroupRow::kind))
        .param("unders", texts(rows, GroupRow::under))
        .update();
    journal.recordEach(
        "group.imported",
        "group",
        """
        select id as subject_id, name as subject_label, cast(null as bigint) as directive_id, under_id as unit_id,
               'từ tệp' as detail
          from organization.unit_group
         where code = any (:codes)
         order by id
        """,
        Map.of("codes", texts(rows, GroupRow::code)));
    LOG.info("groups imported groups={}", rows.size());
  }

  /** Adds and changes people and posts; every row already has the id of its person. */
  @Transactional(propagation = Propagation.MANDATORY)
  void putPeople(List<PostRow> added, List<PostRow> changed) {
    people(added);
    people(changed);
    if (!added.isEmpty()) {
      jdbc.sql(ADD_POSTS)
          .param("people", ids(added, PostRow::personId))
          .param("units", texts(added, PostRow::unit))
          .param("titles", texts(added, PostRow::title))
          .param("leads", texts(added, p -> "" + p.leads()))
          .param("froms", texts(added, p -> day(p.from())))
          .param("tos", texts(added, p -> day(p.to())))
          .update();
    }
    if (!changed.isEmpty()) {
      jdbc.sql(CHANGE_POSTS)
          .param("posts", ids(changed, PostRow::postId))
          .param("leads", texts(changed, p -> "" + p.leads()))
          .param("froms", texts(changed, p -> day(p.from())))
          .param("tos", texts(changed, p -> day(p.to())))
          .update();
    }
    LOG.info("people imported added={} changed={}", added.size(), changed.size());
  }

  private void people(List<PostRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(PUT_PEOPLE)
        .param("people", ids(rows, PostRow::personId))
        .param("names", texts(rows, PostRow::name))
        .param("emails", texts(rows, PostRow::email))
        .update();
    journal.recordEach(
        "person.imported",
        "person",
        """
        select id as subject_id, full_name as subject_label, cast(null as bigint) as directive_id,
               cast(null as bigint) as unit_id, 'từ tệp' as detail
          from organization.person
         where id = any (:people)
         order by id
        """,
        Map.of("people", ids(rows, PostRow::personId)));
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> Long[] ids(List<T> rows, Function<T, Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }

  /** As PostgreSQL writes it. */
  private static String day(LocalDate day) {
    if (day.equals(LocalDate.MIN)) {
      return "-infinity";
    }
    return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
  }
}
