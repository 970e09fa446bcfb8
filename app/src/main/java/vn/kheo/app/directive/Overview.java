package vn.kheo.app.directive;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Toàn cảnh của một chỉ đạo: matrix, four cells, progress; each one statement. */
@Component
class Overview {
  private final JdbcClient jdbc;
  private final Days days;
  private final Organization organization;

  Overview(JdbcClient jdbc, Days days, Organization organization) {
    this.jdbc = jdbc;
    this.days = days;
    this.organization = organization;
  }

  Matrix matrix(Directive directive, List<Obligation> obligations, Rights.Scope scope) {
    Map<Long, Map<Long, Matrix.Cell>> cells = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.unit_id, a.obligation_id, a.id, a.state, a.due, %s as timeliness,
                   e.id is not null or r.id is not null as asking
              from directive.assignment a
              join directive.directive d on d.id = a.directive_id
              left join directive.extension e on e.assignment_id = a.id and e.decision is null
              left join directive.refusal r on r.assignment_id = a.id and r.decision is null
             where a.directive_id = :directive
               and a.kind = 'STANDING'
               and %s
             order by a.unit_id, a.id
            """
                .formatted(Days.TIMELINESS, scope.seesAssignment()))
        .params(scope.parameters())
        .params(days.parameters())
        .param("directive", directive.id())
        .query(
            row -> {
              cells
                  .computeIfAbsent(row.getLong("unit_id"), unit -> new LinkedHashMap<>())
                  .put(
                      row.getLong("obligation_id"),
                      new Matrix.Cell(
                          row.getLong("id"),
                          AssignmentState.valueOf(row.getString("state")),
                          Timeliness.valueOf(row.getString("timeliness")),
                          row.getObject("due", LocalDate.class),
                          row.getBoolean("asking")));
            });
    Map<Long, Unit> units = organization.units(cells.keySet());
    List<Matrix.Row> rows =
        cells.entrySet().stream()
            .map(
                row ->
                    new Matrix.Row(
                        row.getKey(),
                        AssignmentLines.name(units, row.getKey()),
                        units.containsKey(row.getKey()) ? units.get(row.getKey()).kind() : "",
                        row.getValue()))
            .toList();
    List<Matrix.Column> columns =
        obligations.stream()
            .filter(o -> rows.stream().anyMatch(row -> row.cells().containsKey(o.id())))
            .map(o -> new Matrix.Column(o.id(), o.ref(), o.words(), o.due()))
            .toList();
    return new Matrix(directive, columns, rows);
  }

  List<UnitStanding> standing(Rights.Scope scope) {
    List<UnitStanding> bare =
        jdbc.sql(
                """
                select a.unit_id,
                       count(*) filter (where a.state = 'GIVEN') as unreceived,
                       count(*) filter (where a.state = 'REPORTED') as waiting,
                       %s
                  from directive.assignment a
                  join directive.directive d on d.id = a.directive_id
                 where a.state not in ('WITHDRAWN', 'SUCCEEDED')
                   and a.kind = 'STANDING'
                   and %s
                 group by a.unit_id
                """
                    .formatted(Days.CELLS, scope.seesAssignment()))
            .params(scope.parameters())
            .params(days.parameters())
            .query(
                (row, n) ->
                    new UnitStanding(
                        row.getLong("unit_id"),
                        "",
                        DirectiveList.cells(row),
                        row.getInt("unreceived"),
                        row.getInt("waiting")))
            .list();
    Map<Long, Unit> units = organization.units(bare.stream().map(UnitStanding::unitId).toList());
    var byName = Collator.getInstance(Locale.of("vi"));
    return bare.stream()
        .map(unit -> unit.named(AssignmentLines.name(units, unit.unitId())))
        .sorted(
            Comparator.comparingInt((UnitStanding unit) -> unit.cells().openOverdue())
                .reversed()
                .thenComparing(UnitStanding::unitName, byName))
        .toList();
  }

  FourCells counts(long directiveId, Rights.Scope scope) {
    return jdbc.sql(
            """
            select %s
              from directive.assignment a
              join directive.directive d on d.id = a.directive_id
             where a.directive_id = :directive
               and a.kind = 'STANDING'
               and %s
            """
                .formatted(Days.CELLS, scope.seesAssignment()))
        .params(scope.parameters())
        .params(days.parameters())
        .param("directive", directiveId)
        .query((row, n) -> DirectiveList.cells(row))
        .single();
  }

  List<Progress> progress(long directiveId, Rights.Scope scope) {
    return jdbc.sql(
            """
            select a.obligation_id,
                   count(*) filter (where a.state not in ('WITHDRAWN', 'SUCCEEDED')) as total,
                   count(*) filter (where a.state = 'GIVEN') as given,
                   count(*) filter (where a.state = 'UNDERWAY') as underway,
                   count(*) filter (where a.state = 'REPORTED') as reported,
                   count(*) filter (where a.state = 'CLOSED') as closed,
                   count(*) filter (where a.state = 'SUSPENDED') as suspended,
                   count(*) filter (where a.state in ('WITHDRAWN', 'SUCCEEDED')) as withdrawn,
                   %s
              from directive.assignment a
              join directive.directive d on d.id = a.directive_id
              join directive.obligation o on o.id = a.obligation_id
             where a.directive_id = :directive
               and a.kind = 'STANDING'
               and %s
             group by a.obligation_id, o.span_start
             order by o.span_start, a.obligation_id
            """
                .formatted(Days.CELLS, scope.seesAssignment()))
        .params(scope.parameters())
        .params(days.parameters())
        .param("directive", directiveId)
        .query(
            (row, n) ->
                new Progress(
                    row.getLong("obligation_id"),
                    row.getInt("total"),
                    row.getInt("given"),
                    row.getInt("underway"),
                    row.getInt("reported"),
                    row.getInt("closed"),
                    row.getInt("suspended"),
                    row.getInt("withdrawn"),
                    DirectiveList.cells(row)))
        .list();
  }
}
