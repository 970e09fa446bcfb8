package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/**
 * Đoạn văn không đánh số: orders only where a sentence of it names who is to act; the sentences
 * behind that add to it belong to the order.
 */
final class ParagraphRule {
  private final Words words;
  private final SubjectRule subjects;
  private final ClosingRule closings;
  private final DeadlineRule deadlines;
  private final PredicateRule predicates;

  ParagraphRule(Words words, SubjectRule subjects, ClosingRule closings, DeadlineRule deadlines) {
    this.words = words;
    this.subjects = subjects;
    this.closings = closings;
    this.deadlines = deadlines;
    this.predicates = new PredicateRule(words);
  }

  /** Words that order, and whom. */
  record Sentence(int first, int last, Subject subject) {}

  /**
   * The orders of a paragraph; {@code known} are those asked before, of whom it is enough to say
   * what they do: “Sở Y tế đề nghị các bệnh viện … Các bệnh viện bố trí …”.
   */
  List<Sentence> read(int from, int last, Context context, Set<String> known) {
    var found = new ArrayList<Sentence>();
    Subject open = null;
    int first = from;
    while (first < last && !context.quiet()) {
      int end = endOfSentence(first, last);
      var subject = subjectOf(first, end, context, known);
      boolean goesOn = subject == null && continues(first, end);
      if (open != null && !goesOn) {
        found.add(new Sentence(open.start(), first, open));
        open = null;
      }
      open = subject != null ? subject : open;
      first = end;
    }
    if (open != null) {
      found.add(new Sentence(open.start(), last, open));
    }
    return found;
  }

  /** “Báo cáo gửi về Sở Nội vụ trước ngày …”: what is to be handed in, by those asked before. */
  boolean handsIn(int first, int last) {
    boolean report =
        words.saysAny(
                first,
                "báo cáo",
                "kết quả",
                "văn bản",
                "ý kiến",
                "hồ sơ",
                "danh sách",
                "thông tin",
                "số liệu",
                "nội dung báo cáo",
                "thời hạn",
                "thời gian gửi")
            > 0;
    return report && reaches(first, last) && !deadlines.all(first, last).isEmpty();
  }

  private boolean reaches(int first, int last) {
    for (int w = first; w < Math.min(last, first + 40); w++) {
      if (words.saysAny(w, "gửi", "nộp", "báo cáo về") > 0
          && words.saysAny(w - 1, "đã", "được", "nhận") == 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Subject subjectOf(int first, int end, Context context, Set<String> known) {
    if (closings.isClosingSentence(first, end)) {
      return null;
    }
    if (closings.isTold(first, end)) {
      return words.is(first, Term.TOLD) ? givenBehind(first, end) : null;
    }
    var subject = subjects.read(first, end);
    if (subject != null && subject.start() == first && words.is(first, Term.FRAME)) {
      // What is asked begins behind the frame: “Thực hiện …, Sở … đề nghị các đơn vị …”.
      var asked = subjects.asked(first, end);
      if (asked != null) {
        return asked;
      }
    }
    boolean acts =
        subject != null
            && (subject.manner() == Manner.ASKED
                || subject.manner() == Manner.ACTS
                    && (context.asking() || isKnown(subject, known)));
    if (acts && subject != null && !closings.isIssuer(subject)) {
      return subject;
    }
    return subjects.asked(first, end);
  }

  /** “Đồng ý với kiến nghị …; giao Bộ Y tế chủ trì …”: an approval that goes on to order. */
  private @Nullable Subject givenBehind(int first, int end) {
    for (int w = first + 2; w < Math.min(end, first + 80); w++) {
      boolean link = words.says(w - 1, "và") > 0 || ",;".indexOf(words.gap[w - 1]) >= 0;
      if (link && words.is(w, Term.GIVE)) {
        return subjects.read(w, end);
      }
    }
    return null;
  }

  private boolean isKnown(Subject subject, Set<String> known) {
    var names = subject.parties().names();
    return !names.isEmpty()
        && names.stream()
            .allMatch(n -> known.contains(PartyRule.bare(words.text(n.first(), n.last()))));
  }

  /**
   * A sentence that only adds to the order before it: its time, or one more act of the same party.
   */
  private boolean continues(int first, int end) {
    return words.is(first, Term.TIME_LABEL)
        || predicates.opens(first)
        || !words.is(first, Term.FRAME) && !deadlines.all(first, end).isEmpty()
        || words.saysAny(first, "trường hợp vượt thẩm quyền", "kết quả", "trong đó", "đồng thời")
            > 0;
  }

  private int endOfSentence(int first, int last) {
    for (int w = first; w < last; w++) {
      if (words.gap[w] == '.') {
        return w + 1;
      }
    }
    return last;
  }
}
