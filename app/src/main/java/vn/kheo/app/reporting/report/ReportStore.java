package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.regime.UnitReport;

/** Reports and their editions in the database. */
@Component
class ReportStore {
  private static final String ROW =
      """
      select r.id, r.round_id, r.unit_id, %s as unit_name, r.audience, r.assignment_id,
             coalesce(a.due, r.due) as due, r.state, r.edition, r.counted, r.sent_on, r.returns, r.version
        from reporting.report r
        left join (%s) a on a.id = r.assignment_id
      """
          .formatted(Organization.UNIT_NAME.formatted("r.unit_id"), Assignments.ROWS);

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row, before its round is known by name. */
  record Row(
      long id,
      long roundId,
      long unitId,
      String unitName,
      Audience audience,
      @Nullable Long assignmentId,
      LocalDate due,
      UnitReport.State state,
      int edition,
      @Nullable Integer counted,
      @Nullable LocalDate sentOn,
      int returns,
      int version) {}

  Optional<Row> find(long id) {
    return jdbc.sql(ROW + " where r.id = :id").param("id", id).query(ReportStore::row).optional();
  }

  /** As it stands now; nobody else changes it until this transaction ends. */
  Optional<Row> hold(long id) {
    return jdbc.sql(ROW + " where r.id = :id for update of r")
        .param("id", id)
        .query(ReportStore::row)
        .optional();
  }

  /** Of these units: what lies with them first, by date; then what was sent, the latest first. */
  List<Row> of(Collection<Long> unitIds, boolean done, int most, long skip) {
    return jdbc.sql(
            ROW
                + """
                 where r.unit_id = any(:units)
                   and (r.state in ('SENT', 'ACCEPTED')) = :done
                 order by case when :done then r.sent_on end desc nulls last, r.due, r.id
                 limit :most offset :skip
                """)
        .param("units", unitIds.toArray(Long[]::new))
        .param("done", done)
        .param("most", most)
        .param("skip", skip)
        .query(ReportStore::row)
        .list();
  }

  int count(Collection<Long> unitIds, boolean done) {
    return jdbc.sql(
            """
            select count(*)
              from reporting.report r
             where r.unit_id = any(:units)
               and (r.state in ('SENT', 'ACCEPTED')) = :done
            """)
        .param("units", unitIds.toArray(Long[]::new))
        .param("done", done)
        .query(Integer.class)
        .single();
  }

  Optional<Edition> edition(long reportId, int number) {
    return jdbc.sql(
            """
            select number, amounts, marks, reason, prepared_by_label, sent_by_label, decided_by_label, verdict,
                   verdict_reason
              from reporting.edition
             where report_id = :report
               and number = :number
            """)
        .param("report", reportId)
        .param("number", number)
        .query(ReportStore::edition)
        .optional();
  }

  /** Every edition, the first first. */
  List<Edition> editions(long reportId) {
    return jdbc.sql(
            """
            select number, amounts, marks, reason, prepared_by_label, sent_by_label, decided_by_label, verdict,
                   verdict_reason
              from reporting.edition
             where report_id = :report
             order by number
            """)
        .param("report", reportId)
        .query(ReportStore::edition)
        .list();
  }

  /**
   * What counts of the unit in the rounds that a round looks back to: the one before it, the same
   * of last year, and those of the same regime and length earlier in its year.
   */
  List<LookedBack> lookingBack(long roundId, long unitId) {
    return jdbc.sql(
            """
            select d.label, d.form_version_id, e.amounts, e.marks,
                   d.id is not distinct from now.previous_id as before,
                   d.id is not distinct from now.last_year_id as last_year,
                   d.regime_id = now.regime_id and d.frequency = now.frequency and d.year = now.year
                   and d.to_day < now.from_day as earlier_in_year
              from reporting.round now
              join reporting.round d on d.id = now.previous_id
                                     or d.id = now.last_year_id
                                     or d.regime_id = now.regime_id
                                        and d.frequency = now.frequency
                                        and d.year = now.year
                                        and d.to_day < now.from_day
              join reporting.report r on r.round_id = d.id and r.unit_id = :unit
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where now.id = :round
            """)
        .param("round", roundId)
        .param("unit", unitId)
        .query(
            (row, n) ->
                new LookedBack(
                    row.getString("label"),
                    counted(row),
                    row.getBoolean("before"),
                    row.getBoolean("last_year"),
                    row.getBoolean("earlier_in_year")))
        .list();
  }

  /**
   * @param label of its round
   */
  record LookedBack(
      String label, Counted counted, boolean before, boolean lastYear, boolean earlierInYear) {}

  /** What counts, with the version of the form it was made with. */
  record Counted(long formVersionId, List<Cell> cells) {}

