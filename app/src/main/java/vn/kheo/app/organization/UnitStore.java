package vn.kheo.app.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of units, groups and aliases. */
@Component
class UnitStore {
  private static final String COLUMNS =
      """
      select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,
             nullif(u.valid_from, '-infinity') as valid_from, nullif(u.valid_to, 'infinity') as valid_to
        from organization.unit u
      """;

  /**
   * Every word asked for stands somewhere in name, short name or code; else the words are nearly
   * those of a name. What is exactly the short name or the code comes first, then what begins so.
   */
  private static final String SEARCH =
      """
      with asked as (
          select organization.fold(:words) as words,
                 array(select '%' || regexp_replace(word, '([%_\\\\])', '\\\\\\1', 'g') || '%'
                         from unnest(string_to_array(organization.fold(:words), ' ')) as word) as patterns),
      found as (
          select u.*, a.words, u.folded like all (a.patterns) as contains
            from organization.unit u, asked a
           where u.valid_from <= :on and :on < u.valid_to
             and a.words <> ''
             and (u.folded like all (a.patterns) or word_similarity(a.words, u.folded) >= 0.7))
      select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,
             nullif(u.valid_from, '-infinity') as valid_from, nullif(u.valid_to, 'infinity') as valid_to
        from found u
       order by case when organization.fold(u.short_name) = u.words or organization.fold(u.code) = u.words then 0
                     when starts_with(organization.fold(u.name), u.words)
                       or starts_with(organization.fold(u.short_name), u.words) then 1
                     when u.contains then 2
                     else 3 end,
                length(u.name), u.name collate "vi-x-icu", u.id
       limit :most
      """;

  private static final String MEMBERS =
      """
      with recursive beneath as (
          select u.id, g.kind
            from organization.unit_group g
            join organization.unit u on u.parent_id = g.under_id
           where g.id = :group
           union
          select u.id, b.kind
            from beneath b
            join organization.unit u on u.parent_id = b.id)
      select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,
             nullif(u.valid_from, '-infinity') as valid_from, nullif(u.valid_to, 'infinity') as valid_to
        from beneath b
        join organization.unit u on u.id = b.id and u.kind = b.kind
       where u.valid_from <= :on and :on < u.valid_to
      """;

  private static final String BELOW =
      """
      with recursive beneath as (
          select id
            from organization.unit
           where parent_id = :unit
           union
          select u.id
            from beneath b
            join organization.unit u on u.parent_id = b.id)
      select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id,
             nullif(u.valid_from, '-infinity') as valid_from, nullif(u.valid_to, 'infinity') as valid_to
        from beneath b
        join organization.unit u on u.id = b.id
       where u.valid_from <= :on and :on < u.valid_to
      """;

  private final JdbcClient jdbc;

  UnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Unit> unit(long id) {
    return jdbc.sql(COLUMNS + " where u.id = :id")
        .param("id", id)
        .query(UnitStore::unit)
        .optional();
  }

  Optional<Unit> unitByCode(String code) {
    return jdbc.sql(COLUMNS + " where u.code = :code")
        .param("code", code)
        .query(UnitStore::unit)
        .optional();
  }

  Optional<Unit> officeOf(long unitId, LocalDate on) {
    List<Unit> offices =
        jdbc.sql(
                COLUMNS
                    + """
                       where u.parent_id = :unit
                         and u.kind = 'van_phong'
                         and u.valid_from <= :on
                         and u.valid_to > :on
                      """)
            .param("unit", unitId)
            .param("on", on)
            .query(UnitStore::unit)
            .list();
    return offices.size() == 1 ? Optional.of(offices.getFirst()) : Optional.empty();
  }

