package vn.kheo.app.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Hạn trong mỗi kỳ.
 *
 * @param number of the day or of working days, by {@code kind}; 0 for the last day of a round
 */
public record PeriodDue(Kind kind, int number) {
  private static final int LAST_OF_MONTH = 31;
  private static final int MOST_WORKING_DAYS = 60;

  /** Cách tính. */
  public enum Kind {
    /** The last day of the round. */
    LAST_DAY,
    /** Ngày N của tháng cuối kỳ; in a shorter month its last day. */
    DAY_OF_LAST_MONTH,
    /** Ngày N của tháng sau kỳ. */
    DAY_OF_NEXT_MONTH,
    /** N ngày làm việc sau khi hết kỳ. */
    WORKING_DAYS_AFTER
  }

  public PeriodDue {
    boolean good =
        switch (kind) {
          case LAST_DAY -> number == 0;
          case DAY_OF_LAST_MONTH, DAY_OF_NEXT_MONTH -> number >= 1 && number <= LAST_OF_MONTH;
          case WORKING_DAYS_AFTER -> number >= 1 && number <= MOST_WORKING_DAYS;
        };
    if (!good) {
      throw new IllegalArgumentException(kind + " cannot be " + number);
    }
  }

  /** Whether it names a day, which the rule for days off may move; else it counts working days. */
  public boolean isPrinted() {
    return kind != Kind.WORKING_DAYS_AFTER;
  }

  /** The day of the round, before the rule for days off moves it. */
  public LocalDate day(Period period, WorkingCalendar calendar) {
    YearMonth last = YearMonth.from(period.to());
    return switch (kind) {
      case LAST_DAY -> period.to();
      case DAY_OF_LAST_MONTH -> dayOf(last);
      case DAY_OF_NEXT_MONTH -> dayOf(last.plusMonths(1));
      case WORKING_DAYS_AFTER -> calendar.plusWorkingDays(period.to(), number);
    };
  }

  private LocalDate dayOf(YearMonth month) {
    return month.atDay(Math.min(number, month.lengthOfMonth()));
  }
}
