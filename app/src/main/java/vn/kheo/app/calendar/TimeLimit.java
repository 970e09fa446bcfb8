package vn.kheo.app.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * Thời hạn: what a text allows, from which the last good day follows.
 *
 * <p>Source: Bộ luật Dân sự 91/2015/QH13, Articles 147 and 148. Limits that open with an event
 * (“khi có yêu cầu”) or never close (“thường xuyên”) have no value here until somebody records a
 * day.
 */
public sealed interface TimeLimit {

  /**
   * The last day on which work is still on time. It ends at 24:00 of that day (DAY-8).
   *
   * @param moveFixedDateOffDay whether a printed date that falls on a day off moves to the next
   *     working day; the law leaves it open, the house's default is no (setting {@code
   *     move_fixed_date_off_day}). Periods always follow DAY-6.
   */
  LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay);

  /** As {@link #lastGoodDay(WorkingCalendar, boolean)} where printed dates stay where they are. */
  default LocalDate lastGoodDay(WorkingCalendar calendar) {
    return lastGoodDay(calendar, false);
  }

  /**
   * Ngày in trong văn bản. {@code trước ngày 20/12/2022} is {@code (2022-12-20, exclusive)}: the
   * last good day is the 19th. {@code chậm nhất ngày}, {@code đến hết ngày}, {@code trong tháng
   * 12}: inclusive, for the month its last day.
   *
   * <p>An exclusive date never moves: the next working day could be the very day before which work
   * had to be done.
   */
  record Printed(LocalDate date, boolean exclusive) implements TimeLimit {
    @Override
    public LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      if (exclusive) {
        return date.minusDays(1);
      }
      return moveFixedDateOffDay ? calendar.workingDayFrom(date) : date;
    }
  }

  /** Khoảng thời gian kể từ một sự kiện: a length of time after a day. */
  sealed interface Counted extends TimeLimit permits Days, WorkingDays, Weeks, Months, Years {
    /** The day of the event, which is not counted itself (DAY-7). */
    LocalDate event();

    /** Where the count ends before DAY-6 is asked. */
    LocalDate nominal(WorkingCalendar calendar);

    @Override
    default LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      return calendar.workingDayFrom(nominal(calendar));
    }
  }

  /** Trong tháng, trong tháng … năm …: its last calendar day. */
  static Printed inMonth(YearMonth month) {
    return new Printed(month.atEndOfMonth(), false);
  }

  /**
   * Trong quý: its last calendar day.
   *
   * @param quarter 1 to 4
   */
  static Printed inQuarter(int year, int quarter) {
    return inMonth(YearMonth.of(year, quarter * 3));
  }

  /** Trong năm: 31 December. */
  static Printed inYear(int year) {
    return inMonth(YearMonth.of(year, 12));
  }

  /**
   * Trước ngày 25 hằng tháng ({@code exclusive}), chậm nhất ngày 25 hằng tháng: the limit of one
   * month. A month without that day ends the limit on its last day (DAY-9).
   */
  static Printed monthly(YearMonth month, int dayOfMonth, boolean exclusive) {
    return new Printed(month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())), exclusive);
  }

  /** Đầu, giữa, cuối of a month or a year (DAY-10; Điều 146 khoản 3, Bộ luật Dân sự 2015). */
  enum Point {
    START {
      @Override
      public Printed of(YearMonth month) {
        return new Printed(month.atDay(1), false);
      }

      @Override
      public Printed of(Year year) {
        return new Printed(year.atDay(1), false);
      }
    },
    MIDDLE {
      @Override
      public Printed of(YearMonth month) {
        return new Printed(month.atDay(15), false);
      }

      @Override
      public Printed of(Year year) {
        return inMonth(year.atMonth(6));
      }
    },
    END {
      @Override
      public Printed of(YearMonth month) {
        return inMonth(month);
      }

      @Override
      public Printed of(Year year) {
        return inYear(year.getValue());
      }
    };

    /** Đầu tháng is the 1st, giữa tháng the 15th, cuối tháng the last day. */
    public abstract Printed of(YearMonth month);

    /** Đầu năm is 1 January, giữa năm the last day of June, cuối năm 31 December. */
    public abstract Printed of(Year year);
  }

  /** Trong vòng N ngày kể từ ngày: the event's day is not counted (DAY-7), then DAY-6. */
  record Days(LocalDate event, int days) implements Counted {
    public Days {
      notNegative(days);
    }

    @Override
    public LocalDate nominal(WorkingCalendar calendar) {
      return event.plusDays(days);
    }
  }

  /** Trong vòng N ngày làm việc kể từ ngày: the N-th working day after the event. */
  record WorkingDays(LocalDate event, int days) implements Counted {
    public WorkingDays {
      notNegative(days);
    }

    @Override
    public LocalDate nominal(WorkingCalendar calendar) {
      return calendar.plusWorkingDays(event, days);
    }
  }

  /** Trong vòng N tuần: the corresponding weekday (DAY-9), then DAY-6. */
  record Weeks(LocalDate event, int weeks) implements Counted {
    public Weeks {
      notNegative(weeks);
    }

    @Override
    public LocalDate nominal(WorkingCalendar calendar) {
      return event.plusWeeks(weeks);
    }
  }

  /**
   * Trong vòng N tháng: the corresponding day, else the last day of that month (DAY-9), then DAY-6.
   */
  record Months(LocalDate event, int months) implements Counted {
    public Months {
      notNegative(months);
    }

    @Override
    public LocalDate nominal(WorkingCalendar calendar) {
      return event.plusMonths(months);
    }
  }

  /** Trong vòng N năm: the corresponding day (DAY-9), then DAY-6. */
  record Years(LocalDate event, int years) implements Counted {
    public Years {
      notNegative(years);
    }

    @Override
    public LocalDate nominal(WorkingCalendar calendar) {
      return event.plusYears(years);
    }
  }

  private static void notNegative(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("a time limit cannot be negative: " + length);
    }
  }
}
