package vn.kheo.app.calendar;

import java.time.LocalDate;

/** Đơn vị tính: in what a length of time after an event is counted. */
public enum CountUnit {
  /** Ngày: calendar days. */
  DAYS {
    @Override
    public TimeLimit.Counted from(LocalDate event, int length) {
      return new TimeLimit.Days(event, length);
    }
  },
  /** Ngày làm việc. */
  WORKING_DAYS {
    @Override
    public TimeLimit.Counted from(LocalDate event, int length) {
      return new TimeLimit.WorkingDays(event, length);
    }
  },
  /** Tuần. */
  WEEKS {
    @Override
    public TimeLimit.Counted from(LocalDate event, int length) {
      return new TimeLimit.Weeks(event, length);
    }
  },
  /** Tháng. */
  MONTHS {
    @Override
    public TimeLimit.Counted from(LocalDate event, int length) {
      return new TimeLimit.Months(event, length);
    }
  },
  /** Năm. */
  YEARS {
    @Override
    public TimeLimit.Counted from(LocalDate event, int length) {
      return new TimeLimit.Years(event, length);
    }
  };

  /**
   * The limit of so many of these units after a day.
   *
   * @throws IllegalArgumentException where {@code length} is negative
   */
  public abstract TimeLimit.Counted from(LocalDate event, int length);

  /** Counts it out, with what a person needs to follow the count. */
  public Counting count(LocalDate event, int length, WorkingCalendar calendar) {
    TimeLimit.Counted limit = from(event, length);
    LocalDate nominal = limit.nominal(calendar);
    LocalDate last = limit.lastGoodDay(calendar);
    LocalDate firstOfInterest = this == WORKING_DAYS ? event : nominal.minusDays(1);
    return new Counting(
        event,
        length,
        this,
        nominal,
        last,
        calendar.daysOff().stream()
            .filter(d -> d.isAfter(firstOfInterest) && !d.isAfter(last))
            .filter(d -> !WorkingCalendar.isWeekend(d) && !calendar.isWorkingDay(d))
            .sorted()
            .toList(),
        calendar.workedWeekendDays().stream()
            .filter(d -> d.isAfter(firstOfInterest) && !d.isAfter(last))
            .filter(WorkingCalendar::isWeekend)
            .sorted()
            .toList());
  }
}
