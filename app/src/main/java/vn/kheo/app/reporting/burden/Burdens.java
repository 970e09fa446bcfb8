package vn.kheo.app.reporting.burden;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.regime.ReportReach;

/**
 * Sổ gánh nặng báo cáo, of the units the person works for and, for who collects, of everybody who
 * reports to them.
 */
@Component
public class Burdens {
  /** What of a report is work: asked of the unit, neither computed nor filled by the system. */
  private static final String OWED =
      """
      with owed as (
        select r.id, r.round_id, r.unit_id, r.due, r.state in ('SENT', 'ACCEPTED') as sent, r.minutes,
               g.name, d.label, g.through_unit_id, work.figures, text.headings,
               r.unit_id = any(:own) as own
          from reporting.report r
          join reporting.round d on d.id = r.round_id
          join reporting.regime g on g.id = d.regime_id
         cross join lateral (
               select count(*) as figures
                 from reporting.indicator i
                where i.version_id = d.form_version_id
                  and i.formula is null
                  and not i.filled_by_system
                  and (i.audience = '{}' or r.audience = any(i.audience))) as work
         cross join lateral (
               select count(*) as headings
                 from reporting.section s
                where s.version_id = d.form_version_id
                  and not s.heading_only) as text
         where r.due between :first and :last
           and %s)
      """
          .formatted(ReportReach.SEES);

  private final JdbcClient jdbc;
  private final ReportReach reach;

  Burdens(JdbcClient jdbc, ReportReach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** What the list is ordered by, the most first. */
  public enum Sort {
    FIGURES,
    REPORTS,
    MINUTES,
    /** By name, from A. */
    UNIT
  }

  /**
   * Units that owe something in the month.
   *
   * @param words that the unit's name must have; null for all
   */
  @Transactional(readOnly = true)
  public List<Burden> of(YearMonth month, @Nullable String words, Sort sort) {
    String order =
        switch (sort) {
          case FIGURES -> "figures desc, u.name";
          case REPORTS -> "reports desc, figures desc, u.name";
          case MINUTES -> "minutes desc, figures desc, u.name";
          case UNIT -> "u.name";
        };
    return jdbc.sql(
            OWED
                + """
                  select u.id, u.name, count(*) as reports, count(*) filter (where o.sent) as sent,
                         count(distinct o.through_unit_id) as collectors, sum(o.figures) as figures,
                         sum(o.headings) as headings, sum(o.minutes) as minutes
                    from owed o
                    join organization.unit u on u.id = o.unit_id
                   where cast(:words as text) is null
                      or u.folded like '%' || organization.fold(:words) || '%'
                   group by u.id
                   order by\s"""
                + order)
        .params(period(month))
        .param("words", words == null || words.isBlank() ? null : words.strip())
        .query(
            (row, n) ->
                new Burden(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getInt("reports"),
                    row.getInt("sent"),
                    row.getInt("collectors"),
                    row.getInt("figures"),
                    row.getInt("headings"),
                    row.getInt("minutes")))
        .list();
  }

  /** Whether a unit's month is any of the person's business. */
  public boolean mayRead(long unitId) {
    return reach.mayRead(unitId);
  }

  /** The reports of one unit in the month, by date. */
  @Transactional(readOnly = true)
  public List<Burden.Owed> owed(YearMonth month, long unitId) {
    return jdbc.sql(
            (OWED
                    + """
                      select o.*, %s as collector
                        from owed o
                       where o.unit_id = :unit
                       order by o.due, o.name, o.id
                      """)
                .formatted(Organization.UNIT_NAME.formatted("o.through_unit_id")))
        .params(period(month))
        .param("unit", unitId)
        .query(
            (row, n) ->
                new Burden.Owed(
                    row.getLong("round_id"),
                    row.getBoolean("own") ? row.getLong("id") : null,
                    row.getString("label").isEmpty()
                        ? row.getString("name")
                        : row.getString("name") + ", " + row.getString("label"),
                    row.getString("collector"),
                    row.getObject("due", java.time.LocalDate.class),
                    row.getBoolean("sent"),
                    row.getInt("figures"),
                    row.getInt("headings"),
                    row.getInt("minutes")))
        .list();
  }

  private Map<String, Object> period(YearMonth month) {
    Map<String, Object> period = new java.util.HashMap<>(reach.parameters());
    period.put("first", month.atDay(1));
    period.put("last", month.atEndOfMonth());
    return period;
  }
}
