package vn.kheo.app.oversight.days.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.settings.SpecialDay;

/** Lịch một năm: months of weeks that begin on Monday, and the list of its special days. */
public record YearView(
    int year, List<Month> months, List<SpecialDay> days, LocalDate today, boolean mayManage) {

  /** Một tháng; a null in a week is a day of another month. */
  public record Month(int number, List<List<@Nullable Cell>> weeks) {}

  /**
   * Một ô.
   *
   * @param special null for an ordinary day
   */
  public record Cell(LocalDate day, @Nullable SpecialDay special, boolean today) {
    /** Class of its look. */
    public String look() {
      String kind =
          special == null
              ? WorkingCalendar.isWeekend(day) ? "weekend" : ""
              : switch (special.kind()) {
                case PUBLIC_HOLIDAY -> "holiday";
                case COMPENSATORY_OFF -> "made-good";
                case WORKING_SWAP -> "worked";
              };
      return "day %s%s%s".formatted(kind, unsure() ? " unsure" : "", today ? " now" : "");
    }

    /** Whether no notice and no law settles it. */
    public boolean unsure() {
      return special != null
          && (special.certainty() == SpecialDay.Certainty.COMPUTED
              || special.certainty() == SpecialDay.Certainty.UNCONFIRMED);
    }
  }

  static YearView of(int year, List<SpecialDay> days, LocalDate today, boolean mayManage) {
    Map<LocalDate, SpecialDay> special = new TreeMap<>();
    days.forEach(day -> special.put(day.day(), day));
    List<Month> months = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      YearMonth month = YearMonth.of(year, number);
      List<@Nullable Cell> cells = new ArrayList<>();
      for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
        cells.add(null);
      }
      for (int d = 1; d <= month.lengthOfMonth(); d++) {
        LocalDate day = month.atDay(d);
        cells.add(new Cell(day, special.get(day), day.equals(today)));
      }
      while (cells.size() % 7 != 0) {
        cells.add(null);
      }
      List<List<@Nullable Cell>> weeks = new ArrayList<>();
      for (int from = 0; from < cells.size(); from += 7) {
        weeks.add(cells.subList(from, from + 7));
      }
      months.add(new Month(number, weeks));
    }
    return new YearView(year, months, days, today, mayManage);
  }

  /** How many days no notice and no law settles. */
  public long unsure() {
    return days.stream().filter(d -> new Cell(d.day(), d, false).unsure()).count();
  }
}
