package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.answer.Mark;

/** Sums of the totals kept beneath units; one statement each, whatever the number of units. */
@Component
class NodeTotalStore {
  private static final String ALL =
      """
      with part as (
        select distinct round_id, node_id
          from reporting.report
         where round_id = any(cast(:rounds as bigint[])))
      """;

  /**
   * Every unit beneath which somebody reports, with the one above it; a level at a time, so that a
   * unit is looked up once however many hang beneath it.
   */
  private static final String TREE =
      """
      with recursive
      node as (
        select distinct node_id as id
          from reporting.report
         where round_id = :round),
      up as (
        select n.id, (select parent_id from (%1$s) p where p.id = n.id) as parent_id
          from node n
         union
        select u.parent_id, (select parent_id from (%1$s) p where p.id = u.parent_id)
          from (select distinct parent_id from up where parent_id is not null) u)
      select id, parent_id, id in (select id from node) as reports
        from up
      """
          .formatted(Organization.PARENTS);

  /**
   * Right beneath which units reports of rounds hang, of a unit and all beneath it; downwards by
   * the index of parents, so that what stands elsewhere costs nothing.
   */
  private static final String NODES =
      """
      with recursive down as (
        select cast(:node as bigint) as id, cast(null as bigint) as branch
         union
        select p.id, coalesce(d.branch, p.id)
          from down d
          join (%s) p on p.parent_id = d.id)
      select r.round_id, d.id, d.branch, count(*) as reports
        from down d
       cross join lateral (
             select r.round_id
               from reporting.report r
              where r.round_id = any(cast(:rounds as bigint[]))
                and r.node_id = d.id
             offset 0) r
       group by r.round_id, d.id, d.branch
      """
          .formatted(Organization.PARENTS);

  private static final String GIVEN =
      """
      with part as (
        select *
          from unnest(cast(:part_rounds as bigint[]), cast(:part_nodes as bigint[])) as p (round_id, node_id))
      """;

  // Who has not sent is counted once and not for every indicator: hence “materialized”. The totals
  // kept are looked up one by one: how many units lie beneath another is not known to the planner.
  private static final String TOTALS =
      """
            , kept as (
              select t.*
                from part p
               cross join lateral (
                     select *
                       from reporting.total t
                      where t.round_id = p.round_id
                        and t.node_id = p.node_id
                     offset 0) t),
            counted as (
              select round_id, sum(reports) as reports
                from kept
               group by round_id),
            sums as (
              select t.round_id, u.i, sum(u.amount) as amount, sum(u.figures) as figures,
                     sum(u.nothing) as nothing, sum(u.not_applicable) as not_applicable,
                     sum(u.zeros) as zeros
                from kept t
               cross join unnest(t.amounts, t.figures, t.nothing, t.not_applicable, t.zeros) with ordinality
                       as u (amount, figures, nothing, not_applicable, zeros, i)
               group by t.round_id, u.i),
            waiting as materialized (
              select p.round_id, r.audience, count(*) as reports
                from part p
               cross join lateral (
                     select r.audience
                       from reporting.report r
                      where r.round_id = p.round_id
                        and r.node_id = p.node_id
                        and r.counted is null
                        and (r.assignment_id is null or r.assignment_id not in (%s))
                     offset 0) r
               group by p.round_id, r.audience),
            waited as (
              select round_id, sum(reports) as reports
                from waiting
               group by round_id),
            chosen as (
              select round_id, ordinal, array_agg(choice order by choice) as choices,
                     array_agg(reports order by choice) as chosen
                from (select c.round_id, c.ordinal, c.choice, sum(c.reports) as reports
                        from reporting.choice_total c
                        join part using (round_id, node_id)
                       group by c.round_id, c.ordinal, c.choice
                      having sum(c.reports) > 0) c
               group by round_id, ordinal)
            select d.id as round_id, i.ordinal, s.amount, coalesce(s.figures, 0) as figures,
                   coalesce(s.nothing, 0) as nothing, coalesce(s.zeros, 0) as zeros, c.choices, c.chosen,
                   coalesce(n.reports, 0) - coalesce(s.not_applicable, 0)
                   + coalesce(case when i.audience = '{}'
                                   then a.reports
                                   else (select sum(w.reports)
                                           from waiting w
                                          where w.round_id = d.id
                                            and w.audience = any(i.audience)) end, 0) as due
              from reporting.round d
              join reporting.indicator i on i.version_id = d.form_version_id
              left join counted n on n.round_id = d.id
              left join waited a on a.round_id = d.id
              left join sums s on s.round_id = d.id and s.i = i.ordinal
              left join chosen c on c.round_id = d.id and c.ordinal = i.ordinal
             where d.id = any(cast(:rounds as bigint[]))
             order by d.id, i.ordinal
            """
          .formatted(ReportingDuties.CANCELLED);

