package vn.kheo.app.reporting.form;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes forms and their versions; whoever calls holds the transaction and the right. */
@Component
class FormWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  FormWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return empty-handed (null) where another form has the code
   */
  @Nullable Long insertForm(String code, String name, long ownerUnitId, Instant at) {
    return jdbc.sql(
            """
            insert into reporting.form (code, name, owner_unit_id, created_at)
            values (:code, :name, :owner, :at)
                on conflict (code) do nothing
            returning id
            """)
        .param("code", code)
        .param("name", name)
        .param("owner", ownerUnitId)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /**
   * @return null where the form has a draft already
   */
  @Nullable Long insertDraft(long formId, String basis, String note, Instant at, String by) {
    return jdbc.sql(
            """
            insert into reporting.form_version
                   (form_id, number, state, legal_basis, note, made_at, made_by_label)
            select :form, coalesce(max(number), 0) + 1, 'DRAFT', :basis, :note, :at, :by
              from reporting.form_version
             where form_id = :form
                on conflict do nothing
            returning id
            """)
        .param("form", formId)
        .param("basis", basis)
        .param("note", note)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  void rename(long formId, String name) {
    jdbc.sql("update reporting.form set name = :name where id = :id")
        .param("id", formId)
        .param("name", name)
        .update();
  }

  void head(long versionId, String basis, String note) {
    jdbc.sql(
            """
            update reporting.form_version
               set legal_basis = :basis, note = :note
             where id = :id
            """)
        .param("id", versionId)
        .param("basis", basis)
        .param("note", note)
        .update();
  }

  /** Counts one change of a draft; false where somebody else changed it meanwhile. */
  boolean advance(long versionId, int version) {
    return jdbc.sql(
                """
                update reporting.form_version
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

  @Nullable LocalDate latestValidFrom(long formId) {
    return jdbc.sql(
            """
            select valid_from
              from reporting.form_version
             where form_id = :form
               and state <> 'DRAFT'
             order by valid_from desc
             limit 1
            """)
        .param("form", formId)
        .query(LocalDate.class)
        .optional()
        .orElse(null);
  }

  void publish(long versionId, LocalDate from, Instant at, String by) {
    jdbc.sql(
            """
            update reporting.form_version
               set state = 'IN_FORCE', valid_from = :from, published_at = :at, published_by_label = :by
             where id = :id
            """)
        .param("id", versionId)
        .param("from", from)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  void retireBefore(long formId, LocalDate from) {
    jdbc.sql(
            """
            update reporting.form_version
               set state = 'RETIRED'
             where form_id = :form
               and state = 'IN_FORCE'
               and valid_from < :from
            """)
        .param("form", formId)
        .param("from", from)
        .update();
  }

  void discard(long versionId, long formId) {
    jdbc.sql("delete from reporting.form_version where id = :id and state = 'DRAFT'")
        .param("id", versionId)
        .update();
    jdbc.sql(
            """
            delete from reporting.form f
             where f.id = :form
               and not exists (select
                                 from reporting.form_version v
                                where v.form_id = f.id)
            """)
        .param("form", formId)
        .update();
  }

  void deleteContent(long versionId) {
    jdbc.sql("delete from reporting.section where version_id = :id")
        .param("id", versionId)
        .update();
    jdbc.sql("delete from reporting.indicator where version_id = :id")
        .param("id", versionId)
        .update();
  }

  void insertContent(long versionId, FormContent content) {
    insertSections(versionId, content.sections());
    insertIndicators(versionId, content.indicators());
    insertChecks(versionId, content.indicators());
  }

  private void insertSections(long versionId, List<Section> sections) {
    jdbc.sql(
            """
            insert into reporting.section
                   (version_id, ordinal, number, title, guidance, most_characters, required, heading_only, feeds)
            select :version, s.ordinal, s.number, s.title, s.guidance, s.most, s.required, s.heading_only, s.feeds
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as s (ordinal integer, number text, title text, guidance text, most integer,
                         required boolean, heading_only boolean, feeds text)
            """)
        .param("version", versionId)
        .param("rows", JSON.writeValueAsString(sections.stream().map(FormWriter::row).toList()))
        .update();
  }

  private void insertIndicators(long versionId, List<Indicator> indicators) {
    jdbc.sql(
            """
            insert into reporting.indicator
                   (version_id, ordinal, code, heading, name, name_en, unit_of_measure, audience, nature,
                    over_time, over_units, formula, filled_by_system, decimals, choices, required, source)
            select :version, i.ordinal, i.code, i.heading, i.name, i.name_en, i.unit_of_measure, i.audience,
                   i.nature, i.over_time, i.over_units, i.formula, i.filled_by_system, i.decimals, i.choices,
                   i.required, i.source
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as i (ordinal integer, code text, heading text, name text, name_en text,
                         unit_of_measure text, audience text[], nature text, over_time text,
                         over_units text, formula text, filled_by_system boolean, decimals smallint,
                         choices text[], required boolean, source text)
            """)
        .param("version", versionId)
        .param("rows", JSON.writeValueAsString(indicators.stream().map(FormWriter::row).toList()))
        .update();
  }

  private void insertChecks(long versionId, List<Indicator> indicators) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (int i = 0; i < indicator.checks().size(); i++) {
        Check check = indicator.checks().get(i);
        rows.add(
            Map.of(
                "indicator", indicator.ordinal(),
                "ordinal", i + 1,
                "expression", check.expression(),
                "severity", check.severity().name(),
                "note", check.note()));
      }
    }
    jdbc.sql(
            """
            insert into reporting.indicator_check (indicator_id, ordinal, expression, severity, note)
            select i.id, c.ordinal, c.expression, c.severity, c.note
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as c (indicator integer, ordinal integer, expression text, severity text, note text)
              join reporting.indicator i on i.version_id = :version and i.ordinal = c.indicator
            """)
        .param("version", versionId)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private record SectionRow(
      int ordinal,
      String number,
      String title,
      String guidance,
      @Nullable Integer most,
      boolean required,
      boolean heading_only,
      String feeds) {}

  private static SectionRow row(Section one) {
    return new SectionRow(
        one.ordinal(),
        one.number(),
        one.title(),
        one.guidance(),
        one.mostCharacters(),
        one.required(),
        one.headingOnly(),
        String.join(" ", one.feeds()));
  }

  private record IndicatorRow(
      int ordinal,
      String code,
      String heading,
      String name,
      String name_en,
      String unit_of_measure,
      List<String> audience,
      Nature nature,
      OverTime over_time,
      OverUnits over_units,
      @Nullable String formula,
      boolean filled_by_system,
      int decimals,
      List<String> choices,
      boolean required,
      String source) {}

  private static IndicatorRow row(Indicator one) {
    return new IndicatorRow(
        one.ordinal(),
        one.code(),
        one.heading(),
        one.name(),
        one.nameEn(),
        one.unitOfMeasure(),
        one.audience().stream().sorted().map(Audience::name).toList(),
        one.nature(),
        one.overTime(),
        one.overUnits(),
        one.formula(),
        one.filledBySystem(),
        one.decimals(),
        one.choices(),
        one.required(),
        one.source());
  }
}
