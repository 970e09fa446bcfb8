package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.ParameterChanged;
import vn.kheo.app.settings.Settings;

/** Tính lại hạn: counts each way of counting once, and writes all its assignments at once. */
@Component
class Recounting {
  private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

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

  private static final Rights.Scope NOBODY =
      new Rights.Scope(false, new long[0], new long[0], new long[0]);

  private final JdbcClient jdbc;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Authors authors;
  private final Following following;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Recounting(
      JdbcClient jdbc,
      Days days,
      Organization organization,
      Journal journal,
      Authors authors,
      Following following,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.authors = authors;
    this.following = following;
    this.clock = clock;
    this.events = events;
  }

  /** Vì sao tính lại. */
  enum Cause {
    CALENDAR("assignment.recountedByCalendar"),
    RULE("assignment.recountedByRule"),
    EVENT("assignment.dueCounted");

    private final String action;

    Cause(String action) {
      this.action = action;
    }
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

  private List<MovedDeadline> moved(
      WorkingCalendar calendar, Rights.Scope scope, boolean hold, @Nullable Long obligationId) {
    String title = "case when %s then d.title end".formatted(scope.seesAssignment());
    return named(
        jdbc.sql(MOVED.formatted(title) + (hold ? " for update of a" : ""))
            .params(scope.parameters())
            .params(ways(calendar))
            .param("obligation", obligationId)
            .query(Recounting::moved)
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

  /**
   * @return how many last days moved
   */
  int recount(WorkingCalendar calendar, Cause cause, @Nullable Long calendarChange, String words) {
    List<MovedDeadline> moved = moved(calendar, NOBODY, true);
    if (!moved.isEmpty()) {
      write(moved, cause, calendarChange, words);
    }
    return moved.size();
  }

  /**
   * After the events of an obligation changed: those that counted from one that no longer stands
   * lose their last day, those that count from another get theirs.
   *
   * @param applyWays lets each assignment count from what stands for it now
   * @return how many last days changed
   */
  int byEvent(long obligationId, WorkingCalendar calendar, String words, Runnable applyWays) {
    List<MovedDeadline> gone =
        named(
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
                .query(Recounting::moved)
                .list());
    applyWays.run();
    List<MovedDeadline> changed = new ArrayList<>(gone);
    changed.addAll(moved(calendar, NOBODY, true, obligationId));
    if (!changed.isEmpty()) {
      write(changed, Cause.EVENT, null, words);
    }
    return changed.size();
  }

  /** The rule for printed dates on a day off was changed: in the same transaction. */
  @EventListener
  void on(ParameterChanged changed) {
    if (changed.key().equals(Settings.MOVE_FIXED_DATE_OFF_DAY)) {
      recount(days.heldCalendar(), Cause.RULE, null, "");
    }
  }

  private void write(
      List<MovedDeadline> moved, Cause cause, @Nullable Long calendarChange, String words) {
    Map<String, @Nullable Object> p = new HashMap<>();
    p.put("ids", moved.stream().mapToLong(MovedDeadline::assignmentId).toArray());
    events.publishEvent(
        StepTaken.of(
            moved.stream().map(MovedDeadline::assignmentId).toList(),
            cause.action,
            words,
            clock.instant()));
    p.put("dues", moved.stream().map(one -> text(one.to())).toArray(String[]::new));
    p.put("names", moved.stream().map(MovedDeadline::unitName).toArray(String[]::new));
    p.put("words", words);
    journal.recordEach(
        cause.action,
        "assignment",
        """
        select a.id as subject_id, o.ref || ' – ' || m.name as subject_label, a.directive_id, a.unit_id,
               coalesce('từ ' || to_char(a.due, 'DD/MM/YYYY') || ' sang ', '')
                 || coalesce(to_char(m.due, 'DD/MM/YYYY'), 'không còn hạn')
                 || case when :words = '' then '' else ': ' || :words end as detail
          from unnest(cast(:ids as bigint[]), cast(:dues as date[]), cast(:names as text[])) as m (id, due, name)
          join directive.assignment a on a.id = m.id
          join directive.obligation o on o.id = a.obligation_id
        """,
        p);
    p.remove("names");
    p.put("at", Timestamp.from(clock.instant()));
    p.put("cause", cause.name());
    p.put("change", calendarChange);
    p.put("account", authors.current().accountId());
    p.put("author", authors.current().label());
    jdbc.sql(
            """
            with moved as (
              select * from unnest(cast(:ids as bigint[]), cast(:dues as date[])) as m (id, due)),
            kept as (
              insert into directive.due_change (assignment_id, at, kind, from_due, to_due, reason,
                  calendar_change, author_id, author_label)
              select a.id, :at, :cause, a.due, moved.due, :words, cast(:change as bigint),
                     cast(:account as bigint), :author
                from moved
                join directive.assignment a on a.id = moved.id)
            update directive.assignment a
               set due = moved.due,
                   first_due = coalesce(a.first_due, moved.due),
                   changed_at = :at,
                   version = a.version + 1
              from moved
             where a.id = moved.id
            """)
        .params(p)
        .update();
    moveRounds(p);
    shortenParts(moved, words);
    LOG.info("last days recounted cause={} assignments={}", cause, moved.size());
  }

  /** A round's last day is that of the assignments which count as it does. */
  private void moveRounds(Map<String, @Nullable Object> p) {
    jdbc.sql(
            """
            update directive.period p
               set due = m.due
              from unnest(cast(:ids as bigint[]), cast(:dues as date[])) as m (id, due)
              join directive.assignment a on a.id = m.id
             where p.id = a.period_id
            """)
        .params(p)
        .update();
  }

  /** Nothing below is due later than the task above (TASK-23); few tasks have parts. */
  private void shortenParts(List<MovedDeadline> moved, String words) {
    Map<Long, LocalDate> earlier = new HashMap<>();
    for (MovedDeadline one : moved) {
      if (one.to() != null && one.from() != null && one.to().isBefore(one.from())) {
        earlier.put(one.assignmentId(), one.to());
      }
    }
    if (earlier.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select distinct parent_id
              from directive.assignment
             where parent_id = any(:ids)
               and kind = 'PART'
            """)
        .param("ids", ObligationStore.array(earlier.keySet()))
        .query(Long.class)
        .list()
        .forEach(
            parent ->
                following.notLaterThan(parent, Objects.requireNonNull(earlier.get(parent)), words));
  }

  Map<Long, Integer> movedBy(List<Long> calendarChanges) {
    Map<Long, Integer> moved = new HashMap<>();
    jdbc.sql(
            """
            select calendar_change, count(*) as moved
              from directive.due_change
             where calendar_change = any(:changes)
             group by calendar_change
            """)
        .param("changes", ObligationStore.array(calendarChanges))
        .query(
            row -> {
              moved.put(row.getLong("calendar_change"), row.getInt("moved"));
            });
    return moved;
  }

  /** Every way in which open assignments count their last day, with the day it gives. */
  private Map<String, Object> ways(WorkingCalendar calendar) {
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
        "day_dues", texts(printed.stream().map(day -> days.effective(day, calendar)).toList()),
        "froms", texts(froms),
        "counts", counts.stream().mapToInt(Integer::intValue).toArray(),
        "units", units.toArray(String[]::new),
        "count_dues", texts(dues));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }
}
