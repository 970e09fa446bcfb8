package vn.kheo.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Dates.Time;
import vn.kheo.reader.Deadline.Bound;
import vn.kheo.reader.Deadline.Kind;

/**
 * Thời hạn: the words that say by when. Bộ luật Dân sự 2015, Điều 146 to 148, says how days are
 * counted; that is done elsewhere: here only what is printed is read.
 */
final class DeadlineRule {
  private final Words words;
  private final Dates dates;
  private final TimeWords timeWords;
  private final @Nullable LocalDate issued;

  DeadlineRule(Words words, @Nullable PartialDate issued) {
    this.words = words;
    this.dates = new Dates(words, issued);
    this.timeWords = new TimeWords(words);
    this.issued = issued == null ? null : issued.date();
  }

  /** A deadline and the words it takes. */
  record Found(Deadline deadline, int first, int last) {}

  /** Every deadline in the words {@code first..last}, in order. */
  List<Found> all(int first, int last) {
    var found = new ArrayList<Found>();
    int w = first;
    while (w < last) {
      var deadline = words.is(w, Cue.TIME) ? at(w, first, last) : null;
      if (deadline != null) {
        found.add(deadline);
        w = deadline.last();
      } else {
        w++;
      }
    }
    return found;
  }

  /** The deadline of a table cell or of “Thời gian thực hiện: …”, where a bare quarter will do. */
  @Nullable Found cell(int first, int last) {
    var found = all(first, last);
    if (!found.isEmpty()) {
      return found.getLast();
    }
    Found bare = null;
    for (int w = first; w < last; w++) {
      if (words.saysAny(w, "từ") > 0) {
        var range = range(w, w, last);
        if (range != null) {
          return range;
        }
      }
      var time = dates.any(w);
      if (time != null && time.next() <= last) {
        bare = found(time.last(), Bound.INCLUSIVE, w, time.next(), null, "deadline.cell", 0.9);
        w = time.next() - 1;
      }
    }
    return bare;
  }

  private @Nullable Found at(int w, int first, int last) {
    int event = timeWords.endOfEvent(w, last);
    if (event > 0) {
      var span = words.span(w, event);
      var text = words.text(w, event);
      return new Found(
          new Deadline(Kind.EVENT, null, null, text, span, null, null, "deadline.event", 0.7),
          w,
          event);
    }
    if (words.says(w, "trước") > 0) {
      return before(w, w, last, "deadline.before");
    }
    int latest =
        words.saysAny(
            w, "chậm nhất", "muộn nhất", "không muộn hơn", "hạn cuối", "hạn chót", "không quá");
    if (latest > 0) {
      return latest(w, w + latest, last);
    }
    if (words.saysAny(w, "đến hết", "tới hết", "hết", "đến cuối") > 0 && !isCutOff(w, first)) {
      int size = words.saysAny(w, "đến hết", "tới hết", "hết", "đến cuối");
      return inclusive(w, w + size, last, "deadline.until-end");
    }
    if (words.says(w, "trong") > 0) {
      return within(w, last);
    }
    if (words.says(w, "vào ngày") > 0 && words.saysAny(w - 1, "ra", "họp") == 0) {
      return inclusive(w, w + 1, last, "deadline.on");
    }
    if (words.saysAny(w, "xong", "hoàn thành") > 0) {
      int size = words.saysAny(w, "xong", "hoàn thành");
      int next = w + size + words.saysAny(w + size, "xong", "vào", "đến", "trong", "vào cuối");
      boolean time = words.saysAny(next, "ngày", "tháng", "quý", "quí") > 0;
      return time ? inclusive(w + size, next, last, "deadline.done") : null;
    }
    if (words.says(w, "từ ngày") > 0 || words.says(w, "từ tháng") > 0) {
      boolean ours =
          words.saysAny(w - 2, "thời gian", "thực hiện", "triển khai", "tổ chức", "tiến hành") > 0
              || words.says(w - 1, "kể") > 0
              || words.gap[Math.max(0, w - 1)] == ':';
      if (ours) {
        return range(words.says(w - 1, "kể") > 0 ? w - 1 : w, w, last);
      }
    }
    return null;
  }

