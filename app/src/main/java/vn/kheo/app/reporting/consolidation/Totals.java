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
      select r.id
        from reporting.report r
       where r.id = any(:reports)
       order by r.id
         for update of r
      """;

  // To plan the statement after it anew takes longer than to run it for a few reports.
  private static final String LOCK_FEW =
      LOCK.replace(
          "reporting.report r",
          "reporting.report r, set_config('plan_cache_mode', 'force_generic_plan', true)");

  private static final int FEW = 20;
  // Sums within each row of totals, some sixteen reports at a time: that never needs a sort on
  // disk.
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
      moves as (
        select round_id, node_id, slot, id, edition as number, 1 as sign
          from report
         where edition is not null
         union all
        select round_id, node_id, slot, id, counted, -1
          from report
         where counted is not null),
      touched as (
        select round_id, node_id, slot, sum(sign) as reports,
               array_agg(id) as ids, array_agg(number) as numbers, array_agg(sign) as signs
          from moves
         group by round_id, node_id, slot),
      kept as (
        insert into reporting.total as t
               (round_id, node_id, slot, reports, amounts, figures, nothing, not_applicable, zeros)
        select t.round_id, t.node_id, t.slot, t.reports,
               s.amounts, s.figures, s.nothing, s.not_applicable, s.zeros
          from touched t
         cross join lateral (
               select array_agg(c.amount order by c.i) as amounts,
                      array_agg(c.figures order by c.i) as figures,
                      array_agg(c.nothing order by c.i) as nothing,
                      array_agg(c.not_applicable order by c.i) as not_applicable,
                      array_agg(c.zeros order by c.i) as zeros
                 from (select u.i,
                              coalesce(sum(case when m.sign > 0 then u.amount else -u.amount end), 0) as amount,
                              coalesce(sum(m.sign) filter (where u.mark = 1), 0) as figures,
                              coalesce(sum(m.sign) filter (where u.mark = 2), 0) as nothing,
                              coalesce(sum(m.sign) filter (where u.mark = 3), 0) as not_applicable,
                              coalesce(sum(m.sign) filter (where u.mark = 1 and u.amount = 0), 0) as zeros
                         from unnest(t.ids, t.numbers, t.signs) as m (id, number, sign)
                         join reporting.edition e on e.report_id = m.id and e.number = m.number
                        cross join unnest(e.amounts, e.marks) with ordinality as u (amount, mark, i)
                        group by u.i) c) s
         order by t.round_id, t.node_id, t.slot
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
        select m.round_id, m.node_id, m.slot, i.ordinal, e.amounts[i.ordinal], sum(m.sign)
          from moves m
          join reporting.round d on d.id = m.round_id
          join reporting.indicator i on i.version_id = d.form_version_id
                                    and i.over_units = 'DISTRIBUTION'
          join reporting.edition e on e.report_id = m.id and e.number = m.number
         where e.marks[i.ordinal] = 1
         group by m.round_id, m.node_id, m.slot, i.ordinal, e.amounts[i.ordinal]
        having sum(m.sign) <> 0
         order by m.round_id, m.node_id, m.slot, i.ordinal, e.amounts[i.ordinal]
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
    jdbc.sql(reports.length <= FEW ? LOCK_FEW : LOCK)
        .param("reports", reports)
        .query(Long.class)
        .list();
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
