package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Dates.Time;
import vn.kheo.reader.Deadline.Bound;

/**
 * Thời hạn: the words that say by when. Bộ luật Dân sự 2015, Điều 146 to 148, says how days are
 * counted; that is done elsewhere: here only what is printed is read.
 */
final class DeadlineRule {
  private static final Phrases LATEST =
      Phrases.of("chậm nhất", "muộn nhất", "không muộn hơn", "hạn cuối", "hạn chót", "không quá");
  private static final Phrases UNTIL = Phrases.of("đến hết", "tới hết", "hết", "đến cuối");
  private static final Phrases DONE = Phrases.of("xong", "hoàn thành");
  private static final Phrases BEHIND_LATEST =
      Phrases.of("là", "sau", "không quá", "vào", "đến", "trong", "đến hết", "là đến", "là vào");
  private static final Phrases CUT_OFFS =
      Phrases.of("tính", "số liệu", "lũy kế", "mốc", "giai đoạn", "từ");

  private final Words words;
  private final Dates dates;
  private final DateLimit limit;
  private final PeriodRule periods;
  private final RangeRule ranges;

  DeadlineRule(Words words, @Nullable PartialDate issued) {
    this.words = words;
    this.dates = new Dates(words, issued);
    this.limit = new DateLimit(words, issued == null ? null : issued.date());
    this.periods = new PeriodRule(words);
    this.ranges = new RangeRule(words, dates, limit);
  }

  /** A deadline and the words it takes. */
  record Found(Deadline deadline, int first, int last) {}

  /** Every deadline in the words {@code first..last}, in order. */
  List<Found> all(int first, int last) {
    var found = new ArrayList<Found>(2);
    int w = words.next(first, last, Hint.DEADLINE);
    while (w < last) {
      var deadline = at(w, first, last);
      if (deadline != null) {
        found.add(deadline);
      }
      w = words.next(deadline == null ? w + 1 : deadline.last(), last, Hint.DEADLINE);
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
        var range = ranges.read(w, w, last);
        if (range != null) {
          return range;
        }
      }
      var time = dates.any(w);
      if (time != null && time.next() <= last) {
        bare =
            limit.found(time.last(), Bound.INCLUSIVE, w, time.next(), null, "deadline.cell", 0.9);
        w = time.next() - 1;
      }
    }
    return bare;
  }

  private @Nullable Found at(int w, int first, int last) {
    if (words.says(w, "trước") > 0) {
      return before(w, w, last, "deadline.before");
    }
    int latest = words.says(w, LATEST);
    if (latest > 0) {
      return latest(w, w + latest, last);
    }
    if (words.says(w, UNTIL) > 0 && !isCutOff(w, first)) {
      int size = words.says(w, UNTIL);
      return inclusive(w, w + size, last, "deadline.until-end");
    }
    if (words.says(w, "trong") > 0) {
      return within(w, last);
    }
    if (words.says(w, "vào ngày") > 0 && words.saysAny(w - 1, "ra", "họp") == 0) {
      return inclusive(w, w + 1, last, "deadline.on");
    }
    if (words.says(w, DONE) > 0) {
      int size = words.says(w, DONE);
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
        return ranges.read(words.says(w - 1, "kể") > 0 ? w - 1 : w, w, last);
      }
    }
    return null;
  }

  private @Nullable Found before(int start, int w, int last, String rule) {
    int next = skipHour(w + 1, last);
    boolean hour = next > w + 1;
    var time = dates.any(next);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    // Before a month or a quarter means before its first day; before an hour the day still counts.
    var day = time.isDay() ? time.last() : time.first();
    var bound = hour ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
    return limit.found(day, bound, start, time.next(), null, rule, 0.97);
  }

  private @Nullable Found latest(int start, int w, int last) {
    int at = w + words.says(w, BEHIND_LATEST);
    if (words.says(at, "trước") > 0) {
      return before(start, at, last, "deadline.latest-before");
    }
    at += words.saysAny(at, "hết", "đến hết", "trong", "vào");
    int counted = periods.counted(at);
    if (counted > 0) {
      return periods.read(start, at, last);
    }
    return inclusive(start, at, last, "deadline.latest");
  }

  private @Nullable Found inclusive(int start, int w, int last, String rule) {
    int at = skipHour(w, last);
    var time = dates.any(at);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    return limit.found(time.last(), Bound.INCLUSIVE, start, time.next(), null, rule, 0.95);
  }

  private @Nullable Found within(int w, int last) {
    int at =
        w + 1 + words.saysAny(w + 1, "thời hạn", "vòng", "thời gian", "khoảng thời gian", "khoảng");
    if (at > w + 1 && periods.counted(at) > 0) {
      return periods.read(w, at, last);
    }
    if (periods.counted(at) > 0 && words.saysAny(at + 2, "làm việc", "kể từ", "từ") > 0) {
      return periods.read(w, at, last);
    }
    if (words.says(w + 1, "tuần") > 0) {
      at = w + 2;
    }
    if (words.saysAny(at, "ngày", "tuần") > 0 && words.says(at, "ngày") > 0) {
      var range = ranges.read(w, at - 1, last);
      if (range != null) {
        return range;
      }
    }
    Time time = dates.any(at);
    if (time == null || time.next() > last || isRecurring(time.next())) {
      return null;
    }
    return limit.found(time.last(), Bound.INCLUSIVE, w, time.next(), null, "deadline.in", 0.95);
  }

  /** “trước 17 giờ 00 phút ngày …”, “trước 17h00 ngày …” */
  private int skipHour(int w, int last) {
    int i = w;
    int hour = words.number(i);
    if (hour >= 0 && hour <= 24 && words.says(i + 1, "giờ") > 0) {
      i += 2;
      if (words.number(i) >= 0) {
        i++;
        i += words.says(i, "phút");
      }
    } else if (i < last && endsWithHour(i)) {
      i++;
    } else {
      return w;
    }
    i += words.saysAny(i, "cùng", "của");
    return words.says(i, "ngày") > 0 ? i : w;
  }

  private boolean endsWithHour(int w) {
    char[] key = words.clean.key;
    int start = words.start[w];
    int end = words.end[w];
    int sign = start;
    while (sign < end && key[sign] >= '0' && key[sign] <= '9') {
      sign++;
    }
    int minutes = sign + 1;
    while (minutes < end && key[minutes] >= '0' && key[minutes] <= '9') {
      minutes++;
    }
    return sign > start
        && sign <= start + 2
        && sign < end
        && (key[sign] == 'h' || key[sign] == 'g')
        && minutes == end
        && end <= sign + 3;
  }

  private boolean isRecurring(int next) {
    return CadenceRule.rhythmAt(words, next) != null
        || (words.says(next, "và") > 0 && CadenceRule.rhythmNear(words, next));
  }

  /** “số liệu tính đến hết ngày …” says what is counted, not by when. */
  private boolean isCutOff(int w, int first) {
    for (int k = w - 1; k >= Math.max(first, w - 5); k--) {
      if (words.says(k, CUT_OFFS) > 0) {
        return true;
      }
    }
    return false;
  }
}
