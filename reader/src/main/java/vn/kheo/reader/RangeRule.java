package vn.kheo.reader;

import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Dates.Time;
import vn.kheo.reader.DeadlineRule.Found;

/** Khoảng thời gian: “từ ngày … đến ngày …”. */
final class RangeRule {
  private final Words words;
  private final Dates dates;
  private final DateLimit limit;

  RangeRule(Words words, Dates dates, DateLimit limit) {
    this.words = words;
    this.dates = dates;
    this.limit = limit;
  }

  /** “từ ngày … đến ngày …”; without an end the first day only. */
  @Nullable Found read(int start, int w, int last) {
    int at = w + 1;
    var from = dates.any(at);
    int to = at;
    if (from == null) {
      // “từ ngày 15 đến ngày 31 tháng 12 năm 2025”, “từ ngày 15-31/12/2025”
      int day = words.says(at, "ngày") > 0 ? words.number(at + 1) : -1;
      if (day < 1) {
        return null;
      }
      to = at + 2;
      var end = endOfRange(to, last);
      if (end == null || !end.isDay() || day > end.last().getDayOfMonth()) {
        return null;
      }
      return limit.found(
          end.last(),
          Deadline.Bound.INCLUSIVE,
          start,
          end.next(),
          end.last().withDayOfMonth(day),
          "deadline.range",
          0.85);
    }
    var end = endOfRange(from.next(), last);
    if (end != null && end.last().isBefore(from.first())) {
      end = null;
    }
    if (end != null) {
      return limit.found(
          end.last(),
          Deadline.Bound.INCLUSIVE,
          start,
          end.next(),
          from.first(),
          "deadline.range",
          0.88);
    }
    if (from.next() > last || words.says(start, "trong") > 0) {
      return null;
    }
    var deadline =
        new Deadline(
            Deadline.Kind.START,
            from.first(),
            null,
            words.text(start, from.next()),
            words.span(start, from.next()),
            from.first(),
            null,
            "deadline.start",
            0.8);
    return new Found(deadline, start, from.next());
  }

  private @Nullable Time endOfRange(int w, int last) {
    int at = w;
    if (words.gap[w - 1] != '-') {
      int size = words.saysAny(at, "đến hết", "đến", "tới");
      if (size == 0) {
        return null;
      }
      at += size;
    }
    var end = dates.any(at);
    return end == null || end.next() > last ? null : end;
  }
}
