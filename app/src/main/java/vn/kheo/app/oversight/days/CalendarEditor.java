package vn.kheo.app.oversight.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.Deadlines;
import vn.kheo.app.directive.MovedDeadline;
import vn.kheo.app.settings.CalendarChange;
import vn.kheo.app.settings.CalendarChangedMeanwhile;
import vn.kheo.app.settings.DayChange;
import vn.kheo.app.settings.SpecialDay;
import vn.kheo.app.settings.SpecialDays;

/**
 * Sửa lịch: what a change would do is shown first; once confirmed, the days are saved and the last
 * days of open assignments counted anew in one transaction.
 */
@Component
public class CalendarEditor {
  /** A holiday is made good within so many days: Tết and a weekend lie between at most. */
  private static final int MADE_GOOD_WITHIN = 10;

  private final SpecialDays days;
  private final Deadlines deadlines;

  CalendarEditor(SpecialDays days, Deadlines deadlines) {
    this.days = days;
    this.deadlines = deadlines;
  }

  /**
   * Xem trước.
   *
   * @param version of the calendar it was made from
   * @param undoes the change it takes back; null for others
   * @param moved last days that would be others
   * @param notMadeGood holidays on a weekend for which the calendar would hold no day off (DAY-4)
   */
  public record Preview(
      List<DayChange> changes,
      long version,
      @Nullable Long undoes,
      List<MovedDeadline> moved,
      List<SpecialDay> notMadeGood) {

    /** How many last days of each unit would move, most first. */
    public List<ByUnit> byUnit() {
      return moved.stream()
          .collect(Collectors.groupingBy(MovedDeadline::unitId, TreeMap::new, Collectors.toList()))
          .values()
          .stream()
          .map(of -> new ByUnit(of.getFirst().unitName(), of.size()))
          .sorted(Comparator.comparing(ByUnit::count).reversed().thenComparing(ByUnit::unit))
          .toList();
    }
  }

  /** Số hạn bị dời của một đơn vị. */
  public record ByUnit(String unit, int count) {}

  /** Đã làm: how many days were changed and how many last days moved. */
  public record Done(int days, int moved) {}

  /** What taking and removing these days would do. Changes nothing. */
  @Transactional(readOnly = true)
  public Preview preview(List<SpecialDay> taken, List<LocalDate> removed, @Nullable Long undoes) {
    long version = days.version();
    List<DayChange> changes = changes(taken, removed);
    return new Preview(
        changes,
        version,
        undoes,
        changes.isEmpty() ? List.of() : deadlines.preview(days.with(changes)),
        notMadeGood(changes));
  }

  /** What taking back the last change would do; empty where nothing was changed yet. */
  @Transactional(readOnly = true)
  public Preview undoing(CalendarChange last) {
    List<DayChange> inverse = last.inverse();
    return preview(
        inverse.stream().map(DayChange::after).filter(day -> day != null).toList(),
        inverse.stream().filter(c -> c.after() == null).map(DayChange::day).toList(),
        last.id());
  }

  /**
   * @param version from the preview
   * @throws CalendarChangedMeanwhile where somebody changed the calendar since
   */
  @Transactional
  public Done confirm(
      List<SpecialDay> taken,
      List<LocalDate> removed,
      long version,
      String reason,
      @Nullable Long undoes) {
    List<DayChange> changes = changes(taken, removed);
    if (changes.isEmpty()) {
      return new Done(0, 0);
    }
    WorkingCalendar after = days.with(changes);
    long change = days.change(changes, version, reason.strip(), undoes);
    return new Done(changes.size(), deadlines.recount(after, change, reason.strip()));
  }

  private List<DayChange> changes(List<SpecialDay> taken, List<LocalDate> removed) {
    List<DayChange> changes = new ArrayList<>(days.taking(taken));
    for (LocalDate day : removed) {
      days.between(day, day).forEach(standing -> changes.add(new DayChange(day, standing, null)));
    }
    changes.sort(Comparator.comparing(DayChange::day));
    return changes;
  }

  private List<SpecialDay> notMadeGood(List<DayChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    LocalDate from = changes.getFirst().day().minusDays(MADE_GOOD_WITHIN);
    LocalDate to = changes.getLast().day().plusDays(2 * MADE_GOOD_WITHIN);
    Map<LocalDate, SpecialDay> then =
        days.between(from, to).stream()
            .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
    changes.forEach(
        change -> {
          if (change.after() == null) {
            then.remove(change.day());
          } else {
            then.put(change.day(), change.after());
          }
        });
    return changes.stream()
        .map(DayChange::after)
        .filter(day -> day != null && day.kind() == SpecialDay.Kind.PUBLIC_HOLIDAY)
        .filter(day -> WorkingCalendar.isWeekend(day.day()))
        .filter(
            day ->
                day.day()
                    .plusDays(1)
                    .datesUntil(day.day().plusDays(MADE_GOOD_WITHIN))
                    .map(then::get)
                    .noneMatch(d -> d != null && d.kind() == SpecialDay.Kind.COMPENSATORY_OFF))
        .toList();
  }
}
