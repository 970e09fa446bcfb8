package vn.kheo.app.directive;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;

/**
 * Thống kê: the four-cell table of any day, whole and by line, and the list behind each figure, all
 * of it only over what the person signed in may see. A past day is counted from what held then, so
 * it gives what was shown then. Withdrawn and succeeded assignments are in no figure.
 */
@Component
public class Statistics {
  private static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Days days;
  private final Rights rights;
  private final Organization organization;

  Statistics(JdbcClient jdbc, Days days, Rights rights, Organization organization) {
    this.jdbc = jdbc;
    this.days = days;
    this.rights = rights;
    this.organization = organization;
  }

  /** Cả bảng. */
  @Transactional(readOnly = true)
  public FourCells total(StatisticsFilter filter) {
    Rights.Scope scope = rights.scope();
    return jdbc.sql("select " + Days.CELLS + "\n" + from(filter, scope))
        .params(scope.parameters())
        .params(parameters(filter))
        .query((row, n) -> DirectiveList.cells(row))
        .single();
  }

  /**
   * Từng dòng, those with most open and overdue first, then by name. What nobody is named for has
   * id 0 and no name.
   */
  @Transactional(readOnly = true)
  public List<Tally> by(Tally.By by, StatisticsFilter filter) {
    Rights.Scope scope = rights.scope();
    String key =
        switch (by) {
          case UNIT -> "a.unit_id";
          case DIRECTIVE -> "a.directive_id";
          case LEADER -> "coalesce(a.leader_id, 0)";
          case MONITOR -> "a.monitor_unit_id";
        };
    List<Tally> bare =
        jdbc.sql(
                "select %s as id, %s\n%s group by 1"
                    .formatted(key, Days.CELLS, from(filter, scope)))
            .params(scope.parameters())
            .params(parameters(filter))
            .query((row, n) -> new Tally(row.getLong("id"), "", DirectiveList.cells(row)))
            .list();
    Map<Long, String> names = names(by, bare.stream().map(Tally::id).toList(), filter.asOf());
    // Each name is weighed once, not at every comparison: there may be eleven thousand.
    var inVietnamese = Collator.getInstance(Locale.of("vi"));
    return bare.stream()
        .map(
            t ->
                new Tally(
                    t.id(), names.getOrDefault(t.id(), t.id() == 0 ? "" : "#" + t.id()), t.cells()))
        .map(t -> new Placed(t, inVietnamese.getCollationKey(t.name())))
        .sorted(
            Comparator.comparingInt((Placed p) -> p.tally().cells().openOverdue())
                .reversed()
                .thenComparing(Placed::name))
        .map(Placed::tally)
        .toList();
  }

  private record Placed(Tally tally, CollationKey name) {}

  /**
   * Diễn biến: the table at the end of each of the last months up to the day counted; of the last
   * month, as of that day.
   *
   * @param months how many, at least one
   */
  @Transactional(readOnly = true)
  public List<Moment> trend(StatisticsFilter filter, int months) {
    YearMonth last = YearMonth.from(filter.asOf());
    List<LocalDate> days = new ArrayList<>();
    for (int back = months - 1; back > 0; back--) {
      days.add(last.minusMonths(back).atEndOfMonth());
    }
    days.add(filter.asOf());
    return moments(filter, days);
  }

  /** The table of each of these days, which ascend. */
  List<Moment> moments(StatisticsFilter filter, List<LocalDate> days) {
    Rights.Scope scope = rights.scope();
    Map<String, @Nullable Object> parameters = parameters(filter);
    parameters.putAll(scope.parameters());
    return Moments.of(jdbc, days, narrowed(filter, scope), parameters);
  }

