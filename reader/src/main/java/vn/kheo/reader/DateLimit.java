package vn.kheo.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Deadline.Bound;
import vn.kheo.reader.Deadline.Kind;
import vn.kheo.reader.DeadlineRule.Found;

/** Ngày ấn định: makes a deadline of a printed day, unless that day had passed already. */
final class DateLimit {
  private final Words words;
  private final @Nullable LocalDate issued;

  DateLimit(Words words, @Nullable LocalDate issued) {
    this.words = words;
    this.issued = issued;
  }

  /** Null for a day before the letter was written: it is told, not set. */
  @Nullable Found found(
      LocalDate date,
      Bound bound,
      int first,
      int last,
      @Nullable LocalDate start,
      String rule,
      double confidence) {
    if (issued != null && date.isBefore(issued)) {
      return null;
    }
    var deadline =
        new Deadline(
            Kind.DATE,
            date,
            bound,
            words.text(first, last),
            words.span(first, last),
            start,
            null,
            rule,
            confidence);
    return new Found(deadline, first, last);
  }
}
