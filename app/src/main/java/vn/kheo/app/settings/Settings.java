package vn.kheo.app.settings;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;

/** Tham số: settings as of a day, the working calendar, and today in Việt Nam. */
@Component
public class Settings {

  /** Today in Việt Nam by the house's clock. */
  public LocalDate today() {
    throw new UnsupportedOperationException();
  }

  /** The working calendar as it is known now. */
  public WorkingCalendar calendar() {
    throw new UnsupportedOperationException();
  }

  /**
   * The value of a parameter on a day.
   *
   * @throws IllegalStateException where the parameter has no value on that day
   */
  public String value(String key, LocalDate on) {
    throw new UnsupportedOperationException();
  }
}
