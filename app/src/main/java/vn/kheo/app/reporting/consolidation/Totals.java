package vn.kheo.app.reporting.consolidation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Số tổng hợp giữ sẵn. A report counts from the moment it is sent, in the same transaction; what
 * was counted before is taken out and what counts now is put in, by difference.
 *
 * <p>Reports are locked by id and totals by key, whatever order the caller names them in; one
 * report touches one row of totals. Two callers therefore never wait for each other in a circle.
 */
@Component
public class Totals {
  // By itself, so that the statement after it sees what whoever held a report has committed.
  private static final String LOCK =
      """
      select id
        from reporting.report
       where id = any(:reports)
       order by id
         for update
      """;
  private static final String MOVE =
      """
      with change as (
        select *
          from unnest(cast(:reports as bigint[]), cast(:editions as integer[]))
               as wanted (report_id, edition)),
      report as (
        select r.id, r.round_id, r.node_id, r.slot, r.counted, c.edition
          from reporting.report r
          join change c on c.report_id = r.id
         where r.counted is distinct from c.edition),
      moved as (
        select r.round_id, r.node_id, r.slot, 1 as sign, e.amounts, e.marks
          from report r
          join reporting.edition e on e.report_id = r.id and e.number = r.edition
         union all
        select r.round_id, r.node_id, r.slot, -1, e.amounts, e.marks
          from report r
          join reporting.edition e on e.report_id = r.id and e.number = r.counted),
      sums as (
        select m.round_id, m.node_id, m.slot, u.i,
               coalesce(sum(m.sign * u.amount), 0) as amount,
               coalesce(sum(m.sign) filter (where u.mark = 1), 0) as figures,
               coalesce(sum(m.sign) filter (where u.mark = 2), 0) as nothing,
               coalesce(sum(m.sign) filter (where u.mark = 3), 0) as not_applicable,
               coalesce(sum(m.sign) filter (where u.mark = 1 and u.amount = 0), 0) as zeros
          from moved m
         cross join unnest(m.amounts, m.marks) with ordinality as u (amount, mark, i)
         group by m.round_id, m.node_id, m.slot, u.i),
      reports as (
        select round_id, node_id, slot, sum(sign) as reports
          from moved
         group by round_id, node_id, slot),
      kept as (
        insert into reporting.total as t
               (round_id, node_id, slot, reports, amounts, figures, nothing, not_applicable, zeros)
        select s.round_id, s.node_id, s.slot, r.reports,
               array_agg(s.amount order by s.i),
               array_agg(s.figures order by s.i),
               array_agg(s.nothing order by s.i),
               array_agg(s.not_applicable order by s.i),
               array_agg(s.zeros order by s.i)
          from sums s
          join reports r using (round_id, node_id, slot)
         group by s.round_id, s.node_id, s.slot, r.reports
         order by s.round_id, s.node_id, s.slot
            on conflict (round_id, node_id, slot) do update
           set reports = t.reports + excluded.reports,
               amounts = reporting.add_each(t.amounts, excluded.amounts),
               figures = reporting.add_each(t.figures, excluded.figures),
               nothing = reporting.add_each(t.nothing, excluded.nothing),
               not_applicable = reporting.add_each(t.not_applicable, excluded.not_applicable),
               zeros = reporting.add_each(t.zeros, excluded.zeros)
        returning 1),
      chosen as (
        insert into reporting.choice_total as t (round_id, node_id, slot, ordinal, choice, reports)
        select m.round_id, m.node_id, m.slot, u.i, u.amount, sum(m.sign)
          from moved m
          join reporting.round d on d.id = m.round_id
         cross join unnest(m.amounts, m.marks) with ordinality as u (amount, mark, i)
          join reporting.indicator i on i.version_id = d.form_version_id and i.ordinal = u.i
         where i.over_units = 'DISTRIBUTION'
           and u.mark = 1
         group by m.round_id, m.node_id, m.slot, u.i, u.amount
        having sum(m.sign) <> 0
         order by m.round_id, m.node_id, m.slot, u.i, u.amount
            on conflict (round_id, node_id, slot, ordinal, choice) do update
           set reports = t.reports + excluded.reports
        returning 1)
      update reporting.report r
         set counted = c.edition
        from report c
       where r.id = c.id
      """;

  private final JdbcClient jdbc;

  Totals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which edition of a report counts from now on.
   *
   * @param edition null: none, as after a return
   */
  public record Change(long reportId, @Nullable Integer edition) {}

  /**
   * Puts the totals right in the caller's transaction.
   *
   * @return how many reports count otherwise than before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int count(Collection<Change> changes) {
    List<Change> ordered =
        changes.stream().sorted(Comparator.comparingLong(Change::reportId)).toList();
    Long[] reports = ordered.stream().map(Change::reportId).toArray(Long[]::new);
    jdbc.sql(LOCK).param("reports", reports).query(Long.class).list();
    return jdbc.sql(MOVE).param("reports", reports).param("editions", editions(ordered)).update();
  }

  private static @Nullable Integer[] editions(List<Change> changes) {
    @Nullable Integer[] editions = new Integer[changes.size()];
    for (int i = 0; i < editions.length; i++) {
      editions[i] = Objects.requireNonNull(changes.get(i)).edition();
    }
    return editions;
  }
}
