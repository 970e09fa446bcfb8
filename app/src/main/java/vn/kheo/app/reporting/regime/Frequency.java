package vn.kheo.app.reporting.regime;

/** Tần suất, from the shortest round to the longest. */
public enum Frequency {
  /** Asked once: an ad hoc request, a report by subject, a round of own dates. */
  ONCE(0),
  MONTH(1),
  QUARTER(3),
  HALF(6),
  NINE_MONTHS(9),
  YEAR(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  /** Length of its rounds; 0 where they have dates of their own. */
  public int months() {
    return months;
  }
}
