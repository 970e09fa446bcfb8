package vn.kheo.app.settings;

import static java.util.stream.Collectors.toSet;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/** Tham số: settings as of a day, the working calendar, and today in Việt Nam. */
@Component
public class Settings {
  /** With at most so many working days left, work is soon due (TASK-25). */
  public static final String DUE_SOON_WORKING_DAYS = "due_soon_working_days";

  /** Whether a printed date on a day off moves to the next working day. */
  public static final String MOVE_FIXED_DATE_OFF_DAY = "move_fixed_date_off_day";

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final String VALUE =
      """
      select value
        from settings.parameter
       where key = :key
         and valid_from <= :on and :on < valid_to
      """;
  private static final String DAYS =
      """
      select day, name, kind, status, legal_basis
        from settings.special_day
       where day between :from and :to
       order by day
      """;
  private static final String PUT_DAYS =
      """
      insert into settings.special_day (day, name, kind, status, legal_basis)
      select * from unnest(:days::date[], :names::text[], :kinds::text[], :statuses::text[], :bases::text[])
          on conflict (day) do update
         set name = excluded.name, kind = excluded.kind, status = excluded.status,
             legal_basis = excluded.legal_basis
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Known known;

  private record Known(WorkingCalendar calendar, long since) {}

  Settings(
      JdbcClient jdbc, BusinessClock clock, Journal journal, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
    this.events = events;
  }

  /** Today in Việt Nam by the house's clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The working calendar as it is known now; a change elsewhere is seen within a second. */
  public WorkingCalendar calendar() {
    Known last = known;
    if (last == null || System.nanoTime() - last.since() > KNOWN_FOR) {
      last = new Known(readCalendar(), System.nanoTime());
      known = last;
    }
    return last.calendar();
  }

  /** Days off and days worked in exchange, both ends included, by date. */
  public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
    return jdbc.sql(DAYS)
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) ->
                new SpecialDay(
                    row.getObject("day", LocalDate.class),
                    row.getString("name"),
                    SpecialDay.Kind.valueOf(upper(row.getString("kind"))),
                    SpecialDay.Certainty.valueOf(upper(row.getString("status"))),
                    row.getString("legal_basis")))
        .list();
  }

  /**
   * The value of a parameter on a day.
   *
   * @throws IllegalStateException where the parameter has no value on that day
   */
  public String value(String key, LocalDate on) {
    return jdbc.sql(VALUE)
        .param("key", key)
        .param("on", on)
        .query(String.class)
        .optional()
        .orElseThrow(
            () -> new IllegalStateException("parameter %s has no value on %s".formatted(key, on)));
  }

  /** A parameter that is a whole number; see {@link #value}. */
  public int number(String key, LocalDate on) {
    return Integer.parseInt(value(key, on));
  }

  /** A parameter that is {@code true} or {@code false}; see {@link #value}. */
  public boolean flag(String key, LocalDate on) {
    return Boolean.parseBoolean(value(key, on));
  }

  /**
   * Takes a table of days off and worked Saturdays, all of it or nothing; a day that is already
   * known is replaced, others stay.
   *
   * @param csv UTF-8, header {@code Ngày,Loại,Tên,Mức chắc chắn,Căn cứ}
   * @return how many days were taken
   * @throws BadSpecialDays with every line that is wrong
   */
  @Transactional
  public int importSpecialDays(InputStream csv) {
    List<SpecialDay> days = SpecialDayTable.read(csv);
    jdbc.sql(PUT_DAYS)
        .param("days", days.stream().map(d -> d.day().toString()).toArray(String[]::new))
        .param("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
        .param("kinds", days.stream().map(d -> d.kind().key()).toArray(String[]::new))
        .param("statuses", days.stream().map(d -> d.certainty().key()).toArray(String[]::new))
        .param("bases", days.stream().map(SpecialDay::legalBasis).toArray(String[]::new))
        .update();
    known = null;
    journal.record(
        new Step(
            "settings.special_days_imported",
            "settings",
            0,
            "Lịch ngày nghỉ",
            null,
            null,
            "%d ngày".formatted(days.size())));
    LOG.info("special days imported days={}", days.size());
    return days.size();
  }

  /**
   * Tua thời gian: moves the demonstration's clock forward.
   *
   * @throws IllegalStateException outside the demonstration
   * @throws IllegalArgumentException where {@code to} is not after the clock's own time: what was
   *     done would lie in the future
   */
  @Transactional
  public void moveClock(Instant to) {
    Instant from = clock.instant();
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "the clock shows %s and moves only forward, not to %s".formatted(from, to));
    }
    clock.moveTo(to);
    journal.record(
        new Step(
            "clock.moved",
            "settings",
            0,
            "Đồng hồ trình diễn",
            null,
            null,
            "từ %s đến %s".formatted(shown(from), shown(to))));
    events.publishEvent(new ClockMoved(from, to));
    LOG.info("clock moved from={} to={}", from, to);
  }

  private static String shown(Instant instant) {
    return SHOWN.format(ZonedDateTime.ofInstant(instant, BusinessClock.VIET_NAM));
  }

  private WorkingCalendar readCalendar() {
    List<SpecialDay> days = specialDays(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    return new WorkingCalendar(
        days.stream()
            .filter(d -> d.kind() != SpecialDay.Kind.WORKING_SWAP)
            .map(SpecialDay::day)
            .collect(toSet()),
        days.stream()
            .filter(d -> d.kind() == SpecialDay.Kind.WORKING_SWAP)
            .map(SpecialDay::day)
            .collect(toSet()));
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