  /** The assignments behind a figure, as they stood on the day counted, by date. */
  @Transactional(readOnly = true)
  public Listing<AssignmentLine> list(StatisticsFilter filter, Tally.Cell cell, int page) {
    Rights.Scope scope = rights.scope();
    List<Integer> totals = new ArrayList<>();
    List<AssignmentLine> lines =
        jdbc.sql(
                """
                select counted.id, counted.directive_id, d.title, counted.obligation_id, o.ref, o.words,
                       counted.unit_id, counted.state, counted.due, counted.missed_due, counted.version,
                       counted.kind, counted.parent_id, counted.person_id,
                       cast(null as text) as rhythm, cast(null as date) as from_day, cast(null as date) as to_day,
                       cast(null as text) as round_label,
                       false as extending,
                       false as refusing, counted.timeliness, count(*) over () as total,
                       %s as unit_name, cast(null as text) as person_name
                  from (select a.*, %s as timeliness
                        %s) as counted
                  join directive.obligation o on o.id = counted.obligation_id
                  join directive.directive d on d.id = counted.directive_id
                 where counted.timeliness = any(:cell)
                 order by counted.due nulls last, counted.id
                 limit :most offset :skip
                """
                    .formatted(
                        Organization.UNIT_NAME.formatted("counted.unit_id"),
                        Days.TIMELINESS,
                        from(filter, scope)))
            .params(scope.parameters())
            .params(parameters(filter))
            .param("cell", timeliness(cell))
            .param("most", PAGE)
            .param("skip", (long) (Math.max(1, page) - 1) * PAGE)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  return AssignmentLines.line(row);
                })
            .list();
    return new Listing<>(lines, totals.isEmpty() ? 0 : totals.getFirst(), Math.max(1, page), PAGE);
  }

  private static String[] timeliness(Tally.Cell cell) {
    return switch (cell) {
      case DONE_IN_TIME -> new String[] {"DONE_IN_TIME"};
      case DONE_LATE -> new String[] {"DONE_LATE"};
      case OPEN_IN_TIME -> new String[] {"NOT_DUE", "DUE_SOON"};
      case OPEN_OVERDUE -> new String[] {"OVERDUE"};
      case DUE_SOON -> new String[] {"DUE_SOON"};
      case NO_DEADLINE -> new String[] {"NO_DEADLINE"};
      case DUE -> new String[] {"DONE_IN_TIME", "DONE_LATE", "OVERDUE"};
      case ALL ->
          new String[] {
            "DONE_IN_TIME", "DONE_LATE", "NOT_DUE", "DUE_SOON", "OVERDUE", "NO_DEADLINE"
          };
    };
  }

  private Map<Long, String> names(Tally.By by, List<Long> ids, LocalDate on) {
    var names = new HashMap<Long, String>();
    switch (by) {
      case UNIT, MONITOR ->
          organization.units(ids).forEach((id, unit) -> names.put(id, unit.name()));
      case LEADER ->
          organization.peopleById(ids, on).forEach((id, person) -> names.put(id, leader(person)));
      case DIRECTIVE ->
          jdbc.sql("select id, title from directive.directive where id = any(:ids)")
              .param("ids", ids.toArray(Long[]::new))
              .query(
                  row -> {
                    names.put(row.getLong("id"), row.getString("title"));
                  });
    }
    return names;
  }

  private static String leader(Person person) {
    return person.post().isEmpty() ? person.name() : person.name() + " – " + person.post();
  }

  /** The table at the end of a day. */
  public record Moment(LocalDate day, FourCells cells) {}

  /**
   * Only what is asked for stands in it: a plan kept for every question would test each row for
   * all.
   */
  private String from(StatisticsFilter filter, Rights.Scope scope) {
    boolean turned =
        jdbc.sql(PastDay.TURNED_SINCE)
            .params(PastDay.parameters(filter.asOf(), filter.asOf()))
            .query(Boolean.class)
            .single();
    return """
      from %s
     where %s
    """
        .formatted(PastDay.assignment(turned), narrowed(filter, scope));
  }

  /** Which assignments {@code a} are asked for. */
  private static String narrowed(StatisticsFilter filter, Rights.Scope scope) {
    List<String> narrowed = new ArrayList<>();
    narrowed.add("a.state not in ('WITHDRAWN', 'SUCCEEDED')");
    if (filter.basis() != StatisticsFilter.Basis.ALL) {
      String day =
          filter.basis() == StatisticsFilter.Basis.GIVEN
              ? "cast(timezone('Asia/Ho_Chi_Minh', a.given_at) as date)"
              : "a.due";
      narrowed.add("(cast(:from as date) is null or " + day + " >= :from)");
      narrowed.add("(cast(:to as date) is null or " + day + " <= :to)");
    }
    if (!filter.unitIds().isEmpty()) {
      narrowed.add("a.unit_id = any(:units)");
    }
    if (filter.directiveId() != null) {
      narrowed.add("a.directive_id = :directive");
    }
    if (filter.leaderId() != null) {
      narrowed.add("a.leader_id = :leader");
    }
    narrowed.add(scope.seesAssignmentAlone());
    return String.join("\n   and ", narrowed);
  }

  private Map<String, @Nullable Object> parameters(StatisticsFilter filter) {
    Map<String, @Nullable Object> parameters =
        PastDay.parameters(filter.asOf(), days.soon(filter.asOf()));
    parameters.put("from", filter.from());
    parameters.put("to", filter.to());
    parameters.put("units", filter.unitIds().toArray(Long[]::new));
    parameters.put("directive", filter.directiveId());
    parameters.put("leader", filter.leaderId());
    return parameters;
  }
}
