package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/**
 * Tách nhiệm vụ: divides a unit where its parts have different parties, deadlines or rhythms, and
 * only there.
 */
final class OrderSplit {
  private final Words words;
  private final SubjectRule subjects;
  private final DeadlineRule deadlines;
  private final CadenceRule cadences;

  OrderSplit(Words words, SubjectRule subjects, DeadlineRule deadlines) {
    this.words = words;
    this.subjects = subjects;
    this.deadlines = deadlines;
    this.cadences = new CadenceRule(words);
  }

  /** A part with the subject it names itself, if any. */
  record Part(int first, int last, @Nullable Subject subject) {}

  private static final class Open {
    final int first;
    int last;
    @Nullable Subject subject;
    Deadline.@Nullable Within within;
    java.time.@Nullable LocalDate date;
    boolean rhythm;

    Open(int first) {
      this.first = first;
    }
  }

  List<Part> parts(int first, int last, @Nullable Subject subject) {
    var parts = new ArrayList<Part>();
    int body = subject == null ? first : Math.max(first, Math.min(last, subject.predicate()));
    var open = new Open(first);
    open.subject = subject;
    int from = first;
    int w = body;
    while (from < last) {
      int end = endOfClause(Math.max(w, from), last);
      if (from > first && splits(open, from, end)) {
        parts.add(new Part(open.first, open.last, open.subject));
        open = new Open(from);
        open.subject = acting(from, end);
      }
      take(open, from, end);
      from = end;
      w = end;
    }
    parts.add(new Part(open.first, open.last, open.subject));
    return parts;
  }

  private int endOfClause(int from, int last) {
    int depth = 0;
    for (int w = from; w < last; w++) {
      int at = words.end[w];
      int next = w + 1 < words.count ? words.start[w + 1] : words.clean.length;
      for (int i = at; i < next; i++) {
        char c = words.clean.key[i];
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      }
      if (depth == 0 && (words.gap[w] == ';' || words.gap[w] == '.')) {
        return w + 1;
      }
    }
    return last;
  }

  private void take(Open open, int first, int last) {
    open.last = last;
    var due = lastDeadline(first, last);
    if (due != null) {
      open.date = due.date();
      open.within = due.within();
    }
    open.rhythm |= hasRhythm(first, last);
  }

  private @Nullable Deadline lastDeadline(int first, int last) {
    if (hasRhythm(first, last)) {
      return null;
    }
    Deadline found = null;
    for (var each : deadlines.all(first, last)) {
      if (each.deadline().kind() == Deadline.Kind.DATE || each.deadline().within() != null) {
        found = each.deadline();
      }
    }
    return found;
  }

  private boolean hasRhythm(int first, int last) {
    var cadence = cadences.read(first, last, false);
    return cadence != null && cadence.cadence().due() != null;
  }

  private boolean splits(Open open, int from, int end) {
    if (words.saysAny(
            from, "trường hợp", "nếu", "trong đó", "riêng trường hợp", "thời gian", "thời hạn")
        > 0) {
      return false;
    }
    var due = lastDeadline(from, end);
    boolean sentence = words.gap[from - 1] == '.';
    var acting = acting(from, end);
    if (acting != null && !sameParties(acting, open.subject)) {
      return true;
    }
    if (hasRhythm(from, end) && !open.rhythm) {
      return true;
    }
    boolean timed = open.date != null || open.within != null;
    boolean setsTimeOnly = isTimeSentence(from, end);
    if (due != null && timed && !setsTimeOnly) {
      return sentence || !same(open, due);
    }
    if (!sentence) {
      return false;
    }
    if (words.says(from, "đồng thời") > 0) {
      return timed != (due != null);
    }
    return due != null
        && !timed
        && !setsTimeOnly
        && words.saysAny(from, "báo cáo", "gửi", "thống kê", "tổng hợp", "định kỳ") > 0;
  }

  private static boolean same(Open open, Deadline due) {
    return open.date == null ? due.date() == null : open.date.equals(due.date());
  }

  /**
   * “Thời gian hoàn thành trước ngày …”, “Hoàn thành trong quý I”: the time of what stands before.
   */
  private boolean isTimeSentence(int from, int end) {
    return end - from < 24
        && (words.is(from, Term.TIME_LABEL)
            || words.saysAny(
                    from,
                    "bảo đảm hoàn thành",
                    "đảm bảo hoàn thành",
                    "hoàn thành",
                    "xong",
                    "yêu cầu hoàn thành",
                    "kết quả gửi",
                    "văn bản gửi",
                    "chậm nhất",
                    "hạn")
                > 0);
  }

  private @Nullable Subject acting(int from, int end) {
    var subject = subjects.read(from, end);
    return subject == null || subject.manner() == Manner.ALONE ? null : subject;
  }

  private boolean sameParties(Subject a, @Nullable Subject b) {
    if (b == null) {
      return false;
    }
    var x = a.parties().names();
    var y = b.parties().names();
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!Fold.key(words.text(x.get(i).first(), x.get(i).last()))
          .equals(Fold.key(words.text(y.get(i).first(), y.get(i).last())))) {
        return false;
      }
    }
    return true;
  }
}