  Map<Integer, Sheet.Origin> origins(long reportId, int edition) {
    Map<Integer, Sheet.Origin> origins = new HashMap<>();
    jdbc.sql(
            """
            select ordinal, detail, href
              from reporting.cell_origin
             where report_id = :report
               and number = :edition
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            row -> {
              origins.put(
                  row.getInt("ordinal"),
                  new Sheet.Origin(row.getString("detail"), row.getString("href")));
            });
    return origins;
  }

  /** What was written beside the figures. */
  Texts texts(long reportId, int edition) {
    Texts texts = new Texts(new HashMap<>(), new HashMap<>());
    jdbc.sql(
            """
            select true as narrative, section_id as id, words
              from reporting.narrative
             where report_id = :report
               and number = :edition
             union all
            select false, check_id, words
              from reporting.check_reason
             where report_id = :report
               and number = :edition
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            row -> {
              (row.getBoolean("narrative") ? texts.narrative() : texts.reasons())
                  .put(row.getLong("id"), row.getString("words"));
            });
    return texts;
  }

  /**
   * @param narrative by section
   * @param reasons why warnings were let go, by check
   */
  record Texts(Map<Long, String> narrative, Map<Long, String> reasons) {}

  /** What the collecting unit said and nobody settled. */
  List<Sheet.Remark> remarks(long reportId) {
    return jdbc.sql(
            """
            select coalesce(i.code, s.number, '') as place, m.quote, m.words, m.by_label
              from reporting.remark m
              join reporting.report r on r.id = m.report_id
              join reporting.round d on d.id = r.round_id
              left join reporting.indicator i on i.version_id = d.form_version_id and i.ordinal = m.ordinal
              left join reporting.section s on s.id = m.section_id
             where m.report_id = :report
               and m.settled_at is null
             order by m.id
            """)
        .param("report", reportId)
        .query(
            (row, n) ->
                new Sheet.Remark(
                    row.getString("place"),
                    row.getString("quote"),
                    row.getString("words"),
                    row.getString("by_label")))
        .list();
  }

