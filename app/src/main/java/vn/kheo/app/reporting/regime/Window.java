package vn.kheo.app.reporting.regime;

import java.time.LocalDate;

/**
 * Thời gian chốt số liệu of one round.
 *
 * @param label such as {@code 6 tháng đầu năm 2026}
 * @param from first day, included
 * @param to last day, included
 * @param year reporting year: what happens on 20/12 belongs to the next one under the decree
 */
public record Window(Frequency frequency, String label, LocalDate from, LocalDate to, int year) {

  /** Whole months in it, for {@code months(period)} in formulas; at least 1. */
  public int months() {
    return frequency.months() > 0
        ? frequency.months()
        : (int) Math.max(1, java.time.temporal.ChronoUnit.MONTHS.between(from, to.plusDays(1)));
  }
}
