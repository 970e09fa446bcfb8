package vn.kheo.reader;

import org.jspecify.annotations.Nullable;
import vn.kheo.reader.SubjectRule.Manner;
import vn.kheo.reader.SubjectRule.Subject;

/** Đề mục, câu dẫn: whether a unit is a heading or leads what follows, and what that says of it. */
final class HeadingRule {
  private static final Phrases LEADS =
      Phrases.of("ý kiến", "chỉ thị", "kết luận", "chỉ đạo", "yêu cầu", "quyết định");
  private static final Phrases TELLS =
      Phrases.of("báo cáo", "trả lời", "kiến nghị", "giải trình", "đề xuất", "thông tin");
  private static final Phrases BEHIND_TITLE =
      Phrases.of("và", "của", "cụ thể", "chung", "chủ yếu", "trọng tâm", "thực hiện", "đạt");
  private static final Phrases DUTIES =
      Phrases.of(
          "có trách nhiệm", "chịu trách nhiệm", "chủ trì", "thực hiện", "có nhiệm vụ", "tập trung");

  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_TITLE = 16;

  private final Page page;
  private final Words words;
  private final SubjectRule subjects;

  HeadingRule(Page page, SubjectRule subjects) {
    this.page = page;
    this.words = page.words();
    this.subjects = subjects;
  }

  /** What a unit's own words are. */
  enum Sort {
    /** “MỤC ĐÍCH, YÊU CẦU”. */
    QUIET,
    /** “NHIỆM VỤ, GIẢI PHÁP”, “TỔ CHỨC THỰC HIỆN”. */
    WORK,
    /** “Giao Sở Nội vụ có trách nhiệm:”. */
    PARTY,
    /** “… yêu cầu:”, “… có ý kiến như sau:”. */
    LEAD,
    /** “… báo cáo như sau:”: what follows informs. */
    TELLING,
    /** Any other heading. */
    TOPIC,
    TEXT
  }

  /** The sort and, for a party heading or a lead that names one, who. */
  record Heading(Sort sort, @Nullable Subject subject) {}

  Heading read(Unit unit) {
    int first = unit.first;
    int last = unit.last;
    boolean parent = !unit.children.isEmpty();
    boolean caps = page.isCaps(words.start[first], words.end[last - 1]);
    boolean colon = endsWith(last, ':');
    var titled = title(first, last, caps, parent, colon);
    if (titled != null) {
      return new Heading(titled, null);
    }
    var subject = subjects.read(first, last);
    if (subject != null && !(caps && unit.label == null) && isPartyHeading(unit, subject, colon)) {
      return new Heading(Sort.PARTY, subject);
    }
    if (colon) {
      var lead = lead(first, last, subject, unit);
      if (lead != null) {
        return lead;
      }
    }
    boolean ends = endsWith(last, '.') || endsWith(last, ';');
    if (parent && !ends && last - first <= LONGEST_HEADING) {
      return new Heading(Sort.TOPIC, null);
    }
    if (unit.label == null && caps && last - first <= LONGEST_HEADING) {
      return new Heading(Sort.TOPIC, null);
    }
    return new Heading(Sort.TEXT, subject);
  }

  private @Nullable Sort title(int first, int last, boolean caps, boolean parent, boolean colon) {
    if (!(caps || parent || colon) || last - first > LONGEST_TITLE) {
      return null;
    }
    int w = first + words.saysAny(first, "về", "một số", "các", "những");
    if (!words.is(w, Term.QUIET) && !words.is(w, Term.WORK)) {
      w = first;
    }
    boolean quiet = words.is(w, Term.QUIET);
    boolean work = words.is(w, Term.WORK);
    if (!quiet && !work) {
      return null;
    }
    int next = w + words.size(w, Term.WORK);
    boolean whole =
        next >= last
            || words.gap[next - 1] != ' '
            || caps
            || words.says(next, BEHIND_TITLE) > 0
            || (work && colon && parent);
    boolean gives = words.is(w, Term.GIVE) && next < last && !caps;
    if (!whole || gives && !(work && words.isLower(next))) {
      return null;
    }
    if (!parent && !caps && colon && last - w > words.size(w, Term.WORK)) {
      return null;
    }
    // “MỤC TIÊU, NHIỆM VỤ”: what orders wins, for nothing ordered may be lost.
    for (int k = next; k < last && quiet; k++) {
      work |=
          words.is(k, Term.WORK)
              && !words.is(k, Term.QUIET)
              && words.saysAny(k, "công tác", "hoạt động", "nội dung") == 0;
    }
    return work ? Sort.WORK : Sort.QUIET;
  }

  private boolean isPartyHeading(Unit unit, Subject subject, boolean colon) {
    int rest = unit.last - subject.predicate();
    if (subject.manner() == Manner.ALONE) {
      return subject.predicate() >= unit.last || colon;
    }
    if (rest <= 0) {
      return true;
    }
    boolean parent = !unit.children.isEmpty();
    if (!parent && unit.label == null) {
      return false;
    }
    boolean duty = words.says(subject.predicate(), DUTIES) > 0;
    boolean bare = rest <= 3 && duty && !endsWith(unit.last, '.') && !endsWith(unit.last, ';');
    return bare || (parent && colon);
  }

  private @Nullable Heading lead(int first, int last, @Nullable Subject subject, Unit unit) {
    if (unit.label == null || !unit.children.isEmpty()) {
      int end = last - 1;
      if (words.is(end, Term.GIVE) || endsGive(last)) {
        return new Heading(Sort.LEAD, null);
      }
      var asked = lastAsked(first, last);
      if (asked != null) {
        return new Heading(Sort.LEAD, asked);
      }
      if (says(first, last, LEADS)) {
        return new Heading(Sort.LEAD, null);
      }
      if (says(first, last, TELLS)) {
        return new Heading(Sort.TELLING, null);
      }
      if (unit.label == null) {
        return new Heading(Sort.LEAD, subject);
      }
    }
    return null;
  }

  private boolean endsGive(int last) {
    return words.saysAny(last - 2, "đề nghị", "yêu cầu") > 0;
  }

  private @Nullable Subject lastAsked(int first, int last) {
    // A long preamble may stand in the same paragraph; the lead is its last sentence.
    int from = first;
    for (int w = first; w < last - 1; w++) {
      if (words.gap[w] == '.' && last - w > 4) {
        from = w + 1;
      }
    }
    var found = subjects.asked(from, last);
    return found != null ? found : from == first ? null : subjects.asked(first, last);
  }

  private boolean says(int first, int last, Phrases phrases) {
    for (int w = Math.max(first, last - 60); w < last; w++) {
      if (words.says(w, phrases) > 0) {
        return true;
      }
    }
    return false;
  }

  boolean endsWith(int last, char sign) {
    int at = words.end[last - 1];
    var clean = page.clean();
    for (int i = at; i < Math.min(clean.length, at + 4) && clean.key[i] != '\n'; i++) {
      if (clean.key[i] == sign) {
        return true;
      }
      if (Words.isWord(clean.key[i])) {
        break;
      }
    }
    return false;
  }
}