  List<Unit> units(Collection<Long> ids) {
    return jdbc.sql(COLUMNS + " where u.id = any (:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(UnitStore::unit)
        .list();
  }

  List<Unit> all() {
    return jdbc.sql(COLUMNS + " order by u.id").query(UnitStore::unit).list();
  }

  Directory directory(LocalDate on) {
    List<Unit> all = all();
    return new Directory(
        Directory.byId(all),
        all.stream().filter(u -> u.existsOn(on)).toList(),
        groups(),
        aliases());
  }

  List<Unit> search(String words, LocalDate on, int most) {
    return jdbc.sql(SEARCH)
        .param("words", words)
        .param("on", on)
        .param("most", most)
        .query(UnitStore::unit)
        .list();
  }

  List<LocalDate> daysOfChange() {
    return jdbc.sql(
            """
            select valid_from from organization.unit where isfinite(valid_from)
             union
            select valid_to from organization.unit where isfinite(valid_to)
             order by 1
            """)
        .query(LocalDate.class)
        .list();
  }

  List<UnitGroup> groups() {
    return jdbc.sql(
            "select id, code, name, kind, under_id from organization.unit_group order by id")
        .query(UnitStore::group)
        .list();
  }

  List<UnitGroup> searchGroups(String words) {
    return jdbc.sql(
            """
            select id, code, name, kind, under_id
              from organization.unit_group
             where position(organization.fold(:words) in organization.fold(name)) > 0
             order by id
            """)
        .param("words", words)
        .query(UnitStore::group)
        .list();
  }

  private static UnitGroup group(ResultSet row, int n) throws SQLException {
    return new UnitGroup(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("under_id"));
  }

  List<Unit> below(long unitId, LocalDate on) {
    return jdbc
        .sql(BELOW)
        .param("unit", unitId)
        .param("on", on)
        .query(UnitStore::unit)
        .list()
        .stream()
        .sorted(ByName.ORDER)
        .toList();
  }

  List<Unit> members(long groupId, LocalDate on) {
    return jdbc
        .sql(MEMBERS)
        .param("group", groupId)
        .param("on", on)
        .query(UnitStore::unit)
        .list()
        .stream()
        .sorted(ByName.ORDER)
        .toList();
  }

  /** What stands beside the name on a unit's page. */
  record Particulars(
      @Nullable String govCode, @Nullable String gsoCode, String source, int version) {}

  Particulars particulars(long id) {
    return jdbc.sql(
            "select gov_code, gso_code, source, version from organization.unit where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new Particulars(
                    row.getString("gov_code"),
                    row.getString("gso_code"),
                    row.getString("source"),
                    row.getInt("version")))
        .single();
  }

  /** Whether the unit still had that version, and so was changed. */
  boolean change(long id, int version, UnitChange change) {
    return jdbc.sql(
                """
                update organization.unit
                   set name = :name, short_name = :shortName, source = :source, version = version + 1,
                       valid_from = coalesce(:from::date, '-infinity'), valid_to = coalesce(:to::date, 'infinity')
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("name", change.name())
            .param("shortName", change.shortName())
            .param("source", change.source())
            .param("from", change.validFrom())
            .param("to", change.validTo())
            .update()
        == 1;
  }

  Map<String, Directory.AliasRow> aliases() {
    var aliases = new HashMap<String, Directory.AliasRow>();
    jdbc.sql("select id, words, key, group_id, unit_ids from organization.alias")
        .query(
            row -> {
              aliases.put(row.getString("key"), alias(row));
            });
    return aliases;
  }

  private static Directory.AliasRow alias(ResultSet row) throws SQLException {
    Array units = row.getArray("unit_ids");
    return new Directory.AliasRow(
        row.getLong("id"),
        row.getString("words"),
        (Long) row.getObject("group_id"),
        Arrays.asList((Long[]) units.getArray()));
  }

  long putAlias(String words, String key, @Nullable Long groupId, List<Long> unitIds) {
    return jdbc.sql(
            """
            insert into organization.alias (words, key, group_id, unit_ids)
            values (:words, :key, :group, :units)
                on conflict (key) do update
               set words = excluded.words, group_id = excluded.group_id, unit_ids = excluded.unit_ids
            returning id
            """)
        .param("words", words)
        .param("key", key)
        .param("group", groupId)
        .param("units", unitIds.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  Optional<String> deleteAlias(long id) {
    return jdbc.sql("delete from organization.alias where id = :id returning words")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  private static Unit unit(ResultSet row, int n) throws SQLException {
    return new Unit(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("kind"),
        (Long) row.getObject("parent_id"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
