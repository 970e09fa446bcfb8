package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/** Thời hạn tính bằng ngày: “trong thời hạn 05 ngày làm việc kể từ ngày nhận …”. */
final class PeriodRule {
  private final Words words;

  PeriodRule(Words words) {
    this.words = words;
  }

  /** “05 ngày làm việc kể từ ngày nhận …” */
  DeadlineRule.@Nullable Found read(int start, int w, int last) {
    int days = counted(w);
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
            Deadline.Kind.WITHIN,
            null,
            null,
            words.text(start, end),
            span,
            null,
            new Deadline.Within(days, working > 0),
            "deadline.within",
            0.9);
    return new DeadlineRule.Found(deadline, start, end);
  }

  /** The days of “05 ngày”, “05 (năm) ngày”, else 0. */
  int counted(int w) {
    int days = words.number(w);
    if (days < 1 || days > 999) {
      return 0;
    }
    boolean plain = words.says(w + 1, "ngày") > 0 && words.gap[w] == ' ';
    boolean spelled =
        words.gap[w] == '(' && (words.says(w + 2, "ngày") > 0 || words.says(w + 3, "ngày") > 0);
    return plain || spelled ? days : 0;
  }
}
