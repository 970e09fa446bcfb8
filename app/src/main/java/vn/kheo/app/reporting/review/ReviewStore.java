package vn.kheo.app.reporting.review;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is read of reports to judge them, and the remarks made. */
@Component
class ReviewStore {
  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An edition of a report; the one that counts, else the one worked on. */
  record Edition(
      int number, @Nullable String sentBy, @Nullable BigDecimal[] amounts, Short[] marks) {}

  Optional<Long> roundOf(long reportId) {
    return jdbc.sql("select round_id from reporting.report where id = :id")
        .param("id", reportId)
        .query(Long.class)
        .optional();
  }

  Optional<Long> assignmentOf(long reportId) {
    return jdbc.sql(
            "select assignment_id from reporting.report where id = :id and assignment_id is not null")
        .param("id", reportId)
        .query(Long.class)
        .optional();
  }

  Optional<Edition> edition(long reportId) {
    return jdbc.sql(
            """
            select e.number, e.sent_by_label, e.amounts, e.marks
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = coalesce(r.counted, r.edition)
             where r.id = :id
            """)
        .param("id", reportId)
        .query(ReviewStore::edition)
        .optional();
  }

  /** What counted of the unit in another round. */
  Optional<Edition> counted(long roundId, long unitId) {
    return jdbc.sql(
            """
            select e.number, e.sent_by_label, e.amounts, e.marks
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
               and r.unit_id = :unit
            """)
        .param("round", roundId)
        .param("unit", unitId)
        .query(ReviewStore::edition)
        .optional();
  }

  private static Edition edition(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Edition(
        row.getInt("number"),
        row.getString("sent_by_label"),
        (BigDecimal[]) row.getArray("amounts").getArray(),
        (Short[]) row.getArray("marks").getArray());
  }

  /**
   * The middle of what these units reported, by ordinal; “không phát sinh” is a nought, what was
   * not reported or does not apply is left out.
   *
   * @param fewest a middle of fewer says nothing
   */
  Map<Integer, BigDecimal> medians(
      long roundId, Collection<Long> unitIds, long exceptReport, int fewest) {
    Map<Integer, BigDecimal> medians = new HashMap<>();
    jdbc.sql(
            """
            select u.i, percentile_disc(0.5) within group (order by coalesce(u.amount, 0)) as middle
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             cross join unnest(e.amounts, e.marks) with ordinality as u (amount, mark, i)
             where r.round_id = :round
               and r.id <> :except
               and r.unit_id = any(:units)
               and u.mark in (1, 2)
             group by u.i
            having count(*) >= :fewest
            """)
        .param("round", roundId)
        .param("except", exceptReport)
        .param("units", unitIds.toArray(Long[]::new))
        .param("fewest", fewest)
        .query(
            row -> {
              medians.put(row.getInt("i"), row.getBigDecimal("middle"));
            });
    return medians;
  }

  /** How many of these units have sent. */
  int sent(long roundId, Collection<Long> unitIds, long exceptReport) {
    return jdbc.sql(
            """
            select count(*)
              from reporting.report
             where round_id = :round
               and id <> :except
               and unit_id = any(:units)
               and counted is not null
            """)
        .param("round", roundId)
        .param("except", exceptReport)
        .param("units", unitIds.toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }

  /** Where cells came from that nobody typed, by ordinal. */
  Map<Integer, String> origins(long reportId, int edition) {
    Map<Integer, String> origins = new HashMap<>();
    jdbc.sql(
            """
            select ordinal, detail
              from reporting.cell_origin
             where report_id = :report
               and number = :edition
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            row -> {
              origins.put(row.getInt("ordinal"), row.getString("detail"));
            });
    return origins;
  }

  /** Why warnings were let go, by id of the indicator. */
  Map<Long, List<String>> reasons(long reportId, int edition) {
    return jdbc
        .sql(
            """
            select c.indicator_id, r.words
              from reporting.check_reason r
              join reporting.indicator_check c on c.id = r.check_id
             where r.report_id = :report
               and r.number = :edition
             order by c.id
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query((row, n) -> Map.entry(row.getLong("indicator_id"), row.getString("words")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Words by id of the section. */
  Map<Long, String> words(long reportId, int edition) {
    Map<Long, String> words = new HashMap<>();
    jdbc.sql(
            """
            select section_id, words
              from reporting.narrative
             where report_id = :report
               and number = :edition
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            row -> {
              words.put(row.getLong("section_id"), row.getString("words"));
            });
    return words;
  }

  List<ReviewSheet.File> files(long reportId, int edition) {
    return jdbc.sql(
            """
            select id, name, size
              from reporting.attachment
             where report_id = :report
               and number = :edition
             order by id
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            (row, n) ->
                new ReviewSheet.File(row.getLong("id"), row.getString("name"), row.getLong("size")))
        .list();
  }

  /** Remarks of every edition that are not settled, in the order they were made. */
  List<ReviewSheet.Remark> remarks(long reportId) {
    return jdbc.sql(
            """
            select m.*, i.code, s.number as section_number
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
                new ReviewSheet.Remark(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("section_number"),
                    row.getString("quote"),
                    row.getString("words"),
                    row.getString("by_label"),
                    row.getTimestamp("at").toInstant(),
                    row.getInt("number")))
        .list();
  }

  /**
   * @param ordinal of the cell; null where it is at words, or at the whole
   */
  record NewRemark(
      long reportId,
      int edition,
      @Nullable Integer ordinal,
      @Nullable Long sectionId,
      @Nullable String quote,
      String words) {}

  void insert(NewRemark remark, Instant at, String by) {
    jdbc.sql(
            """
            insert into reporting.remark (report_id, number, ordinal, section_id, quote, words, at, by_label)
            values (:report, :edition, :ordinal, :section, :quote, :words, :at, :by)
            """)
        .param("report", remark.reportId())
        .param("edition", remark.edition())
        .param("ordinal", remark.ordinal())
        .param("section", remark.sectionId())
        .param("quote", remark.quote())
        .param("words", remark.words())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** Takes a remark back, or notes that it was answered; false where it was already. */
  boolean settle(long reportId, long remarkId, Instant at) {
    return jdbc.sql(
                """
                update reporting.remark
                   set settled_at = :at
                 where id = :id
                   and report_id = :report
                   and settled_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("id", remarkId)
            .param("report", reportId)
            .update()
        == 1;
  }
}
