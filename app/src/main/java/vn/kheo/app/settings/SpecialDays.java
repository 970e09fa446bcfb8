package vn.kheo.app.settings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/**
 * Lịch ngày nghỉ: days off and worked Saturdays as data with their basis and certainty (DAY-1 …
 * DAY-5), changed by people, with every change kept and able to be taken back.
 */
@Component
public class SpecialDays {
  private static final Logger LOG = LoggerFactory.getLogger(SpecialDays.class);
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final int NAMED = 12;

  /** The columns of a table of days, in Vietnamese as every exchange of it. */
  public static final List<String> COLUMNS = SpecialDayTable.COLUMNS;

  private final SpecialDayStore store;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;
  private volatile @Nullable Known known;

  private record Known(WorkingCalendar calendar, long since) {}

  SpecialDays(SpecialDayStore store, Journal journal, Authors authors, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /** Both ends included, by date. */
  public List<SpecialDay> between(LocalDate from, LocalDate to) {
    return store.between(from, to);
  }

  /** As it is known now; a change elsewhere is seen within a second. */
  WorkingCalendar calendar() {
    Known last = known;
    if (last == null || System.nanoTime() - last.since() > KNOWN_FOR) {
      last = new Known(calendar(store.between(FIRST, LAST)), System.nanoTime());
      known = last;
    }
    return last.calendar();
  }

  /** As it is, and as it stays until this transaction ends. */
  WorkingCalendar held() {
    store.hold();
    return calendar(store.between(FIRST, LAST));
  }

  /** The calendar as it would be. Changes nothing. */
  public WorkingCalendar with(Collection<DayChange> changes) {
    Map<LocalDate, SpecialDay> days = new TreeMap<>();
    store.between(FIRST, LAST).forEach(day -> days.put(day.day(), day));
    for (DayChange change : changes) {
      if (change.after() == null) {
        days.remove(change.day());
      } else {
        days.put(change.day(), change.after());
      }
    }
    return calendar(days.values());
  }

  /** What taking these days would change: those the calendar holds as they are, are left out. */
  public List<DayChange> taking(Collection<SpecialDay> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, SpecialDay> wanted = new TreeMap<>();
    days.forEach(day -> wanted.put(day.day(), day));
    Map<LocalDate, SpecialDay> standing = new TreeMap<>();
    var dates = new ArrayList<>(wanted.keySet());
    store.between(dates.getFirst(), dates.getLast()).forEach(day -> standing.put(day.day(), day));
    return wanted.values().stream()
        .filter(day -> !day.equals(standing.get(day.day())))
        .map(day -> new DayChange(day.day(), standing.get(day.day()), day))
        .toList();
  }

  /** What is wrong with a day as it was typed; empty where it may be taken. */
  public List<DayProblem> problems(SpecialDay day) {
    return SpecialDayRules.problems(0, day, today());
  }

  /** The day as the last day of the calendar that may be entered. */
  public LocalDate latest() {
    return SpecialDayRules.latest(today());
  }

  /**
   * Reads a table of days.
   *
   * @param rows cells by number of the line
   * @throws BadSpecialDays with every line that is wrong
   */
  public List<SpecialDay> read(List<String> header, Map<Integer, List<String>> rows) {
    return SpecialDayTable.read(header, rows, today());
  }

  /** Number of the last change: what a preview was made from; 0 before the first. */
  public long version() {
    return store.lastChange();
  }

  /** Newest first. */
  public List<CalendarChange> changes(int most) {
    return store.changes(most);
  }

  public Optional<CalendarChange> lastChange() {
    return store.last();
  }

  /**
   * The days of a year as law and moon give them; see {@link ProposedDay#missing} for what the
   * calendar lacks. Takes nothing.
   *
   * @param tetBefore how many of the five days of Tết lie before mùng 1, 0 to 4
   * @param nationalBefore whether 1 September, not the 3rd, is the second day of Quốc khánh
   */
  public List<ProposedDay> propose(int year, int tetBefore, boolean nationalBefore) {
    if (tetBefore < 0 || tetBefore > 4) {
      throw new IllegalArgumentException("Tết has 0 to 4 days before its first: " + tetBefore);
    }
    return new YearProposal(
            year,
            tetBefore,
            nationalBefore,
            store.between(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 1, 31)))
        .of(store.statutory());
  }

  /**
   * Changes days, all of them or none, in the caller's transaction; deadlines are the caller's to
   * recompute.
   *
   * @param version from {@link #version}, as the change was previewed
   * @param undoes the change it takes back
   * @return number of the change
   * @throws CalendarChangedMeanwhile where somebody changed the calendar since
   * @throws BadSpecialDays where a day may not be taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long change(List<DayChange> changes, long version, String reason, @Nullable Long undoes) {
    store.lock();
    if (store.lastChange() != version) {
      throw new CalendarChangedMeanwhile(store.last().orElse(null));
    }
    List<SpecialDay> taken =
        changes.stream().map(DayChange::after).filter(Objects::nonNull).toList();
    List<DayProblem> problems = taken.stream().flatMap(day -> problems(day).stream()).toList();
    if (!problems.isEmpty()) {
      throw new BadSpecialDays(problems);
    }
    return write(
        changes, reason, undoes, undoes == null ? "settings.days_changed" : "settings.days_undone");
  }

  /**
   * Takes a table of days off and worked Saturdays, all of it or nothing; a day that is already
   * known is replaced, others stay. Deadlines are not looked at: for the first filling.
   *
   * @param csv UTF-8, header {@code Ngày,Loại,Tên,Mức chắc chắn,Căn cứ} and perhaps {@code Nguồn}
   * @return how many days were in it
   * @throws BadSpecialDays with every line that is wrong
   */
  @Transactional
  public int fill(InputStream csv) {
    List<SpecialDay> days = SpecialDayTable.read(csv, today());
    store.lock();
    List<DayChange> changes = taking(days);
    if (!changes.isEmpty()) {
      write(changes, "", null, "settings.special_days_imported");
    }
    return days.size();
  }

  private long write(List<DayChange> changes, String reason, @Nullable Long undoes, String action) {
    store.put(changes.stream().map(DayChange::after).filter(Objects::nonNull).toList());
    store.remove(
        changes.stream().filter(change -> change.after() == null).map(DayChange::day).toList());
    known = null;
    long id = store.remember(clock.instant(), authors.current().label(), reason, undoes, changes);
    journal.record(
        new Step(action, "settings", id, "Lịch ngày nghỉ", null, null, detail(changes, reason)));
    LOG.info("{} change={} days={}", action, id, changes.size());
    return id;
  }

  private static String detail(List<DayChange> changes, String reason) {
    String days =
        changes.stream()
            .limit(NAMED)
            .map(
                change ->
                    switch (change.kind()) {
                          case ADDED -> "thêm ";
                          case CHANGED -> "sửa ";
                          case REMOVED -> "bỏ ";
                        }
                        + WrittenDay.of(change.day()))
            .collect(joining(", "));
    String rest =
        changes.size() > NAMED ? " và %d ngày khác".formatted(changes.size() - NAMED) : "";
    return reason.isBlank() ? days + rest : "%s%s: %s".formatted(days, rest, reason);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static WorkingCalendar calendar(Collection<SpecialDay> days) {
    return new WorkingCalendar(
        days.stream().filter(d -> !d.worked()).map(SpecialDay::day).collect(toSet()),
        days.stream().filter(SpecialDay::worked).map(SpecialDay::day).collect(toSet()));
  }
}
