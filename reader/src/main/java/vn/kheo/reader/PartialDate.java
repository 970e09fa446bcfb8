package vn.kheo.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as printed, of which day or month may have been left blank for the clerk (“ngày tháng 11
 * năm 2022”).
 *
 * @param month 1 to 12, or null where blank
 * @param day 1 to 31, or null where blank
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
  /** The full date, or null where a part of it is blank. */
  public @Nullable LocalDate date() {
    return month == null || day == null ? null : LocalDate.of(year, month, day);
  }

  /** {@code 2022-11-02}, {@code 2022-11} or {@code 2022}. */
  @Override
  public String toString() {
    if (month == null) {
      return "%04d".formatted(year);
    }
    return day == null
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
