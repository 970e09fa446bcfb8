package vn.kheo.app.calendar;

import java.time.LocalDate;

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

  /** Trong vòng N ngày kể từ ngày: the event's day is not counted (DAY-7), then DAY-6. */
  record Days(LocalDate event, int days) implements TimeLimit {
    public Days {
      notNegative(days);
    }

    @Override
    public LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      return calendar.workingDayFrom(event.plusDays(days));
    }
  }

  /** Trong vòng N ngày làm việc kể từ ngày: the N-th working day after the event. */
  record WorkingDays(LocalDate event, int days) implements TimeLimit {
    public WorkingDays {
      notNegative(days);
    }

    @Override
    public LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      return calendar.workingDayFrom(calendar.plusWorkingDays(event, days));
    }
  }

  /** Trong vòng N tuần: the corresponding weekday (DAY-9), then DAY-6. */
  record Weeks(LocalDate event, int weeks) implements TimeLimit {
    public Weeks {
      notNegative(weeks);
    }

    @Override
    public LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      return calendar.workingDayFrom(event.plusWeeks(weeks));
    }
  }

  /**
   * Trong vòng N tháng: the corresponding day, else the last day of that month (DAY-9), then DAY-6.
   */
  record Months(LocalDate event, int months) implements TimeLimit {
    public Months {
      notNegative(months);
    }

    @Override
    public LocalDate lastGoodDay(WorkingCalendar calendar, boolean moveFixedDateOffDay) {
      return calendar.workingDayFrom(event.plusMonths(months));
    }
  }

  private static void notNegative(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("a time limit cannot be negative: " + length);
    }
  }
}
