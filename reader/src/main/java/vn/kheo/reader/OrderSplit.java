package vn.kheo.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/**
 * Tách nhiệm vụ: divides a unit where its parts have different parties, deadlines or rhythms, and
 * only there.
 */
final class OrderSplit {
  private static final int MOST_MARKS = 20;

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

  /** A clause with the time it sets. */
  private record Clause(int first, int last, @Nullable Deadline due, boolean rhythm) {}

  /** A part in the making. */
  private static final class Open {
    final int first;
    int last;
    @Nullable Subject subject;
    @Nullable Deadline due;
    boolean rhythm;

    Open(Clause clause, @Nullable Subject subject) {
      this.first = clause.first();
      this.subject = subject;
      take(clause);
    }

    final void take(Clause clause) {
      last = clause.last();
      due = clause.due() == null ? due : clause.due();
      rhythm |= clause.rhythm();
    }
  }

  /**
   * The words “1”, “2” … of an enumeration inside a sentence, “…: (1) …; (2) …”, in order; what is
   * numbered is as much a unit as if it stood on a line of its own.
   */
  int[] enumerated(int first, int last) {
    int[] marks = new int[MOST_MARKS];
    int count = 0;
    for (int w = first + 1; w < last - 1 && count < marks.length; w++) {
      if (words.number(w) == count + 1
          && words.gap[w] == ')'
          && signBefore(words.start[w]) == '('
          && (count > 0 || signBefore(words.start[w] - 1) == ':')) {
        marks[count++] = w;
      }
    }
    return Arrays.copyOf(marks, count);
  }

  /** The nearest character before {@code at} that is no blank. */
  private char signBefore(int at) {
    int i = at - 1;
    while (i > 0 && words.clean.key[i] == ' ') {
      i--;
    }
    return i < 0 ? ' ' : words.clean.key[i];
  }

  List<Part> parts(int first, int last, @Nullable Subject subject) {
    int body = subject == null ? first : Math.max(first, Math.min(last - 1, subject.predicate()));
    var open = new Open(clause(first, endOfClause(body, last)), subject);
    var parts = new ArrayList<Part>();
    while (open.last < last) {
      var next = clause(open.last, endOfClause(open.last, last));
      if (splits(open, next)) {
        parts.add(new Part(open.first, open.last, open.subject));
        open = new Open(next, acting(next.first(), next.last()));
      } else {
        open.take(next);
      }
    }
    parts.add(new Part(open.first, open.last, open.subject));
    return parts;
  }

  private Clause clause(int first, int last) {
    boolean rhythm = hasRhythm(first, last);
    return new Clause(first, last, rhythm ? null : lastDeadline(first, last), rhythm);
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

  private @Nullable Deadline lastDeadline(int first, int last) {
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
    if (cadence == null) {
      return false;
    }
    boolean opens = cadence.first() - first < 4;
    return switch (cadence.cadence().rhythm()) {
      case PERIODIC, REGULAR -> false;
      default -> opens || cadence.cadence().due() != null || reports(first, cadence.first());
    };
  }

  /** “…; trong thời gian nghỉ Tết báo cáo nhanh hằng ngày”. */
  private boolean reports(int first, int rhythm) {
    for (int w = Math.max(first, rhythm - 4); w < rhythm; w++) {
      if (words.says(w, "báo cáo") > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean splits(Open open, Clause next) {
    int from = next.first();
    int end = next.last();
    if (words.saysAny(from, "trường hợp", "nếu", "trong đó", "thời gian", "thời hạn") > 0) {
      return false;
    }
    var acting = acting(from, end);
    if (acting != null && open.subject == null && namesLeadOnly(acting, end)) {
      open.subject = acting;
      return false;
    }
    if (acting != null && !sameParties(acting, open.subject)) {
      return true;
    }
    return next.rhythm() && !open.rhythm || splitsByTime(open, next, words.gap[from - 1] == '.');
  }

  private boolean splitsByTime(Open open, Clause next, boolean sentence) {
    int from = next.first();
    boolean timeOnly = isTimeSentence(from, next.last());
    if (next.due() != null && open.due != null && !timeOnly) {
      return sentence || !Objects.equals(open.due.date(), next.due().date());
    }
    if (!sentence) {
      return false;
    }
    if (words.says(from, "đồng thời") > 0) {
      return (open.due != null) != (next.due() != null);
    }
    return next.due() != null
        && open.due == null
        && !timeOnly
        && words.saysAny(from, "báo cáo", "gửi", "thống kê", "tổng hợp", "định kỳ") > 0;
  }

  /**
   * “Thời gian hoàn thành trước ngày …”, “Hoàn thành trong quý I”: the time of what stands before.
   */
  private boolean isTimeSentence(int from, int end) {
    boolean handsIn =
        words.says(from, "báo cáo") > 0 && words.saysAny(from + 2, "gửi", "yêu cầu gửi", "nộp") > 0;
    return end - from < 24
        && (handsIn
            || words.is(from, Term.TIME_LABEL)
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

  /** “Ban … chủ trì thực hiện.” says who is to do what stands before it. */
  private boolean namesLeadOnly(Subject subject, int end) {
    int predicate = subject.predicate();
    int size = end - predicate;
    return words.saysAny(predicate, "chủ trì", "thực hiện", "phụ trách") > 0
        && (size <= 5 || size <= 16 && words.saysAny(end - 2, "thực hiện", "tham mưu") > 0);
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
      if (!bare(x.get(i)).equals(bare(y.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The name's key without “các” and numbers: “36 xã, phường” are “các xã, phường”. */
  private String bare(PartyRule.Name name) {
    var key = new StringBuilder();
    for (int w = name.first(); w < name.last(); w++) {
      if (words.says(w, "các") == 0 && words.number(w) < 0) {
        key.append(Fold.key(words.text(w, w + 1))).append(' ');
      }
    }
    return key.toString();
  }
}
