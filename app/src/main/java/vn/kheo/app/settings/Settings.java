package vn.kheo.app.settings;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
  private static final String VALUE =
      """
      select value
        from settings.parameter
       where key = :key
         and valid_from <= :on and :on < valid_to
         and replaced_at is null
      """;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Journal journal;
  private final SpecialDays days;
  private final ApplicationEventPublisher events;

  Settings(
      JdbcClient jdbc,
      BusinessClock clock,
      Journal journal,
      SpecialDays days,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
    this.days = days;
    this.events = events;
  }

  /** Today in Việt Nam by the house's clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The working calendar as it is known now; a change elsewhere is seen within a second. */
  public WorkingCalendar calendar() {
    return days.calendar();
  }

  /** The working calendar, which nobody changes until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public WorkingCalendar heldCalendar() {
    return days.held();
  }

  /** Days off and days worked in exchange, both ends included, by date. */
  public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
    return days.between(from, to);
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
        .orElseThrow(() -> noValue(key, on));
  }

  /** A parameter that is a whole number; see {@link #value}. */
  public int number(String key, LocalDate on) {
    return Integer.parseInt(value(key, on));
  }

  /**
   * Several parameters that are whole numbers, by key, in one statement; see {@link #value}.
   *
   * @throws IllegalStateException where one of them has no value on that day
   */
  public Map<String, Integer> numbers(Collection<String> keys, LocalDate on) {
    Map<String, Integer> numbers = new HashMap<>();
    jdbc.sql(
            """
            select key, value
              from settings.parameter
             where key = any(:keys)
               and valid_from <= :on and :on < valid_to
               and replaced_at is null
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("on", on)
        .query(
            row -> {
              numbers.put(row.getString("key"), Integer.valueOf(row.getString("value")));
            });
    for (String key : keys) {
      if (!numbers.containsKey(key)) {
        throw noValue(key, on);
      }
    }
    return numbers;
  }

  private static IllegalStateException noValue(String key, LocalDate on) {
    return new IllegalStateException("parameter %s has no value on %s".formatted(key, on));
  }

  /** A parameter that is {@code true} or {@code false}; see {@link #value}. */
  public boolean flag(String key, LocalDate on) {
    return Boolean.parseBoolean(value(key, on));
  }

  /**
   * Takes a table of days off and worked Saturdays, for the first filling; see {@link
   * SpecialDays#fill}.
   *
   * @return how many days were in it
   */
  @Transactional
  public int importSpecialDays(InputStream csv) {
    return days.fill(csv);
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
}