  List<Sheet.File> files(long reportId, int edition) {
    return jdbc.sql(
            """
            select id, name, size, kind
              from reporting.attachment
             where report_id = :report
               and number = :edition
             order by id
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            (row, n) ->
                new Sheet.File(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getLong("size"),
                    row.getString("kind")))
        .list();
  }

  /** SHA-256 of a file of the report, of any edition. */
  Optional<String> sha(long reportId, long fileId) {
    return jdbc.sql(
            """
            select encode(sha256, 'hex')
              from reporting.attachment
             where report_id = :report
               and id = :file
            """)
        .param("report", reportId)
        .param("file", fileId)
        .query(String.class)
        .optional();
  }

  /** Whether the file stands with an edition that was sent in the round. */
  boolean wasSent(long roundId, long reportId, long fileId) {
    return jdbc.sql(
            """
            select exists (
              select 1
                from reporting.attachment a
                join reporting.edition e on e.report_id = a.report_id and e.number = a.number
                join reporting.report r on r.id = a.report_id
               where a.id = :file
                 and a.report_id = :report
                 and r.round_id = :round
                 and e.sent_at is not null)
            """)
        .param("file", fileId)
        .param("report", reportId)
        .param("round", roundId)
        .query(Boolean.class)
        .single();
  }

  Optional<String> name(long reportId, long fileId) {
    return jdbc.sql(
            "select name from reporting.attachment where report_id = :report and id = :file")
        .param("report", reportId)
        .param("file", fileId)
        .query(String.class)
        .optional();
  }

  /**
   * A file that is kept with an edition.
   *
   * @param sha its SHA-256 in hexadecimal
   * @param kind as in {@code reporting.attachment}
   */
  record Attached(String name, String sha, long size, String kind) {}

  /**
   * @return id of the attachment
   */
  long attach(long reportId, int edition, Attached file, Instant at, String by) {
    return jdbc.sql(
            """
            insert into reporting.attachment (report_id, number, name, sha256, size, at, by_label, kind)
            values (:report, :edition, :name, decode(:sha, 'hex'), :size, :at, :by, :kind)
            returning id
            """)
        .param("report", reportId)
        .param("edition", edition)
        .param("name", file.name())
        .param("sha", file.sha())
        .param("size", file.size())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("kind", file.kind())
        .query(Long.class)
        .single();
  }

  /** Notes from which file cells were taken. */
  void originate(
      long reportId, int edition, Collection<Integer> ordinals, String file, String href) {
    jdbc.sql(
            """
            insert into reporting.cell_origin (report_id, number, ordinal, origin, detail, href)
            select :report, :edition, ordinal, 'FILE', :file, :href
              from unnest(cast(:ordinals as integer[])) as ordinal
                on conflict (report_id, number, ordinal)
                   do update set origin = excluded.origin, detail = excluded.detail, href = excluded.href
            """)
        .param("report", reportId)
        .param("edition", edition)
        .param("file", file)
        .param("href", href)
        .param("ordinals", ordinals.toArray(Integer[]::new))
        .update();
  }

  void detach(long reportId, int edition, long fileId) {
    jdbc.sql(
            """
            delete from reporting.attachment
             where report_id = :report
               and number = :edition
               and id = :file
            """)
        .param("report", reportId)
        .param("edition", edition)
        .param("file", fileId)
        .update();
  }

  /**
   * What was typed; a cell that a person changed no longer comes from where it came from.
   *
   * @param changed ordinals
   * @return the report's version from now on
   */
  int save(long reportId, int edition, List<Cell> cells, Collection<Integer> changed, Instant at) {
    BigDecimal[] amounts = cells.stream().map(Cell::amount).toArray(BigDecimal[]::new);
    Short[] marks = cells.stream().map(c -> (short) c.mark().ordinal()).toArray(Short[]::new);
    return jdbc.sql(
            """
            with cells as (
              update reporting.edition
                 set amounts = :amounts, marks = :marks
               where report_id = :report
                 and number = :edition
                 and sent_at is null),
            typed as (
              delete from reporting.cell_origin
               where report_id = :report
                 and number = :edition
                 and ordinal = any(:changed))
            update reporting.report
               set version = version + 1,
                   minutes = minutes + case when :at - touched_at <= interval '10 minutes'
                                            then round(extract(epoch from :at - touched_at) / 60.0)::int
                                            else 1 end,
                   touched_at = :at
             where id = :report
            returning version
            """
                .replace(":at", "cast(:at as timestamptz)"))
        .param("amounts", amounts)
        .param("marks", marks)
        .param("report", reportId)
        .param("edition", edition)
        .param("changed", changed.toArray(Integer[]::new))
        .param("at", Timestamp.from(at))
        .query(Integer.class)
        .single();
  }

  void saveWords(long reportId, int edition, long sectionId, String words) {
    jdbc.sql(
            """
            insert into reporting.narrative (report_id, number, section_id, words)
            values (:report, :edition, :section, :words)
            on conflict (report_id, number, section_id) do update set words = excluded.words
            """)
        .param("report", reportId)
        .param("edition", edition)
        .param("section", sectionId)
        .param("words", words)
        .update();
  }

  void saveReason(long reportId, int edition, long checkId, String words, String by) {
    jdbc.sql(
            words.isEmpty()
                ? """
                  delete from reporting.check_reason
                   where report_id = :report and number = :edition and check_id = :check
                  """
                : """
                  insert into reporting.check_reason (report_id, number, check_id, words, by_label)
                  values (:report, :edition, :check, :words, :by)
                  on conflict (report_id, number, check_id)
                     do update set words = excluded.words, by_label = excluded.by_label
                  """)
        .param("report", reportId)
        .param("edition", edition)
        .param("check", checkId)
        .param("words", words)
        .param("by", by)
        .update();
  }

  void setState(long id, UnitReport.State state) {
    jdbc.sql("update reporting.report set state = :state, version = version + 1 where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  void prepared(long id, int edition, Instant at, String by) {
    jdbc.sql(
            """
            update reporting.edition
               set prepared_at = :at, prepared_by_label = :by
             where report_id = :id
               and number = :edition
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("id", id)
        .param("edition", edition)
        .update();
    setState(id, UnitReport.State.PREPARED);
  }

  void sent(long id, int edition, Instant at, LocalDate on, String by) {
    jdbc.sql(
            """
            with edition as (
              update reporting.edition
                 set sent_at = :at, sent_by_label = :by
               where report_id = :id
                 and number = :edition)
            update reporting.report
               set state = 'SENT', version = version + 1,
                   sent_on = coalesce(case when counted is not null then sent_on end, :on),
                   first_sent_on = coalesce(first_sent_on, :on)
             where id = :id
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("on", on)
        .param("id", id)
        .param("edition", edition)
        .update();
  }

  void recalled(long id, int edition, Instant at, String by, String reason) {
    jdbc.sql(
            """
            update reporting.edition
               set decided_at = :at, decided_by_label = :by, verdict = 'RECALLED', verdict_reason = :reason
             where report_id = :id
               and number = :edition
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("reason", reason)
        .param("id", id)
        .param("edition", edition)
        .update();
  }

  /** Nothing lies with the collecting unit any more. */
  void unsent(long id) {
    jdbc.sql("update reporting.report set sent_on = null where id = :id").param("id", id).update();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(row.getLong("form_version_id"), cells(row));
  }

  private static List<Cell> cells(ResultSet row) throws SQLException {
    return Edition.cells(
        (BigDecimal[]) row.getArray("amounts").getArray(),
        (Short[]) row.getArray("marks").getArray());
  }

  private static Edition edition(ResultSet row, int n) throws SQLException {
    return new Edition(
        row.getInt("number"),
        cells(row),
        row.getString("reason"),
        row.getString("prepared_by_label"),
        row.getString("sent_by_label"),
        row.getString("decided_by_label"),
        row.getString("verdict"),
        row.getString("verdict_reason"));
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("round_id"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        Audience.valueOf(row.getString("audience")),
        row.getObject("assignment_id", Long.class),
        row.getObject("due", LocalDate.class),
        UnitReport.State.valueOf(row.getString("state")),
        row.getInt("edition"),
        row.getObject("counted", Integer.class),
        row.getObject("sent_on", LocalDate.class),
        row.getInt("returns"),
        row.getInt("version"));
  }
}
