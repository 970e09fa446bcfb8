package vn.kheo.app.reporting.form;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of forms, as they are kept. */
@Component
class FormStore {
  private static final int MOST_PUBLISHED = 200;

  private final Map<Long, Content> published = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  FormStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FormVersion> version(long id) {
    return jdbc.sql(
            """
            select v.*, f.code, f.name, f.owner_unit_id
              from reporting.form_version v
              join reporting.form f on f.id = v.form_id
             where v.id = :id
            """)
        .param("id", id)
        .query(
            (row, n) -> {
              Content content = content(id, FormVersion.State.valueOf(row.getString("state")));
              return version(row, content.sections(), content.indicators());
            })
        .optional();
  }

  private record Content(List<Section> sections, List<Indicator> indicators) {}

  /** What was once put in force is never written again: it is read once. */
  private Content content(long id, FormVersion.State state) {
    Content known = state == FormVersion.State.DRAFT ? null : published.get(id);
    if (known != null) {
      return known;
    }
    Content read = new Content(List.copyOf(sections(id)), List.copyOf(indicators(id)));
    if (state != FormVersion.State.DRAFT) {
      if (published.size() >= MOST_PUBLISHED) {
        published.clear();
      }
      published.put(id, read);
    }
    return read;
  }

  /** All versions, by code, newest first. */
  List<FormRow> rows() {
    return jdbc.sql(
            """
            select v.id, v.form_id, f.code, f.name, f.owner_unit_id, v.number, v.state, v.valid_from,
                   v.legal_basis,
                   lead(v.valid_from) over (partition by v.form_id order by v.number) as valid_to,
                   (select count(*) from reporting.indicator i where i.version_id = v.id) as indicators,
                   (select count(*) from reporting.section s where s.version_id = v.id) as sections
              from reporting.form_version v
              join reporting.form f on f.id = v.form_id
             order by f.code, v.number desc
            """)
        .query(
            (row, n) ->
                new FormRow(
                    row.getLong("id"),
                    row.getLong("form_id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("owner_unit_id"),
                    row.getInt("number"),
                    FormVersion.State.valueOf(row.getString("state")),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getInt("indicators"),
                    row.getInt("sections"),
                    row.getString("legal_basis")))
        .list();
  }

  /** Questions that other forms holding on the day ask in the same words and unit of measure. */
  List<AskedElsewhere> askedElsewhere(long versionId, LocalDate on) {
    return jdbc.sql(
            """
            with holding as (
              select distinct on (form_id) id, form_id
                from reporting.form_version
               where state <> 'DRAFT'
                 and valid_from <= :on
               order by form_id, valid_from desc),
            question as (
              select i.*, v.form_id,
                     organization.fold(regexp_replace(i.name, '^[–-]\\s*', '')) as words,
                     organization.fold(i.unit_of_measure) as measure
                from reporting.indicator i
                join reporting.form_version v on v.id = i.version_id
               where i.version_id = :version
                  or i.version_id in (select id from holding)),
            mine as (
              select *
                from question
               where version_id = :version)
            select m.code, m.name, o.version_id, f.code as form_code, f.name as form_name,
                   o.code as other_code, o.name as other_name,
                   cardinality(m.audience) = 0
                   or cardinality(o.audience) = 0
                   or m.audience && o.audience as same_units
              from mine m
              join question o
                on o.words = m.words
               and o.measure = m.measure
               and o.form_id <> m.form_id
              join reporting.form f on f.id = o.form_id
             where m.formula is null
             order by m.ordinal, f.code, o.ordinal
            """)
        .param("version", versionId)
        .param("on", on)
        .query(
            (row, n) ->
                new AskedElsewhere(
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("version_id"),
                    row.getString("form_code"),
                    row.getString("form_name"),
                    row.getString("other_code"),
                    row.getString("other_name"),
                    row.getBoolean("same_units")))
        .list();
  }

  Optional<Long> inForce(long formId, LocalDate on) {
    return jdbc.sql(
            """
            select id
              from reporting.form_version
             where form_id = :form
               and state <> 'DRAFT'
               and valid_from <= :on
             order by valid_from desc
             limit 1
            """)
        .param("form", formId)
        .param("on", on)
        .query(Long.class)
        .optional();
  }

  private List<Section> sections(long versionId) {
    return jdbc.sql(
            """
            select *
              from reporting.section
             where version_id = :id
             order by ordinal
            """)
        .param("id", versionId)
        .query((row, n) -> section(row))
        .list();
  }

  private List<Indicator> indicators(long versionId) {
    Map<Long, List<Check>> checks = checks(versionId);
    return jdbc.sql(
            """
            select *
              from reporting.indicator
             where version_id = :id
             order by ordinal
            """)
        .param("id", versionId)
        .query((row, n) -> indicator(row, checks.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Map<Long, List<Check>> checks(long versionId) {
    record Owned(long indicatorId, Check check) {}
    return jdbc
        .sql(
            """
            select c.*
              from reporting.indicator_check c
              join reporting.indicator i on i.id = c.indicator_id
             where i.version_id = :id
             order by i.ordinal, c.ordinal
            """)
        .param("id", versionId)
        .query(
            (row, n) ->
                new Owned(
                    row.getLong("indicator_id"),
                    new Check(
                        row.getLong("id"),
                        row.getString("expression"),
                        Check.Severity.valueOf(row.getString("severity")),
                        row.getString("note"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Owned::indicatorId, Collectors.mapping(Owned::check, Collectors.toList())));
  }

  private static FormVersion version(
      ResultSet row, List<Section> sections, List<Indicator> indicators) throws SQLException {
    Date from = row.getDate("valid_from");
    return new FormVersion(
        row.getLong("id"),
        row.getLong("form_id"),
        row.getString("code"),
        row.getString("name"),
        row.getLong("owner_unit_id"),
        row.getInt("number"),
        FormVersion.State.valueOf(row.getString("state")),
        row.getString("legal_basis"),
        row.getString("note"),
        from == null ? null : from.toLocalDate(),
        sections,
        indicators,
        row.getInt("version"));
  }

  private static Section section(ResultSet row) throws SQLException {
    int most = row.getInt("most_characters");
    @Nullable Integer limit = row.wasNull() ? null : most;
    String feeds = row.getString("feeds").strip();
    return new Section(
        row.getLong("id"),
        row.getInt("ordinal"),
        row.getString("number"),
        row.getString("title"),
        row.getString("guidance"),
        limit,
        row.getBoolean("required"),
        row.getBoolean("heading_only"),
        feeds.isEmpty() ? List.of() : List.of(feeds.split("\\s+")));
  }

  private static Indicator indicator(ResultSet row, List<Check> checks) throws SQLException {
    return new Indicator(
        row.getLong("id"),
        row.getInt("ordinal"),
        row.getString("code"),
        row.getString("heading"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("unit_of_measure"),
        audience(words(row.getArray("audience"))),
        Nature.valueOf(row.getString("nature")),
        OverTime.valueOf(row.getString("over_time")),
        OverUnits.valueOf(row.getString("over_units")),
        row.getString("formula"),
        row.getBoolean("filled_by_system"),
        row.getInt("decimals"),
        words(row.getArray("choices")),
        row.getBoolean("required"),
        row.getString("source"),
        checks);
  }

  private static Set<Audience> audience(List<String> names) {
    Set<Audience> set = EnumSet.noneOf(Audience.class);
    names.forEach(name -> set.add(Audience.valueOf(name)));
    return Set.copyOf(set);
  }

  private static List<String> words(Array array) throws SQLException {
    return List.copyOf(Arrays.asList((String[]) array.getArray()));
  }
}
