package vn.kheo.app.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.LunarCalendar;
import vn.kheo.app.calendar.WorkingCalendar;

/**
 * Đề xuất ngày nghỉ của một năm, from the statutory days in force (DAY-1, DAY-2) and the days made
 * good (DAY-4). The days of Tết and of Quốc khánh are the Prime Minister's to set each year
 * (DAY-3): until then they are assumed and marked computed. Swaps (DAY-5) are never proposed.
 */
final class YearProposal {
  private static final String COMPENSATION = "Khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14";
  private static final int TET_DAYS = 5;

  private final int year;
  private final int tetBefore;
  private final boolean nationalBefore;
  private final Map<LocalDate, SpecialDay> known;
  private final List<ProposedDay> proposed = new ArrayList<>();

  /**
   * @param tetBefore how many of the five days of Tết lie before mùng 1; 0 to 4
   * @param nationalBefore whether the second day of Quốc khánh is the day before 2 September
   * @param known days of the calendar as they are, of that year and its neighbours
   */
  YearProposal(int year, int tetBefore, boolean nationalBefore, List<SpecialDay> known) {
    this.year = year;
    this.tetBefore = tetBefore;
    this.nationalBefore = nationalBefore;
    this.known = new TreeMap<>();
    known.forEach(day -> this.known.put(day.day(), day));
  }

  /** By date. A day that stands in the calendar already is shown with what stands there. */
  List<ProposedDay> of(List<StatutoryDay> statutory) {
    Map<LocalDate, SpecialDay> holidays = new TreeMap<>();
    Map<LocalDate, String> groups = new TreeMap<>();
    for (StatutoryDay day : statutory) {
      for (SpecialDay one : days(day)) {
        holidays.putIfAbsent(one.day(), one);
        groups.putIfAbsent(one.day(), day.key());
      }
    }
    Map<LocalDate, SpecialDay> all = new TreeMap<>(holidays);
    for (SpecialDay holiday : holidays.values()) {
      if (WorkingCalendar.isWeekend(holiday.day())) {
        SpecialDay good = madeGood(holiday, all);
        all.put(good.day(), good);
        groups.put(good.day(), groups.getOrDefault(holiday.day(), ""));
      }
    }
    all.values()
        .forEach(
            day ->
                proposed.add(
                    new ProposedDay(
                        day, known.get(day.day()), announced(groups.get(day.day()), groups))));
    return proposed.stream().sorted(Comparator.comparing(one -> one.day().day())).toList();
  }

  private List<SpecialDay> days(StatutoryDay holiday) {
    LocalDate first =
        holiday.lunar()
            ? LunarCalendar.day(year, holiday.month(), holiday.day())
            : LocalDate.of(year, holiday.month(), holiday.day());
    if (!holiday.holdsOn(first)) {
      return List.of();
    }
    return switch (holiday.key()) {
      case "tet" -> tet(holiday, first);
      case "national" ->
          List.of(
              holiday.on(first, holiday.name()),
              new SpecialDay(
                  nationalBefore ? first.minusDays(1) : first.plusDays(1),
                  holiday.name()
                      + (nationalBefore ? " (ngày liền kề trước)" : " (ngày liền kề sau)"),
                  SpecialDay.Kind.PUBLIC_HOLIDAY,
                  SpecialDay.Certainty.COMPUTED,
                  "Điểm đ khoản 1, khoản 3 Điều 112 Bộ luật Lao động 45/2019/QH14",
                  "Giả định; Thủ tướng quyết định hằng năm"));
      default -> List.of(holiday.on(first, holiday.name()));
    };
  }

  private List<SpecialDay> tet(StatutoryDay tet, LocalDate first) {
    int lastMonth = (int) (first.toEpochDay() - LunarCalendar.day(year - 1, 12, 1).toEpochDay());
    List<SpecialDay> days = new ArrayList<>();
    for (int i = -tetBefore; i < TET_DAYS - tetBefore; i++) {
      String which =
          i < 0
              ? "%d tháng Chạp".formatted(lastMonth + 1 + i)
              : "mùng %d tháng Giêng".formatted(i + 1);
      days.add(tet.on(first.plusDays(i), "%s (%s)".formatted(tet.name(), which)));
    }
    return days;
  }

  /** The next working day that is not yet off. */
  private SpecialDay madeGood(SpecialDay holiday, Map<LocalDate, SpecialDay> off) {
    LocalDate day = holiday.day().plusDays(1);
    while (WorkingCalendar.isWeekend(day) || off.containsKey(day)) {
      day = day.plusDays(1);
    }
    boolean saturday = holiday.day().getDayOfWeek() == java.time.DayOfWeek.SATURDAY;
    return new SpecialDay(
        day,
        "Nghỉ bù %s (trùng %s)".formatted(holiday.name(), saturday ? "thứ Bảy" : "Chủ nhật"),
        SpecialDay.Kind.COMPENSATORY_OFF,
        holiday.certainty(),
        COMPENSATION,
        "Suy ra theo luật: ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp");
  }

  /** The official day of the calendar that already settles the group; official ones win. */
  private @Nullable SpecialDay announced(@Nullable String group, Map<LocalDate, String> groups) {
    List<LocalDate> days =
        groups.entrySet().stream()
            .filter(e -> e.getValue().equals(group))
            .map(Map.Entry::getKey)
            .toList();
    LocalDate from = days.getFirst().minusDays(4);
    LocalDate to = days.getLast().plusDays(4);
    boolean setByNotice = "tet".equals(group) || "national".equals(group);
    return known.values().stream()
        .filter(day -> setByNotice && day.certainty() == SpecialDay.Certainty.OFFICIAL)
        .filter(day -> day.kind() == SpecialDay.Kind.PUBLIC_HOLIDAY)
        .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
        .findFirst()
        .orElse(null);
  }
}
