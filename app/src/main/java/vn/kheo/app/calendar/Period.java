package vn.kheo.app.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kỳ: one round of something that recurs.
 *
 * @param from first day
 * @param to last day
 * @param name what whoever opened it calls it; null where it follows from the rhythm
 */
public record Period(Rhythm rhythm, LocalDate from, LocalDate to, @Nullable String name) {
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
  private static final int QUARTER = 3;
  private static final int HALF = 6;

  /** Nhịp. */
  public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(QUARTER),
    HALF_YEARLY(HALF),
    YEARLY(12),
    /** Each round ends on a date of its own. */
    OWN_DATES(0);

    private final int months;

    Rhythm(int months) {
      this.months = months;
    }

    /** Whether its rounds are whole months of the year. */
    public boolean ofMonths() {
      return months > 0;
    }

    /**
     * The round that holds the day.
     *
     * @throws IllegalStateException for {@link #OWN_DATES}, whose rounds follow from the dates
     */
    public Period containing(LocalDate day) {
      if (!ofMonths()) {
        throw new IllegalStateException("rounds of own dates follow from the dates");
      }
      int first = (day.getMonthValue() - 1) / months * months + 1;
      LocalDate from = LocalDate.of(day.getYear(), first, 1);
      return new Period(this, from, from.plusMonths(months).minusDays(1));
    }
  }

  public Period(Rhythm rhythm, LocalDate from, LocalDate to) {
    this(rhythm, from, to, null);
  }

  /** Which of the words for a round say it: {@code MONTHLY}, {@code HALF_1} and so on. */
  public String key() {
    if (name != null) {
      return "NAMED";
    }
    return rhythm == Rhythm.HALF_YEARLY
        ? "HALF_" + (from.getMonthValue() <= HALF ? 1 : 2)
        : rhythm.name();
  }

  /** What stands in those words: number and year, or the last day. */
  public Object[] words() {
    if (name != null) {
      return new Object[] {name};
    }
    String year = String.valueOf(from.getYear());
    return switch (rhythm) {
      case MONTHLY -> new Object[] {String.valueOf(from.getMonthValue()), year};
      case QUARTERLY -> new Object[] {ROMAN.get((from.getMonthValue() - 1) / QUARTER), year};
      case HALF_YEARLY, YEARLY -> new Object[] {year};
      case OWN_DATES -> new Object[] {WrittenDay.of(to)};
    };
  }
}
