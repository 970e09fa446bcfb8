package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.UnitReport;

/** What {@link Imports} reads and writes: some hundred reports a statement. */
@Component
class ImportStore {
  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The unit of a report, for those who name it. */
  record Owner(long reportId, long unitId, String code, String name) {}

  /** Reports of a round by the code of their unit. */
  Map<String, Owner> owners(long roundId) {
    Map<String, Owner> owners = new HashMap<>();
    jdbc.sql(
            """
            select r.id, r.unit_id, u.code, u.name
              from reporting.report r
              join organization.unit u on u.id = r.unit_id
             where r.round_id = :round
            """)
        .param("round", roundId)
        .query(
            row -> {
              String code = row.getString("code");
              owners.put(
                  code,
                  new Owner(
                      row.getLong("id"), row.getLong("unit_id"), code, row.getString("name")));
            });
    return owners;
  }

  /**
   * What filled in an edition last.
   *
   * @param name of the file or system
   */
  record Source(String name, Instant at, String by) {}

  Optional<Source> source(long reportId, int edition) {
    return jdbc.sql(
            """
            select i.name, i.at, i.by_label
              from reporting.edition e
              join reporting.import i on i.id = e.import_id
             where e.report_id = :report
               and e.number = :edition
            """)
        .param("report", reportId)
        .param("edition", edition)
        .query(
            (row, n) ->
                new Source(
                    row.getString("name"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_label")))
        .optional();
  }

  /** Nobody takes a step with these reports until the transaction ends. */
  void hold(Collection<Long> reports) {
    jdbc.sql(
            """
            select id
              from reporting.report
             where id = any(:reports)
             order by id
               for update
            """)
        .param("reports", reports.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * A report as it stands, and what counts of the unit in the round before.
   *
   * @param before null where nothing does
   */
  record Standing(
      long id,
      long unitId,
      Audience audience,
      UnitReport.State state,
      int edition,
      List<Cell> cells,
      @Nullable List<Cell> before) {}

  List<Standing> standing(Collection<Long> reports, Round round) {
    return jdbc.sql(
            """
            select r.id, r.unit_id, r.audience, r.state, r.edition, e.amounts, e.marks,
                   b.amounts as amounts_before, b.marks as marks_before
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.edition
              left join reporting.report p on p.round_id = :before and p.unit_id = r.unit_id
              left join reporting.edition b on b.report_id = p.id and b.number = p.counted
             where r.id = any(:reports)
             order by r.id
            """)
        .param("reports", reports.toArray(Long[]::new))
        .param("before", round.previousId() == null ? -1 : round.previousId())
        .query(
            (row, n) ->
                new Standing(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    Audience.valueOf(row.getString("audience")),
                    UnitReport.State.valueOf(row.getString("state")),
                    row.getInt("edition"),
                    cells(row, "amounts", "marks"),
                    row.getArray("marks_before") == null
                        ? null
                        : cells(row, "amounts_before", "marks_before")))
        .list();
  }

  /** What counts of units in earlier rounds of the reporting year. */
  Map<Long, List<ReportStore.Counted>> earlierInYear(long roundId, Collection<Long> units) {
    Map<Long, List<ReportStore.Counted>> earlier = new HashMap<>();
    jdbc.sql(
            """
            select r.unit_id, d.form_version_id, e.amounts, e.marks
              from reporting.round now
              join reporting.round d on d.regime_id = now.regime_id
                                    and d.frequency = now.frequency
                                    and d.year = now.year
                                    and d.to_day < now.from_day
              join reporting.report r on r.round_id = d.id and r.unit_id = any(:units)
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where now.id = :round
            """)
        .param("round", roundId)
        .param("units", units.toArray(Long[]::new))
        .query(
            row -> {
              earlier
                  .computeIfAbsent(row.getLong("unit_id"), unit -> new ArrayList<>())
                  .add(
                      new ReportStore.Counted(
                          row.getLong("form_version_id"), cells(row, "amounts", "marks")));
            });
    return earlier;
  }

  /** What an edition holds from now on. */
  record Filled(long reportId, int edition, List<Cell> cells, List<Integer> changed) {}

  /** Cells that were changed no longer come from where they came from. */
  void save(List<Filled> filled, long importId, Instant at) {
    List<Long> ofReport = new ArrayList<>();
    List<Integer> ofEdition = new ArrayList<>();
    List<Integer> ordinals = new ArrayList<>();
    for (Filled one : filled) {
      for (Integer ordinal : one.changed()) {
        ofReport.add(one.reportId());
        ofEdition.add(one.edition());
        ordinals.add(ordinal);
      }
    }
    jdbc.sql(
            """
            delete from reporting.cell_origin o
             using unnest(cast(:reports as bigint[]), cast(:editions as integer[]), cast(:ordinals as integer[]))
                   as c (report_id, number, ordinal)
             where o.report_id = c.report_id
               and o.number = c.number
               and o.ordinal = c.ordinal
            """)
        .param("reports", ofReport.toArray(Long[]::new))
        .param("editions", ofEdition.toArray(Integer[]::new))
        .param("ordinals", ordinals.toArray(Integer[]::new))
        .update();
    jdbc.sql(
            """
            with filled as (
              select report_id, number, cast(amounts as numeric[]) as amounts, cast(marks as smallint[]) as marks
                from unnest(cast(:reports as bigint[]), cast(:editions as integer[]), cast(:amounts as text[]),
                            cast(:marks as text[])) as f (report_id, number, amounts, marks)),
            kept as (
              update reporting.edition e
                 set amounts = f.amounts, marks = f.marks, import_id = :import
                from filled f
               where e.report_id = f.report_id
                 and e.number = f.number
                 and e.sent_at is null)
            update reporting.report r
               set version = version + 1, touched_at = :at
              from filled f
             where r.id = f.report_id
            """)
        .param("reports", filled.stream().map(Filled::reportId).toArray(Long[]::new))
        .param("editions", filled.stream().map(Filled::edition).toArray(Integer[]::new))
        .param("amounts", filled.stream().map(one -> amounts(one.cells())).toArray(String[]::new))
        .param("marks", filled.stream().map(one -> marks(one.cells())).toArray(String[]::new))
        .param("import", importId)
        .param("at", Timestamp.from(at))
        .update();
  }

  private static String amounts(List<Cell> cells) {
    var array = new StringBuilder(cells.size() * 8).append('{');
    for (Cell cell : cells) {
      BigDecimal amount = cell.amount();
      array
          .append(array.length() > 1 ? "," : "")
          .append(amount == null ? "NULL" : amount.toPlainString());
    }
    return array.append('}').toString();
  }

  private static String marks(List<Cell> cells) {
    var array = new StringBuilder(cells.size() * 2 + 2).append('{');
    for (Cell cell : cells) {
      array.append(array.length() > 1 ? "," : "").append(cell.mark().ordinal());
    }
    return array.append('}').toString();
  }

  long begin(
      long roundId,
      Instant at,
      @Nullable Long account,
      String by,
      String name,
      int reports,
      int cells,
      int changed) {
    return jdbc.sql(
            """
            insert into reporting.import (round_id, at, account_id, by_label, name, reports, cells, changed)
            values (:round, :at, cast(:account as bigint), :by, :name, :reports, :cells, :changed)
            returning id
            """)
        .param("round", roundId)
        .param("at", Timestamp.from(at))
        .param("account", account)
        .param("by", by)
        .param("name", name)
        .param("reports", reports)
        .param("cells", cells)
        .param("changed", changed)
        .query(Long.class)
        .single();
  }

  private static List<Cell> cells(ResultSet row, String amounts, String marks) throws SQLException {
    return Edition.cells(
        (BigDecimal[]) row.getArray(amounts).getArray(), (Short[]) row.getArray(marks).getArray());
  }
}