  private static final String FIGURES =
      """
            select r.id, r.unit_id, r.node_id, r.counted, coalesce(e.marks[:ordinal], 0) as mark,
                   e.amounts[:ordinal] as amount
              from reporting.report r
              left join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
               and (cast(:nodes as bigint[]) is null
                    or r.node_id = any(:nodes))
               and (r.counted is not null
                    or r.assignment_id is null
                    or r.assignment_id not in (%s))
             order by r.unit_id
            """
          .formatted(ReportingDuties.CANCELLED);

  // To plan the sums anew takes a quarter as long as to make them; until the transaction ends.
  private static final String PLANNED_ONCE =
      "select set_config('plan_cache_mode', 'force_generic_plan', true)";

  private final JdbcClient jdbc;

  NodeTotalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As kept, nothing recomputed.
   *
   * @param amount null where no report counts
   */
  record Sum(
      int ordinal,
      int due,
      int figures,
      int nothing,
      int zeros,
      @Nullable BigDecimal amount,
      Map<Integer, Integer> choices) {}

  /**
   * Of each of these rounds, in one statement; by round.
   *
   * @param nodeId null for all reports of the rounds
   */
  Map<Long, List<Sum>> sums(Collection<Long> rounds, @Nullable Long nodeId) {
    return nodeId == null
        ? sums(rounds, jdbc.sql(ALL + TOTALS))
        : sums(rounds, beneath(rounds, nodeId));
  }

  /** The same of what was found to hang beneath a unit. */
  Map<Long, List<Sum>> sums(Collection<Long> rounds, Beneath beneath) {
    return sums(
        rounds,
        jdbc.sql(GIVEN + TOTALS)
            .param("part_rounds", beneath.roundIds())
            .param("part_nodes", beneath.ids()));
  }

  private Map<Long, List<Sum>> sums(Collection<Long> rounds, JdbcClient.StatementSpec statement) {
    jdbc.sql(PLANNED_ONCE).query(String.class).single();
    Map<Long, List<Sum>> sums = new HashMap<>();
    statement
        .param("rounds", rounds.toArray(Long[]::new))
        .query(
            row -> {
              sums.computeIfAbsent(row.getLong("round_id"), r -> new ArrayList<>()).add(sum(row));
            });
    return sums;
  }

  /** Who reports beneath whom in a round. */
  ReportingTree tree(long roundId) {
    var tree = new ReportingTree();
    jdbc.sql(TREE)
        .param("round", roundId)
        .query(
            row -> {
              tree.add(
                  row.getLong("id"),
                  row.getObject("parent_id", Long.class),
                  row.getBoolean("reports"));
            });
    return tree;
  }

  /** What hangs beneath a unit in these rounds. */
  Beneath beneath(Collection<Long> rounds, long nodeId) {
    return new Beneath(
        jdbc.sql(NODES)
            .param("rounds", rounds.toArray(Long[]::new))
            .param("node", nodeId)
            .query(
                (row, n) ->
                    new Beneath.Node(
                        row.getLong("round_id"),
                        row.getLong("id"),
                        row.getObject("branch", Long.class),
                        row.getInt("reports")))
            .list());
  }

  List<UnitFigure> figures(long roundId, @Nullable Long nodeId, int ordinal) {
    return jdbc.sql(FIGURES)
        .param("round", roundId)
        .param("nodes", nodeId == null ? null : beneath(List.of(roundId), nodeId).ids())
        .param("ordinal", ordinal)
        .query(
            (row, n) ->
                new UnitFigure(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    row.getLong("node_id"),
                    row.getObject("counted", Integer.class),
                    Mark.values()[row.getInt("mark")],
                    row.getBigDecimal("amount")))
        .list();
  }

  static Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        row.getInt("ordinal"),
        row.getInt("due"),
        row.getInt("figures"),
        row.getInt("nothing"),
        row.getInt("zeros"),
        row.getBigDecimal("amount"),
        choices(row.getArray("choices"), row.getArray("chosen")));
  }

  private static Map<Integer, Integer> choices(@Nullable Array choices, @Nullable Array chosen)
      throws SQLException {
    if (choices == null || chosen == null) {
      return Map.of();
    }
    var places = (Integer[]) choices.getArray();
    var reports = (Number[]) chosen.getArray();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      counts.put(places[i], reports[i].intValue());
    }
    return counts;
  }
}
