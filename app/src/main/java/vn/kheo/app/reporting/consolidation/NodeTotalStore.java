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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.ReportingDuties;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.reporting.answer.Mark;

/** Sums of the totals kept beneath units; one statement each, whatever the number of units. */
@Component
class NodeTotalStore {
  // From the unit asked for downwards, by the index of parents: what stands elsewhere costs
  // nothing.
  private static final String BENEATH =
      """
      with recursive
      down as (
        select cast(:node as bigint) as id
         union
        select p.id
          from down d
          join (%s) p on p.parent_id = d.id),
      part as (
        select d.id as round_id, u.id as node_id
          from unnest(cast(:rounds as bigint[])) as d (id)
         cross join down u
         cross join lateral (
               select
                 from reporting.report r
                where r.round_id = d.id
                  and r.node_id = u.id
                limit 1) r)
      """
          .formatted(Organization.PARENTS);

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

  /** Right beneath which units reports of rounds hang, of a unit and all beneath it. */
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

  private static final String FIGURES =
      """
            select r.id, r.unit_id, r.node_id, r.counted, coalesce(e.marks[:ordinal], 0) as mark,
                   e.amounts[:ordinal] as amount
              from reporting.report r
              left join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
               and (cast(:node as bigint) is null
                    or r.node_id in (select node_id from part))
               and (r.counted is not null
                    or r.assignment_id is null
                    or r.assignment_id not in (%s))
             order by r.unit_id
            """
          .formatted(ReportingDuties.CANCELLED);

  // To plan the sums anew takes half as long as to make them; until the transaction ends.
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

  record ChildSum(long childId, Sum sum) {}

  /**
   * Of each of these rounds, in one statement; by round.
   *
   * @param nodeId null for all reports of the rounds
   */
  Map<Long, List<Sum>> sums(Collection<Long> rounds, @Nullable Long nodeId) {
    return sums(rounds, jdbc.sql(part(nodeId) + TOTALS).param("node", nodeId));
  }

  /** The same of what was found to hang beneath a unit. */
  Map<Long, List<Sum>> sums(Collection<Long> rounds, Beneath beneath) {
    return sums(
        rounds,
        jdbc.sql(GIVEN + TOTALS)
            .param(
                "part_rounds",
                beneath.nodes().stream().map(Beneath.Node::roundId).toArray(Long[]::new))
            .param(
                "part_nodes", beneath.nodes().stream().map(Beneath.Node::id).toArray(Long[]::new)));
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

  /**
   * @param nodeId null: the units with nobody above them
   * @param ordinal null for every indicator
   */
  List<ChildSum> children(long roundId, @Nullable Long nodeId, @Nullable Integer ordinal) {
    return jdbc.sql(CHILDREN)
        .param("round", roundId)
        .param("node", nodeId)
        .param("ordinal", ordinal)
        .query((row, n) -> new ChildSum(row.getLong("child_id"), sum(row)))
        .list();
  }

  private static String part(@Nullable Long nodeId) {
    return nodeId == null ? ALL : BENEATH;
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

  /** What hangs beneath a unit, round by round. */
  record Beneath(List<Node> nodes) {
    /**
     * A unit right beneath which reports hang.
     *
     * @param branch the unit right beneath that asked for, on the way to it; null for that itself
     * @param reports how many
     */
    record Node(long roundId, long id, @Nullable Long branch, int reports) {}

    /** How many reports of the round, however deep. */
    int reports(long roundId) {
      return of(roundId).mapToInt(Node::reports).sum();
    }

    /** Units right beneath with others beneath them. */
    Set<Long> branches(long roundId) {
      return of(roundId)
          .flatMap(node -> Stream.ofNullable(node.branch()))
          .collect(Collectors.toSet());
    }

    private Stream<Node> of(long roundId) {
      return nodes.stream().filter(node -> node.roundId() == roundId);
    }
  }

  List<UnitFigure> figures(long roundId, @Nullable Long nodeId, int ordinal) {
    return jdbc.sql(part(nodeId) + FIGURES)
        .param("round", roundId)
        .param("rounds", new Long[] {roundId})
        .param("node", nodeId)
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

  private static Sum sum(ResultSet row) throws SQLException {
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