  private @Nullable Found before(int start, int w, int last, String rule) {
    int next = timeWords.skipHour(w + 1, last);
    boolean hour = next > w + 1;
    var time = dates.any(next);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    // Before a month or a quarter means before its first day; before an hour the day still counts.
    var day = time.isDay() ? time.last() : time.first();
    var bound = hour ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
    return found(day, bound, start, time.next(), null, rule, 0.97);
  }

  private @Nullable Found latest(int start, int w, int last) {
    int at = w + words.saysAny(w, "là", "vào", "đến", "trong", "đến hết", "là đến", "là vào");
    if (words.says(at, "trước") > 0) {
      return before(start, at, last, "deadline.latest-before");
    }
    at += words.saysAny(at, "hết", "đến hết", "trong", "vào");
    int counted = timeWords.counted(at);
    if (counted > 0) {
      return period(start, at, last);
    }
    return inclusive(start, at, last, "deadline.latest");
  }

  private @Nullable Found inclusive(int start, int w, int last, String rule) {
    int at = timeWords.skipHour(w, last);
    var time = dates.any(at);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    return found(time.last(), Bound.INCLUSIVE, start, time.next(), null, rule, 0.95);
  }

  private @Nullable Found within(int w, int last) {
    int at =
        w + 1 + words.saysAny(w + 1, "thời hạn", "vòng", "thời gian", "khoảng thời gian", "khoảng");
    if (at > w + 1 && timeWords.counted(at) > 0) {
      return period(w, at, last);
    }
    if (timeWords.counted(at) > 0 && words.saysAny(at + 2, "làm việc", "kể từ", "từ") > 0) {
      return period(w, at, last);
    }
    if (words.says(w + 1, "tuần") > 0) {
      at = w + 2;
    }
    if (words.saysAny(at, "ngày", "tuần") > 0 && words.says(at, "ngày") > 0) {
      var range = range(w, at - 1, last);
      if (range != null) {
        return range;
      }
    }
    Time time = dates.any(at);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    return found(time.last(), Bound.INCLUSIVE, w, time.next(), null, "deadline.in", 0.95);
  }

  /** “05 ngày làm việc kể từ ngày nhận …” */
  private @Nullable Found period(int start, int w, int last) {
    int days = timeWords.counted(w);
    int next = w + 1;
    while (next < last && words.says(next, "ngày") == 0) {
      next++;
    }
    next++;
    int working = words.says(next, "làm việc");
    next += working;
    int from =
        words.saysAny(
            next, "kể từ khi", "kể từ ngày", "kể từ", "từ ngày", "từ khi", "sau khi", "tính từ");
    if (next > last || (from == 0 && words.says(start, "trong") == 0)) {
      return null;
    }
    int end = next;
    while (end < last
        && end - next < 24
        && (end == next || ".;,".indexOf(words.gap[end - 1]) < 0)) {
      end++;
    }
    end = from == 0 ? next : end;
    var span = words.span(start, end);
    var deadline =
        new Deadline(
            Kind.WITHIN,
            null,
            null,
            words.text(start, end),
            span,
            null,
            new Deadline.Within(days, working > 0),
            "deadline.within",
            0.9);
    return new Found(deadline, start, end);
  }

  /** “từ ngày … đến ngày …”; without an end the first day only. */
  private @Nullable Found range(int start, int w, int last) {
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
      return found(
          end.last(),
          Bound.INCLUSIVE,
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
      return found(
          end.last(), Bound.INCLUSIVE, start, end.next(), from.first(), "deadline.range", 0.88);
    }
    if (from.next() > last || words.says(start, "trong") > 0) {
      return null;
    }
    var deadline =
        new Deadline(
            Kind.START,
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

  private @Nullable Found found(
      LocalDate date,
      Bound bound,
      int first,
      int last,
      @Nullable LocalDate start,
      String rule,
      double confidence) {
    if (issued != null && date.isBefore(issued)) {
      return null; // A day that has passed before the letter was written is told, not set.
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

  private boolean isRecurring(int next) {
    return CadenceRule.rhythmAt(words, next) != null
        || (words.says(next, "và") > 0 && CadenceRule.rhythmNear(words, next));
  }

  /** “số liệu tính đến hết ngày …” says what is counted, not by when. */
  private boolean isCutOff(int w, int first) {
    for (int k = w - 1; k >= Math.max(first, w - 5); k--) {
      if (words.saysAny(k, "tính", "số liệu", "lũy kế", "mốc", "giai đoạn", "từ") > 0) {
        return true;
      }
    }
    return false;
  }
}
