package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.settings.ParameterChanged;
import vn.kheo.app.settings.Settings;

/** Tính lại hạn: writes every deadline that moved, with its trace, at once. */
@Component
class Recounting {
  private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

  private static final Rights.Scope NOBODY =
      new Rights.Scope(false, new long[0], new long[0], new long[0]);

  private final JdbcClient jdbc;
  private final Days days;
  private final MovedDeadlines deadlines;
  private final Journal journal;
  private final Authors authors;
  private final Following following;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Recounting(
      JdbcClient jdbc,
      Days days,
      MovedDeadlines deadlines,
      Journal journal,
      Authors authors,
      Following following,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.days = days;
    this.deadlines = deadlines;
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
   * @return how many last days moved
   */
  int recount(WorkingCalendar calendar, Cause cause, @Nullable Long calendarChange, String words) {
    List<MovedDeadline> moved = deadlines.moved(calendar, NOBODY, true);
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
    List<MovedDeadline> gone = deadlines.lost(obligationId);
    applyWays.run();
    List<MovedDeadline> changed = new ArrayList<>(gone);
    changed.addAll(deadlines.moved(calendar, NOBODY, true, obligationId));
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

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
