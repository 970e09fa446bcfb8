package vn.kheo.app.calendar;

import java.time.LocalDate;

/** Ngày viết trong văn bản và trên trang. */
public final class WrittenDay {
  private WrittenDay() {}

  /** {@code 09/02/2022}: days and months below ten with a nought, as officials write them. */
  public static String of(LocalDate day) {
    return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
