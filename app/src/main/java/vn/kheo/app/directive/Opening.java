package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.journal.Author;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;

/**
 * Mở kỳ: when a round of a recurring order begins, every unit that has the order gets its
 * assignment for the round, beneath the standing one. Safe to run twice and by two processes at
 * once: rounds and assignments are unique, and who comes second finds them done.
 */
@Component
class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final JdbcClient jdbc;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Authors authors;
  private final Requests requests;
  private final MessageSource messages;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Opening(
      JdbcClient jdbc,
      Days days,
      Organization organization,
      Journal journal,
      Authors authors,
      Requests requests,
      MessageSource messages,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.authors = authors;
    this.requests = requests;
    this.messages = messages;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param printed the day the rhythm names; null where it counts working days
   * @param counted how many; null where it names a day
   */
  private record Due(
      long obligationId,
      long rhythmId,
      Period period,
      LocalDate due,
      @Nullable LocalDate printed,
      @Nullable Integer counted) {}

  /**
   * Opens every round that has begun by the house's clock.
   *
   * @return how many assignments were opened
   */
  @Transactional
  public int openDue() {
    LocalDate today = days.today();
    List<Due> due = new ArrayList<>();
    record Held(long obligationId, Recurrence.Set rhythm) {}
    List<Held> held =
        jdbc.sql(
                """
                select r.*
                  from directive.rhythm r
                  join directive.obligation o on o.id = r.obligation_id
                 where r.ended_at is null
                   and r.next_from <= :today
                   and o.state = 'ISSUED'
                 order by r.id
                   for update of r skip locked
                """)
            .param("today", today)
            .query((row, n) -> new Held(row.getLong("obligation_id"), Rhythms.set(row, n)))
            .list();
    WorkingCalendar calendar = held.isEmpty() ? days.calendar() : days.heldCalendar();
    for (Held one : held) {
      LocalDate next = one.rhythm().nextFrom();
      while (next != null && !next.isAfter(today)) {
        Period period = period(one.rhythm(), next);
        if (period == null) {
          next = null;
          break;
        }
        due.add(due(one.obligationId(), one.rhythm(), period, calendar));
        next = period.to().plusDays(1);
      }
      jdbc.sql("update directive.rhythm set next_from = :next where id = :id")
          .param("next", next == null || period(one.rhythm(), next) == null ? null : next)
          .param("id", one.rhythm().id())
          .update();
    }
    List<Long> fresh = due.isEmpty() ? List.of() : periods(due);
    List<Long> opened = assignments(fresh, today);
    if (!opened.isEmpty()) {
      record(opened);
      LOG.info("rounds opened periods={} assignments={}", fresh.size(), opened.size());
    }
    return opened.size();
  }

  /** The round that begins on the day; null where the rhythm has none. */
  private static @Nullable Period period(Recurrence.Set rhythm, LocalDate from) {
    if (rhythm.lastTo() != null && from.isAfter(rhythm.lastTo())) {
      return null;
    }
    if (rhythm.rhythm().ofMonths()) {
      return rhythm.rhythm().containing(from);
    }
    return rhythm.ownDates().stream()
        .filter(day -> !day.isBefore(from))
        .findFirst()
        .map(to -> new Period(Period.Rhythm.OWN_DATES, from, to))
        .orElse(null);
  }

  private Due due(
      long obligationId, Recurrence.Set rhythm, Period period, WorkingCalendar calendar) {
    LocalDate day = rhythm.due().day(period, calendar);
    boolean printed = rhythm.due().isPrinted();
    return new Due(
        obligationId,
        rhythm.id(),
        period,
        printed ? days.effective(day, calendar) : day,
        printed ? day : null,
        printed ? null : rhythm.due().number());
  }

  private List<Long> periods(List<Due> due) {
    return jdbc.sql(
            """
            insert into directive.period (obligation_id, rhythm_id, rhythm, from_day, to_day, due, printed, counted,
                opened_at)
            select p.*, cast(:at as timestamptz)
              from unnest(cast(:obligations as bigint[]), cast(:rhythms as bigint[]), cast(:names as text[]),
                          cast(:froms as date[]), cast(:tos as date[]), cast(:dues as date[]),
                          cast(:printed as date[]), cast(:counted as integer[])) as p
            on conflict (obligation_id, from_day) where rhythm_id is not null do nothing
            returning id
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("obligations", due.stream().mapToLong(Due::obligationId).toArray())
        .param("rhythms", due.stream().mapToLong(Due::rhythmId).toArray())
        .param("names", due.stream().map(d -> d.period().rhythm().name()).toArray(String[]::new))
        .param("froms", due.stream().map(d -> d.period().from().toString()).toArray(String[]::new))
        .param("tos", due.stream().map(d -> d.period().to().toString()).toArray(String[]::new))
        .param("dues", due.stream().map(d -> d.due().toString()).toArray(String[]::new))
        .param(
            "printed",
            due.stream()
                .map(d -> d.printed() == null ? null : d.printed().toString())
                .toArray(String[]::new))
        .param("counted", due.stream().map(Due::counted).toArray(Integer[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * One for each unit that works on the order now and was given it before the round ended. A unit
   * whose task is suspended gets none; when it goes on, it gets that of the round which then runs.
   */
  private List<Long> assignments(List<Long> fresh, LocalDate today) {
    return jdbc.sql(
            """
            insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state, given_at,
                first_due, due, due_printed, due_from, due_count, due_unit, received_at, leader_id, officer_id,
                kind, parent_id, period_id)
            select a.obligation_id, a.directive_id, a.unit_id, a.monitor_unit_id, a.state, :at, p.due, p.due,
                   p.printed, case when p.counted is not null then p.to_day end, p.counted,
                   case when p.counted is not null then 'WORKING_DAYS' end,
                   case when a.state = 'UNDERWAY' then cast(:at as timestamptz) end, a.leader_id, a.officer_id,
                   'PERIOD', a.id, p.id
              from directive.period p
              join directive.rhythm r on r.id = p.rhythm_id
              join directive.assignment a on a.obligation_id = p.obligation_id
             where (p.id = any(:fresh)
                    or p.from_day <= :today and p.to_day >= :today and r.ended_at is null)
               and a.kind = 'STANDING'
               and a.state in ('GIVEN', 'UNDERWAY')
               and cast(timezone('Asia/Ho_Chi_Minh', a.given_at) as date) <= p.to_day
               and not exists (select
                                 from directive.assignment o
                                where o.parent_id = a.id
                                  and o.period_id = p.id)
             order by p.id, a.id
            on conflict do nothing
            returning id
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("fresh", ObligationStore.array(fresh))
        .param("today", today)
        .query(Long.class)
        .list();
  }

  /** Tells the journal and whoever listens of rounds that were opened. */
  void record(List<Long> opened) {
    events.publishEvent(StepTaken.of(opened, "assignment.periodOpened", "", clock.instant()));
    record Row(long unit, Period period, long id) {}
    List<Row> rows =
        jdbc.sql(
                """
                select a.unit_id, p.id, p.rhythm, p.from_day, p.to_day, p.label as round_label
                  from directive.assignment a
                  join directive.period p on p.id = a.period_id
                 where a.id = any(:ids)
                """)
            .param("ids", ObligationStore.array(opened))
            .query(
                (row, n) ->
                    new Row(row.getLong("unit_id"), AssignmentLines.period(row), row.getLong("id")))
            .list();
    UnitLabels labels = UnitLabels.of(organization, rows.stream().map(Row::unit).toList());
    List<Row> periods = new ArrayList<>();
    rows.stream()
        .filter(row -> periods.stream().noneMatch(known -> known.id() == row.id()))
        .forEach(periods::add);
    journal.recordEach(
        "assignment.periodOpened",
        "assignment",
        """
        select a.id as subject_id, o.ref || ' – ' || u.name || ' – ' || p.name as subject_label, a.directive_id,
               a.unit_id, p.name as detail
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
          join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
          join unnest(cast(:period_ids as bigint[]), cast(:period_names as text[])) as p (id, name)
            on p.id = a.period_id
         where a.id = any(:ids)
        """,
        Map.of(
            "unit_ids", labels.ids(),
            "unit_names", labels.names(),
            "period_ids", periods.stream().mapToLong(Row::id).toArray(),
            "period_names", periods.stream().map(row -> name(row.period())).toArray(String[]::new),
            "ids", ObligationStore.array(opened)));
  }

  private String name(Period period) {
    return messages.getMessage("directive.period." + period.key(), period.words(), VIETNAMESE);
  }

  /**
   * A standing assignment that recurs has no deadline of its own, so it is neither late nor in
   * time; what it had is told, and past days keep the late mark it had.
   */
  void withoutDeadline(long obligationId) {
    List<Long> dated =
        jdbc.sql(
                """
                select id
                  from directive.assignment
                 where obligation_id = :obligation
                   and kind = 'STANDING'
                   and due is not null
                   and state in ('GIVEN', 'UNDERWAY', 'SUSPENDED')
                 order by id
                   for update
                """)
            .param("obligation", obligationId)
            .query(Long.class)
            .list();
    if (dated.isEmpty()) {
      return;
    }
    Author author = authors.current();
    jdbc.sql(
            """
            insert into directive.due_change (assignment_id, at, kind, from_due, to_due, reason, author_id,
                author_label)
            select id, :at, 'MOVED', due, null, 'Thành việc định kỳ: mỗi kỳ một hạn riêng', :author, :label
              from directive.assignment
             where id = any(:ids)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("author", author.accountId())
        .param("label", author.label())
        .param("ids", ObligationStore.array(dated))
        .update();
    requests.lapse(dated);
    jdbc.sql(
            """
            update directive.assignment
               set due = null, missed_due = null, due_printed = null, due_from = null, due_count = null,
                   due_unit = null, changed_at = :at, version = version + 1
             where id = any(:ids)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("ids", ObligationStore.array(dated))
        .update();
    events.publishEvent(StepTaken.of(dated, "assignment.dueMoved", "", clock.instant()));
  }

  /** Whether the order has a rhythm now. */
  boolean recurs(long obligationId) {
    return jdbc.sql(
            "select exists (select from directive.rhythm where obligation_id = :id and ended_at is null)")
        .param("id", obligationId)
        .query(Boolean.class)
        .single();
  }
}
