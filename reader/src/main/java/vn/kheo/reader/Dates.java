package vn.kheo.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Ngày, tháng, quý, năm: reads the dates that begin at a word. */
final class Dates {
  private final Words words;

  /** The year a date without one is taken to be in, or 0. */
  private final int year;

  private final @Nullable LocalDate issued;

  Dates(Words words, @Nullable PartialDate issued) {
    this.words = words;
    this.year = issued == null ? 0 : issued.year();
    this.issued = issued == null ? null : issued.date();
  }

  /**
   * A date or stretch of time.
   *
   * @param next the first word behind it
   */
  record Time(LocalDate first, LocalDate last, int next) {
    boolean isDay() {
      return first.equals(last);
    }
  }

  /** A day at this word: {@code 20/12/2022}, {@code 20 tháng 12 năm 2022}, {@code 20/12}. */
  @Nullable Time day(int word) {
    int day = words.number(word);
    if (day < 1 || day > 31 || word + 1 >= words.count) {
      return null;
    }
    char gap = words.gap[word];
    if (gap == '/' || gap == '-' || gap == '·') {
      int month = words.number(word + 1);
      if (month < 1 || month > 12) {
        return null;
      }
      boolean more = word + 2 < words.count && words.gap[word + 1] == gap && !words.ends[word + 1];
      int year = more ? words.number(word + 2) : -1;
      if (isYear(year)) {
        return at(year, month, day, word + 3);
      }
      int spelled = yearBehind(word + 2);
      if (spelled > 0) {
        return at(words.number(spelled - 1), month, day, spelled);
      }
      return gap == '/' && !more ? inYear(month, day, word + 2) : null;
    }
    if (words.says(word + 1, "tháng") == 0) {
      return null;
    }
    int month = words.number(word + 2);
    if (month < 1 || month > 12) {
      return null;
    }
    if (words.gap[word + 2] == '/' && isYear(words.number(word + 3))) {
      return at(words.number(word + 3), month, day, word + 4);
    }
    int spelled = yearBehind(word + 3);
    return spelled > 0
        ? at(words.number(spelled - 1), month, day, spelled)
        : inYear(month, day, word + 3);
  }

  /** A month: “tháng 12 năm 2025”, “tháng 12/2025”, “tháng 12”. */
  @Nullable Time month(int word) {
    if (words.says(word, "tháng") == 0) {
      return null;
    }
    int month = words.number(word + 1);
    if (month < 1 || month > 12) {
      return null;
    }
    int next = word + 2;
    int year = this.year;
    char gap = words.gap[word + 1];
    if ((gap == '/' || gap == '-') && isYear(words.number(next))) {
      year = words.number(next);
      next++;
    } else {
      int spelled = yearBehind(next);
      if (spelled > 0) {
        year = words.number(spelled - 1);
        next = spelled;
      } else if (issued != null && month < issued.getMonthValue()) {
        year++;
      }
    }
    if (year == 0) {
      return null;
    }
    var whole = YearMonth.of(year, month);
    return new Time(whole.atDay(1), whole.atEndOfMonth(), next);
  }

  /** A quarter: “quý I năm 2026”, “Quí IV-2025”, “quý 1/2026”. */
  @Nullable Time quarter(int word) {
    if (words.saysAny(word, "quý", "quí") == 0) {
      return null;
    }
    int quarter = quarterNumber(word + 1);
    if (quarter == 0) {
      return null;
    }
    int next = word + 2;
    int year = this.year;
    char gap = words.gap[word + 1];
    if ((gap == '/' || gap == '-' || gap == ' ') && isYear(words.number(next))) {
      year = words.number(next);
      next++;
    } else {
      int spelled = yearBehind(next);
      if (spelled > 0) {
        year = words.number(spelled - 1);
        next = spelled;
      } else if (issued != null && quarter * 3 < issued.getMonthValue()) {
        year++;
      }
    }
    if (year == 0) {
      return null;
    }
    var last = YearMonth.of(year, quarter * 3);
    return new Time(last.minusMonths(2).atDay(1), last.atEndOfMonth(), next);
  }

  /** A year: “năm 2025”. */
  @Nullable Time year(int word) {
    if (words.says(word, "năm") == 0 || !isYear(words.number(word + 1))) {
      return null;
    }
    int year = words.number(word + 1);
    return new Time(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), word + 2);
  }

  /** Half a year: “06 tháng đầu năm 2026”, “6 tháng cuối năm”. */
  @Nullable Time half(int word) {
    if (words.number(word) != 6 || words.says(word + 1, "tháng") == 0) {
      return null;
    }
    boolean early = words.says(word + 2, "đầu năm") > 0;
    if (!early && words.says(word + 2, "cuối năm") == 0) {
      return null;
    }
    int spelled = isYear(words.number(word + 4)) ? words.number(word + 4) : 0;
    int year = spelled > 0 ? spelled : this.year;
    if (year == 0) {
      return null;
    }
    int next = word + (spelled > 0 ? 5 : 4);
    return early
        ? new Time(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30), next)
        : new Time(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31), next);
  }

  /** Any of the above; a day may follow “ngày”. */
  @Nullable Time any(int word) {
    int at = words.says(word, "ngày") > 0 ? word + 1 : word;
    Time found = day(at);
    if (found == null && at == word) {
      found = month(word);
      if (found == null) {
        found = quarter(word);
      }
      if (found == null) {
        found = year(word);
      }
      if (found == null) {
        found = half(word);
      }
    }
    return found;
  }

  private int quarterNumber(int word) {
    if (word >= words.count) {
      return 0;
    }
    int number = words.number(word);
    if (number >= 1 && number <= 4) {
      return number;
    }
    return words.says(word, "i") > 0
        ? 1
        : words.says(word, "ii") > 0
            ? 2
            : words.says(word, "iii") > 0 ? 3 : words.says(word, "iv") > 0 ? 4 : 0;
  }

  /** The word behind “năm 2025” or “năm nay” at this word, or 0. */
  private int yearBehind(int word) {
    return words.says(word, "năm") > 0 && isYear(words.number(word + 1)) ? word + 2 : 0;
  }

  static boolean isYear(int number) {
    return number >= 1900 && number <= 2199;
  }

  private @Nullable Time inYear(int month, int day, int next) {
    if (year == 0) {
      return null;
    }
    var found = at(year, month, day, next);
    // A day without year that lies well before the letter is the next year's.
    if (found != null && issued != null && found.first().isBefore(issued.minusDays(31))) {
      return at(year + 1, month, day, next);
    }
    return found;
  }

  private static @Nullable Time at(int year, int month, int day, int next) {
    try {
      var date = LocalDate.of(year, month, day);
      return new Time(date, date, next);
    } catch (DateTimeException e) {
      return null; // 31/02 is a slip of typing; a date nobody can keep is not proposed.
    }
  }
}
