package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Danh sách nhiệm vụ: one statement a page, and one for the units' names. */
@Component
class AssignmentLines {
  /** Columns of a line; the tables are named a, o and d. */
  static final String COLUMNS =
      """
      a.id, a.directive_id, d.title, a.obligation_id, o.ref, coalesce(a.words, o.words) as words, a.unit_id,
      a.state, a.due, a.missed_due, a.version, a.kind, a.parent_id, a.person_id,
      round.rhythm, round.from_day, round.to_day, round.label as round_label,
      exists (select from directive.extension e where e.assignment_id = a.id and e.decision is null) as extending,
      exists (select from directive.refusal r where r.assignment_id = a.id and r.decision is null) as refusing,
      %s as timeliness,
      %s as unit_name, %s as person_name\
      """
          .formatted(
              Days.TIMELINESS,
              Organization.UNIT_NAME.formatted("a.unit_id"),
              Organization.PERSON_NAME.formatted("a.person_id"));

  static final String TABLES =
      """
      directive.assignment a
      join directive.obligation o on o.id = a.obligation_id
      join directive.directive d on d.id = a.directive_id
      left join directive.period round on round.id = a.period_id\
      """;

  /** What a filter leaves; the same names of tables. */
  static final String FILTER =
      """
      (cardinality(cast(:states as text[])) = 0 or a.state = any(:states))
      and (cardinality(cast(:timeliness as text[])) = 0
           or a.state not in ('WITHDRAWN', 'SUCCEEDED') and %s = any(:timeliness))
      and (cast(:unit as bigint) is null or a.unit_id = :unit)
      and (cast(:directive as bigint) is null or a.directive_id = :directive)
      and (cast(:words as text[]) is null
           or coalesce(a.folded, o.folded) || ' ' || d.folded
              like all (select '%%' || organization.fold(word) || '%%'
                          from unnest(cast(:words as text[])) as word))\
      """
          .formatted(Days.TIMELINESS);

  /** First which lines, then what stands in them: the rest is asked for one page only. */
  private static final String PAGE =
      """
      with page as materialized (
        select a.id, count(*) over () as total
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
          join directive.directive d on d.id = a.directive_id
         where %s
           and %s
         order by %s
         limit :most offset :skip)
      select %s, page.total
        from page
        join directive.assignment a on a.id = page.id
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
        left join directive.period round on round.id = a.period_id
       order by %s
      """;

  private static final Set<Timeliness> OF_OPEN_WORK =
      EnumSet.of(Timeliness.NOT_DUE, Timeliness.DUE_SOON, Timeliness.OVERDUE);

  private final JdbcClient jdbc;
  private final Days days;

  AssignmentLines(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  Listing<AssignmentLine> list(AssignmentFilter filter, int size, Rights.Scope scope) {
    List<Integer> totals = new ArrayList<>();
    List<AssignmentLine> lines =
        jdbc.sql(
                PAGE.formatted(
                    scope.listsAssignment(filter.unitId() != null),
                    filter(filter),
                    order(filter),
                    COLUMNS,
                    order(filter)))
            .params(scope.parameters())
            .params(days.parameters())
            .params(parameters(filter))
            .param("most", size)
            .param("skip", (long) (Math.max(1, filter.page()) - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return line(row);
                })
            .list();
    return new Listing<>(
        lines, totals.isEmpty() ? 0 : totals.getFirst(), Math.max(1, filter.page()), size);
  }

  /** Those of the assignments that are in the scope, by date. */
  List<AssignmentLine> of(Collection<Long> ids, Rights.Scope scope) {
    return (jdbc.sql(
            "select %s from %s where a.id = any(:ids) and %s order by a.due nulls last, a.id"
                .formatted(COLUMNS, TABLES, scope.seesAssignment()))
        .params(scope.parameters())
        .params(days.parameters())
        .param("ids", ObligationStore.array(ids))
        .query((row, n) -> line(row))
        .list());
  }

  /** The first that the filter leaves, whatever its page. */
  List<Long> ids(AssignmentFilter filter, int most, Rights.Scope scope) {
    return jdbc.sql(
            "select a.id from %s where %s and %s order by %s limit :most"
                .formatted(
                    TABLES,
                    scope.listsAssignment(filter.unitId() != null),
                    filter(filter),
                    order(filter)))
        .params(scope.parameters())
        .params(days.parameters())
        .params(parameters(filter))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  Optional<AssignmentLine> find(long id, Rights.Scope scope) {
    return (jdbc.sql(
                "select %s from %s where a.id = :id and %s"
                    .formatted(COLUMNS, TABLES, scope.opensAssignment()))
            .params(scope.parameters())
            .params(days.parameters())
            .param("id", id)
            .query((row, n) -> line(row))
            .list())
        .stream().findFirst();
  }

  /**
   * {@link #FILTER}, with what else follows from what is asked for, so that an index can find it:
   * only open work can be late.
   */
  static String filter(AssignmentFilter filter) {
    Set<Timeliness> asked = filter.timeliness();
    return !asked.isEmpty() && OF_OPEN_WORK.containsAll(asked)
        ? "a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED') and " + FILTER
        : FILTER;
  }

  static Map<String, @Nullable Object> parameters(AssignmentFilter filter) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
    parameters.put(
        "timeliness", filter.timeliness().stream().map(Enum::name).toArray(String[]::new));
    parameters.put("unit", filter.unitId());
    parameters.put("directive", filter.directiveId());
    parameters.put("words", ObligationSearch.words(filter.words()));
    return parameters;
  }

  static AssignmentLine line(ResultSet row) throws SQLException {
    return new AssignmentLine(
        row.getLong("id"),
        row.getLong("directive_id"),
        row.getString("title"),
        row.getLong("obligation_id"),
        row.getString("ref"),
        row.getString("words"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        AssignmentState.valueOf(row.getString("state")),
        row.getObject("due", LocalDate.class),
        row.getObject("missed_due", LocalDate.class),
        Timeliness.valueOf(row.getString("timeliness")),
        row.getBoolean("extending"),
        row.getBoolean("refusing"),
        row.getInt("version"),
        AssignmentKind.valueOf(row.getString("kind")),
        row.getObject("parent_id", Long.class),
        row.getObject("person_id", Long.class),
        row.getString("person_name"),
        row.getString("rhythm") == null ? null : period(row));
  }

  static Period period(ResultSet row) throws SQLException {
    return new Period(
        Period.Rhythm.valueOf(row.getString("rhythm")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("round_label"));
  }

  static @Nullable String person(Map<Long, String> people, @Nullable Long id) {
    return id == null ? null : people.getOrDefault(id, "#" + id);
  }

  static String name(Map<Long, Unit> units, long id) {
    Unit unit = units.get(id);
    return unit == null ? "#" + id : unit.name();
  }

  private static String order(AssignmentFilter filter) {
    return switch (filter.sort()) {
      case DUE -> "a.due nulls last, a.id";
      case UNIT -> "a.unit_id, o.span_start, a.id";
      case DIRECTIVE -> "a.directive_id desc, o.span_start, a.unit_id";
      case STATE -> "a.state, a.due nulls last, a.id";
    };
  }
}
