package vn.kheo.app.reporting.consolidation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.organization.Organization;

/** Sums of each unit right beneath another, in one statement. */
@Component
class ChildTotalStore {
  /**
   * Each unit right beneath: its own report, and the totals kept beneath it. Whoever has nobody
   * above reports beneath itself, and is in the totals kept there.
   */
  private static final String CHILDREN =
      """
            with recursive
            down as (
              select p.id, p.id as child_id
                from (%s) p
               where p.parent_id = :node
                  or cast(:node as bigint) is null and p.parent_id is null
               union all
              select p.id, d.child_id
                from down d
                join (%s) p on p.parent_id = d.id),
            child as (
              select d.id as node_id, d.child_id
                from down d
               where exists (select
                               from reporting.report r
                              where r.round_id = :round
                                and r.node_id = d.id)),
            own as (
              select r.*
                from reporting.report r
               where r.round_id = :round
                 and r.node_id = :node),
            part as (
              select u.child_id, u.i, u.amount, u.figures, u.nothing, u.not_applicable, u.zeros
                from (select c.child_id, t.*
                        from child c
                        join reporting.total t on t.round_id = :round and t.node_id = c.node_id) t
               cross join lateral (
                     select t.child_id, v.*
                       from unnest(t.amounts, t.figures, t.nothing, t.not_applicable, t.zeros) with ordinality
                         as v (amount, figures, nothing, not_applicable, zeros, i)
                      where cast(:ordinal as integer) is null or v.i = :ordinal) u
               union all
              select o.unit_id, u.i, coalesce(u.amount, 0), (u.mark = 1)::integer, (u.mark = 2)::integer,
                     (u.mark = 3)::integer, (u.mark = 1 and u.amount = 0)::integer
                from own o
                join reporting.edition e on e.report_id = o.id and e.number = o.counted
               cross join unnest(e.amounts, e.marks) with ordinality as u (amount, mark, i)
               where cast(:ordinal as integer) is null or u.i = :ordinal),
            sums as (
              select child_id, i, sum(amount) as amount, sum(figures) as figures, sum(nothing) as nothing,
                     sum(not_applicable) as not_applicable, sum(zeros) as zeros
                from part
               group by child_id, i),
            counted as (
              select child_id, sum(reports) as reports
                from (select c.child_id, t.reports
                        from child c
                        join reporting.total t on t.round_id = :round and t.node_id = c.node_id
                       union all
                      select unit_id, 1 from own where counted is not null) r
               group by child_id),
            waiting as materialized (
              select child_id, audience, count(*) as reports
                from (select coalesce(c.child_id, r.unit_id) as child_id, r.audience
                        from reporting.report r
                        left join child c on c.node_id = r.node_id
                       where r.round_id = :round
                         and r.counted is null
                         and (c.child_id is not null or r.id in (select id from own))
                         and (r.assignment_id is null or r.assignment_id not in (%s))) w
               group by child_id, audience),
            chosen as (
              select child_id, ordinal, array_agg(choice order by choice) as choices,
                     array_agg(reports order by choice) as chosen
                from (select child_id, ordinal, choice, sum(reports) as reports
                        from (select c.child_id, t.ordinal, t.choice, t.reports
                                from child c
                                join reporting.choice_total t on t.round_id = :round and t.node_id = c.node_id
                               union all
                              select o.unit_id, i.ordinal, e.amounts[i.ordinal]::integer, 1
                                from own o
                                join reporting.edition e on e.report_id = o.id and e.number = o.counted
                                join reporting.round d on d.id = :round
                                join reporting.indicator i on i.version_id = d.form_version_id
                                                          and i.over_units = 'DISTRIBUTION'
                               where e.marks[i.ordinal] = 1) c
                       group by child_id, ordinal, choice
                      having sum(reports) > 0) c
               group by child_id, ordinal)
            select k.child_id, i.ordinal, s.amount, coalesce(s.figures, 0) as figures,
                   coalesce(s.nothing, 0) as nothing, coalesce(s.zeros, 0) as zeros, c.choices, c.chosen,
                   coalesce(n.reports, 0) - coalesce(s.not_applicable, 0)
                   + coalesce((select sum(w.reports)
                                 from waiting w
                                where w.child_id = k.child_id
                                  and (i.audience = '{}' or w.audience = any(i.audience))), 0) as due
              from (select child_id from child union select unit_id from own) k
             cross join reporting.round d
              join reporting.indicator i on i.version_id = d.form_version_id
              left join counted n on n.child_id = k.child_id
              left join sums s on s.child_id = k.child_id and s.i = i.ordinal
              left join chosen c on c.child_id = k.child_id and c.ordinal = i.ordinal
             where d.id = :round
               and (cast(:ordinal as integer) is null or i.ordinal = :ordinal)
             order by k.child_id, i.ordinal
            """
          .formatted(Organization.PARENTS, Organization.PARENTS, ReportingDuties.CANCELLED);

  private final JdbcClient jdbc;

  ChildTotalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record ChildSum(long childId, NodeTotalStore.Sum sum) {}

  /**
   * @param nodeId null: the units with nobody above them
   * @param ordinal null for every indicator
   */
  List<ChildSum> children(long roundId, @Nullable Long nodeId, @Nullable Integer ordinal) {
    return jdbc.sql(CHILDREN)
        .param("round", roundId)
        .param("node", nodeId)
        .param("ordinal", ordinal)
        .query((row, n) -> new ChildSum(row.getLong("child_id"), NodeTotalStore.sum(row)))
        .list();
  }
}
