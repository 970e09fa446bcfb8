package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Hạn sẽ đổi: which open deadlines another calendar moves; each way of counting is counted once.
 */
@Component
class MovedDeadlines {
  /** Joins the ways of counting, of which there are few, to the assignments, of which many. */
  private static final String MOVED =
      """
      with printed as (
        select * from unnest(cast(:days as date[]), cast(:day_dues as date[])) as p (day, due)),
      counted as (
        select *
          from unnest(cast(:froms as date[]), cast(:counts as integer[]), cast(:units as text[]),
                      cast(:count_dues as date[])) as c (event, length, unit, due))
      select a.id, o.ref, a.unit_id, %s as title, a.due as from_due, coalesce(p.due, c.due) as to_due
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        left join printed p on p.day = a.due_printed
        left join counted c on c.event = a.due_from and c.length = a.due_count and c.unit = a.due_unit
       where a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
         and coalesce(p.due, c.due) is not null
         and coalesce(p.due, c.due) is distinct from a.due
         and (cast(:obligation as bigint) is null or a.obligation_id = :obligation)
       order by a.unit_id, a.id
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final Organization organization;

  MovedDeadlines(JdbcClient jdbc, Days days, Organization organization) {
    this.jdbc = jdbc;
    this.days = days;
    this.organization = organization;
  }

  /**
   * Open assignments whose last day would be another.
   *
   * @param scope directives outside it stay without title
   * @param hold whether nobody may take a step of theirs until this transaction ends
   */
  List<MovedDeadline> moved(WorkingCalendar calendar, Rights.Scope scope, boolean hold) {
    return moved(calendar, scope, hold, null);
  }

  /**
   * @param obligationId of that order alone; null for all
   */
  List<MovedDeadline> moved(
      WorkingCalendar calendar, Rights.Scope scope, boolean hold, @Nullable Long obligationId) {
    return moved(calendar, day -> days.effective(day, calendar), scope, hold, obligationId);
  }

  /** Those that another rule for printed days moves. */
  List<MovedDeadline> moved(
      WorkingCalendar calendar, UnaryOperator<LocalDate> effective, Rights.Scope scope) {
    return moved(calendar, effective, scope, false, null);
  }

  private List<MovedDeadline> moved(
      WorkingCalendar calendar,
      UnaryOperator<LocalDate> effective,
      Rights.Scope scope,
      boolean hold,
      @Nullable Long obligationId) {
    String title = "case when %s then d.title end".formatted(scope.seesAssignment());
    return named(
        jdbc.sql(MOVED.formatted(title) + (hold ? " for update of a" : ""))
            .params(scope.parameters())
            .params(ways(calendar, effective))
            .param("obligation", obligationId)
            .query(MovedDeadlines::moved)
            .list());
  }

  /** Those that count from an event of the order which no longer stands; held like the others. */
  List<MovedDeadline> lost(long obligationId) {
    return named(
        jdbc.sql(
                """
                    select a.id, o.ref, a.unit_id, cast(null as text) as title, a.due as from_due,
                           cast(null as date) as to_due
                      from directive.assignment a
                      join directive.obligation o on o.id = a.obligation_id
                     where a.obligation_id = :obligation
                       and a.kind = 'STANDING'
                       and a.due_from is not null
                       and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
                       and not exists (select
                                         from directive.deadline_event e
                                        where e.obligation_id = a.obligation_id
                                          and (e.assignment_id = a.id or e.assignment_id is null)
                                          and e.ended_at is null)
                     order by a.id
                       for update of a
                    """)
            .param("obligation", obligationId)
            .query(MovedDeadlines::moved)
            .list());
  }

  private static MovedDeadline moved(ResultSet row, int n) throws SQLException {
    return new MovedDeadline(
        row.getLong("id"),
        row.getString("ref"),
        row.getLong("unit_id"),
        "",
        row.getString("title"),
        row.getObject("from_due", LocalDate.class),
        row.getObject("to_due", LocalDate.class));
  }

  private List<MovedDeadline> named(List<MovedDeadline> bare) {
    Set<Long> ids = new LinkedHashSet<>();
    bare.forEach(one -> ids.add(one.unitId()));
    Map<Long, Unit> units = ids.isEmpty() ? Map.of() : organization.units(ids);
    return bare.stream()
        .map(
            one ->
                new MovedDeadline(
                    one.assignmentId(),
                    one.ref(),
                    one.unitId(),
                    AssignmentLines.name(units, one.unitId()),
                    one.directiveTitle(),
                    one.from(),
                    one.to()))
        .toList();
  }

  /** Every way in which open assignments count their last day, with the day it gives. */
  private Map<String, Object> ways(WorkingCalendar calendar, UnaryOperator<LocalDate> effective) {
    List<LocalDate> printed =
        jdbc.sql(
                """
                select distinct due_printed
                  from directive.assignment
                 where due_printed is not null
                   and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
                """)
            .query(LocalDate.class)
            .list();
    List<LocalDate> froms = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<LocalDate> dues = new ArrayList<>();
    jdbc.sql(
            """
            select distinct due_from, due_count, due_unit
              from directive.assignment
             where due_from is not null
               and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
            """)
        .query(
            row -> {
              LocalDate from = row.getObject("due_from", LocalDate.class);
              int count = row.getInt("due_count");
              CountUnit unit = CountUnit.valueOf(row.getString("due_unit"));
              froms.add(from);
              counts.add(count);
              units.add(unit.name());
              dues.add(unit.from(from, count).lastGoodDay(calendar));
            });
    return Map.of(
        "days", texts(printed),
        "day_dues", texts(printed.stream().map(effective).toList()),
        "froms", texts(froms),
        "counts", counts.stream().mapToInt(Integer::intValue).toArray(),
        "units", units.toArray(String[]::new),
        "count_dues", texts(dues));
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }
}
