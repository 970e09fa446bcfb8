package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Các kỳ chốt số liệu, computed; both ends of a window belong to it. */
public final class Windows {
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
  private static final int DECREE_CLOSE = 14;
  private static final int MONTHS = 12;

  private Windows() {}

  /**
   * The windows that close between two days, both included, by the day they close, shortest first.
   *
   * @param merges of those that close on the same day only the longest is kept (REP-12)
   * @throws IllegalArgumentException for windows of own dates, which are not computed
   */
  public static List<Window> closing(
      WindowKind kind,
      Collection<Frequency> frequencies,
      boolean merges,
      LocalDate first,
      LocalDate last) {
    if (kind == WindowKind.OWN) {
      throw new IllegalArgumentException("windows of own dates are given, not computed");
    }
    List<Window> windows = new ArrayList<>();
    YearMonth end = YearMonth.from(last);
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      for (Frequency frequency : frequencies) {
        if (ends(frequency, month.getMonthValue())) {
          Window window = window(kind, frequency, month);
          if (!window.to().isBefore(first) && !window.to().isAfter(last)) {
            windows.add(window);
          }
        }
      }
    }
    windows.sort(
        Comparator.comparing(Window::to).thenComparingInt(window -> window.frequency().months()));
    return merges ? longest(windows) : windows;
  }

  private static List<Window> longest(List<Window> windows) {
    Map<LocalDate, Window> byClose = new LinkedHashMap<>();
    windows.forEach(window -> byClose.put(window.to(), window));
    return List.copyOf(byClose.values());
  }

  /** Nine months end in September only; the others divide the year. */
  private static boolean ends(Frequency frequency, int month) {
    return switch (frequency) {
      case ONCE -> false;
      case NINE_MONTHS -> month == Frequency.NINE_MONTHS.months();
      case MONTH, QUARTER, HALF, YEAR -> month % frequency.months() == 0;
    };
  }

  private static Window window(WindowKind kind, Frequency frequency, YearMonth last) {
    YearMonth first = last.minusMonths(frequency.months() - 1L);
    boolean decree = kind == WindowKind.DECREE;
    return new Window(
        frequency,
        label(frequency, last),
        decree ? first.minusMonths(1).atDay(DECREE_CLOSE + 1) : first.atDay(1),
        decree ? last.atDay(DECREE_CLOSE) : last.atEndOfMonth(),
        last.getYear());
  }

  private static String label(Frequency frequency, YearMonth last) {
    int year = last.getYear();
    return switch (frequency) {
      case ONCE -> "";
      case MONTH -> "tháng %d/%d".formatted(last.getMonthValue(), year);
      case QUARTER ->
          "quý %s/%d"
              .formatted(ROMAN.get(last.getMonthValue() / Frequency.QUARTER.months() - 1), year);
      case HALF ->
          "6 tháng %s năm %d".formatted(last.getMonthValue() == MONTHS ? "cuối" : "đầu", year);
      case NINE_MONTHS -> "9 tháng năm %d".formatted(year);
      case YEAR -> "năm %d".formatted(year);
    };
  }
}
