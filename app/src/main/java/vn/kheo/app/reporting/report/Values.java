package vn.kheo.app.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.reporting.answer.Mark;
import vn.kheo.app.reporting.regime.ReportReach;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.UnitReport;

/**
 * Số liệu các kỳ, for other systems: who collects a round reads what counts of every unit, a unit
 * reads its own report as it stands. Everything else is as if it were not there.
 */
@Component
public class Values {
  /** Units of one page. */
  public static final int PAGE = 100;

  private static final int MOST_ROUNDS = 500;

  private final JdbcClient jdbc;
  private final Rounds rounds;
  private final ReportReach reach;

  Values(JdbcClient jdbc, Rounds rounds, ReportReach reach) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.reach = reach;
  }

  /**
   * Một kỳ.
   *
   * @param formVersion id of the version that its reports are made with
   * @param from first day of the data
   * @param unitDue last good day of the units
   * @param due how many units owe a report; of an account of a unit, of its units
   * @param sent how many of them were sent
   */
  public record RoundLine(
      long id,
      String title,
      long formVersion,
      String form,
      LocalDate from,
      LocalDate to,
      LocalDate unitDue,
      LocalDate collectingUnitDue,
      int due,
      int sent) {}

  /**
   * Một số liệu.
   *
   * @param unit code
   * @param value of a choice, its place in the list, from 1; null unless the mark is FIGURE
   * @param edition of the report it stands in
   */
  public record Value(
      String unit,
      String indicator,
      Mark mark,
      @Nullable BigDecimal value,
      int edition,
      UnitReport.State state) {}

  /**
   * @param units how many units there are in all
   */
  public record Page(int page, int pages, int units, List<Value> values) {}

  /** Rounds the account has to do with, the latest first. */
  @Transactional(readOnly = true)
  public List<RoundLine> rounds() {
    return rounds(null);
  }

  @Transactional(readOnly = true)
  public Optional<RoundLine> round(long id) {
    return rounds(id).stream().findFirst();
  }

  private List<RoundLine> rounds(@Nullable Long id) {
    return jdbc.sql(
            """
            select d.id, g.name, d.label, d.form_version_id, f.code, d.from_day, d.to_day, d.unit_due, d.through_due,
                   count(r.id) as due, count(r.id) filter (where r.state in ('SENT', 'ACCEPTED')) as sent
              from reporting.round d
              join reporting.regime g on g.id = d.regime_id
              join reporting.form_version v on v.id = d.form_version_id
              join reporting.form f on f.id = v.form_id
              join reporting.report r on r.round_id = d.id and %s
             where cast(:id as bigint) is null or d.id = :id
             group by d.id, g.name, f.code
             order by d.to_day desc, d.id desc
             limit :most
            """
                .formatted(ReportReach.SEES))
        .params(reach.parameters())
        .param("id", id)
        .param("most", MOST_ROUNDS)
        .query(
            (row, n) ->
                new RoundLine(
                    row.getLong("id"),
                    row.getString("label").isEmpty()
                        ? row.getString("name")
                        : row.getString("name") + ", " + row.getString("label"),
                    row.getLong("form_version_id"),
                    row.getString("code"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class),
                    row.getObject("unit_due", LocalDate.class),
                    row.getObject("through_due", LocalDate.class),
                    row.getInt("due"),
                    row.getInt("sent")))
        .list();
  }

  /**
   * A page of the values of a round, by unit, in the order of the form.
   *
   * @param page from 1
   * @throws UnknownReport where the account has nothing to do with the round
   */
  @Transactional(readOnly = true)
  public Page page(long roundId, int page) {
    boolean collects = rounds.standing(roundId).isPresent();
    List<Integer> units = new ArrayList<>();
    List<Value> values =
        jdbc.sql(
                """
                with shown as (
                  select r.id, u.code as unit, r.state, coalesce(case when :collects then r.counted end, r.edition) as number,
                         count(*) over () as units
                    from reporting.report r
                    join organization.unit u on u.id = r.unit_id
                   where r.round_id = :round
                     and (r.unit_id = any(:own) or :collects and r.counted is not null)
                   order by u.code
                   limit :most offset :skip)
                select s.unit, i.code, trim_scale(v.amount) as amount, v.mark, s.number, s.state, s.units
                  from shown s
                  join reporting.edition e on e.report_id = s.id and e.number = s.number
                 cross join unnest(e.amounts, e.marks) with ordinality as v (amount, mark, ordinal)
                  join reporting.round d on d.id = :round
                  join reporting.indicator i on i.version_id = d.form_version_id and i.ordinal = v.ordinal
                 order by s.unit, i.ordinal
                """)
            .params(reach.parameters())
            .param("collects", collects)
            .param("round", roundId)
            .param("most", PAGE)
            .param("skip", (Math.max(1, page) - 1L) * PAGE)
            .query(
                (row, n) -> {
                  units.add(row.getInt("units"));
                  return new Value(
                      row.getString("unit"),
                      row.getString("code"),
                      Mark.values()[row.getInt("mark")],
                      row.getBigDecimal("amount"),
                      row.getInt("number"),
                      UnitReport.State.valueOf(row.getString("state")));
                })
            .list();
    if (!collects && values.isEmpty() && round(roundId).isEmpty()) {
      throw new UnknownReport(roundId);
    }
    int all = units.isEmpty() ? 0 : units.getFirst();
    return new Page(Math.max(1, page), (all + PAGE - 1) / PAGE, all, values);
  }

  /**
   * The report of a unit of the account's own in a round.
   *
   * @param unit code
   */
  @Transactional(readOnly = true)
  public Optional<Own> own(long roundId, String unit) {
    return jdbc.sql(
            """
            select r.id, r.version, r.state
              from reporting.report r
              join organization.unit u on u.id = r.unit_id
             where r.round_id = :round
               and u.code = :unit
               and u.id = any(:own)
            """)
        .params(reach.parameters())
        .param("round", roundId)
        .param("unit", unit)
        .query(
            (row, n) ->
                new Own(
                    row.getLong("id"),
                    row.getInt("version"),
                    UnitReport.State.valueOf(row.getString("state"))))
        .optional();
  }

  /** A report, to take a step with it. */
  public record Own(long id, int version, UnitReport.State state) {}
}
