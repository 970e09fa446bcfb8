package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Phần việc dưới và việc trên của một nhiệm vụ. */
@Component
class PartLines {
  private final JdbcClient jdbc;
  private final Days days;
  private final Organization organization;

  PartLines(JdbcClient jdbc, Days days, Organization organization) {
    this.jdbc = jdbc;
    this.days = days;
    this.organization = organization;
  }

  /** What was handed down from it, open ones first, by date; names no row the person may open. */
  List<Dossier.Child> below(long id, Rights.Scope scope) {
    return children(
        id,
        "a.kind = 'PART' order by a.state in ('CLOSED', 'WITHDRAWN', 'SUCCEEDED'), a.due nulls last, a.id",
        scope);
  }

  /** The rounds opened beneath a recurring one, the latest first. */
  List<Dossier.Child> rounds(long id, Rights.Scope scope) {
    return children(id, "a.kind = 'PERIOD' order by round.from_day desc", scope);
  }

  /** The rhythm that holds for the order; null where it has none. */
  Recurrence.@Nullable Set rhythm(long obligationId) {
    return jdbc.sql("select * from directive.rhythm where obligation_id = :id and ended_at is null")
        .param("id", obligationId)
        .query(Rhythms::set)
        .optional()
        .orElse(null);
  }

  private List<Dossier.Child> children(long id, String which, Rights.Scope scope) {
    Set<Long> seen = new HashSet<>();
    List<AssignmentLine> bare =
        jdbc.sql(
                """
                select %s, %s as may_see
                  from %s
                 where a.parent_id = :parent
                   and %s
                """
                    .formatted(
                        AssignmentLines.COLUMNS,
                        scope.seesAssignment(),
                        AssignmentLines.TABLES,
                        which))
            .params(scope.parameters())
            .params(days.parameters())
            .param("parent", id)
            .query(
                (row, n) -> {
                  if (row.getBoolean("may_see")) {
                    seen.add(row.getLong("id"));
                  }
                  return AssignmentLines.line(row);
                })
            .list();
    return bare.stream().map(line -> new Dossier.Child(line, seen.contains(line.id()))).toList();
  }

  /** From the one right above to the one the issuer gave. */
  List<Dossier.Above> above(long id, Rights.Scope scope) {
    record Row(long id, long unit, String words, @Nullable LocalDate due, boolean seen) {}
    List<Row> rows =
        jdbc.sql(
                """
                with recursive up as (
                  select parent_id as id, 1 as step, kind as via
                    from directive.assignment
                   where id = :id
                   union all
                  select a.parent_id, up.step + 1, a.kind
                    from up
                    join directive.assignment a on a.id = up.id)
                select a.id, a.unit_id, coalesce(a.words, o.words) as words, a.due, %s as may_see
                  from up
                  join directive.assignment a on a.id = up.id
                  join directive.obligation o on o.id = a.obligation_id
                  join directive.directive d on d.id = a.directive_id
                 where up.via = 'PART'
                 order by up.step
                """
                    .formatted(scope.seesAssignment()))
            .params(scope.parameters())
            .param("id", id)
            .query(
                (row, n) ->
                    new Row(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("may_see")))
            .list();
    Map<Long, Unit> units = organization.units(rows.stream().map(Row::unit).distinct().toList());
    return rows.stream()
        .map(
            row ->
                new Dossier.Above(
                    row.id(),
                    row.unit(),
                    AssignmentLines.name(units, row.unit()),
                    row.words(),
                    row.due(),
                    row.seen()))
        .toList();
  }

  /** Who has not finished what was handed down from it: units, or people of the unit. */
  List<String> openNames(long id) {
    List<AssignmentLine> bare =
        jdbc.sql(
                "select %s from %s where a.parent_id = :parent and a.kind = 'PART' and a.state in %s order by a.id"
                    .formatted(
                        AssignmentLines.COLUMNS, AssignmentLines.TABLES, Following.OPEN_OR_WAITING))
            .params(days.parameters())
            .param("parent", id)
            .query((row, n) -> AssignmentLines.line(row))
            .list();
    return bare.stream().map(AssignmentLine::doer).toList();
  }

  /** Units above it in the chain of handing down, its own included. */
  Set<Long> chain(long id, long unitId) {
    Set<Long> units = new HashSet<>();
    units.add(unitId);
    above(id, new Rights.Scope(true, new long[0], new long[0], new long[0]))
        .forEach(one -> units.add(one.unitId()));
    return units;
  }

  /** Units that have an open or finished part of it. */
  List<Long> unitsWithPart(long id) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select unit_id
                  from directive.assignment
                 where parent_id = :parent
                   and kind = 'PART'
                   and person_id is null
                   and state not in ('WITHDRAWN', 'SUCCEEDED')
                """)
            .param("parent", id)
            .query(Long.class)
            .list());
  }
}
