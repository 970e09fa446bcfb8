package vn.kheo.reader;

import org.jspecify.annotations.Nullable;
import vn.kheo.reader.PartyRule.Parties;

/**
 * Chủ thể: who a sentence orders to act, where it says so itself.
 *
 * <pre>
 * Giao ⟦Sở Nội vụ⟧ chủ trì …            an order to a party
 * ⟦Bộ trưởng Bộ Xây dựng⟧ chỉ đạo …     a party and what it is to do
 * Trên cơ sở …, ⟦Sở Xây dựng⟧ tham mưu …   the same behind a frame
 * Chủ tịch … yêu cầu ⟦các sở⟧ khẩn trương …   somebody asks a party
 * </pre>
 */
final class SubjectRule {
  private static final int FURTHEST = 160;
  private static final int LONGEST_TOPIC = 12;

  private final Words words;
  private final PartyRule parties;
  private final PredicateRule predicates;

  SubjectRule(Words words) {
    this.words = words;
    this.parties = new PartyRule(words);
    this.predicates = new PredicateRule(words);
  }

  /** How the party was named. */
  enum Manner {
    /** “giao”, “đề nghị”, “yêu cầu” before it. */
    ASKED,
    /** It stands before its verb. */
    ACTS,
    /** Nothing but the party stands there: a heading. */
    ALONE
  }

  /**
   * Who is to act.
   *
   * @param start the word the order begins with
   * @param predicate the word its act begins with
   */
  record Subject(Parties parties, Manner manner, int start, int predicate) {}

  /** The subject of the sentence {@code first..last}, or null where it names none. */
  @Nullable Subject read(int first, int last) {
    int w = skipLink(first, last);
    var found = at(w, last);
    if (found != null) {
      return found;
    }
    if (!words.is(w, Term.FRAME)) {
      return behindTopic(w, last);
    }
    var behind = behindFrame(w + 1, last);
    // “Thực hiện …” may be the order itself; then only somebody asked behind it is its subject.
    boolean act = words.is(w, Term.VERB) && behind != null && behind.manner() == Manner.ACTS;
    return act ? null : behind;
  }

  /** A party that is asked anywhere in the sentence: “Để …, đề nghị các sở khẩn trương …”. */
  @Nullable Subject asked(int first, int last) {
    for (int w = first; w < Math.min(last, first + FURTHEST); w++) {
      if (words.is(w, Term.GIVE) && !isTold(w, first)) {
        var found = given(askerBefore(w, first), w, last);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * “Chế độ báo cáo: Yêu cầu các địa phương …”: the topic in front says what the order is about.
   */
  private @Nullable Subject behindTopic(int first, int last) {
    if (words.is(first, Term.LEAD_LABEL)
        || words.is(first, Term.WITH_LABEL)
        || words.is(first, Term.TIME_LABEL)) {
      return null;
    }
    for (int w = first; w < Math.min(last - 1, first + LONGEST_TOPIC); w++) {
      if (words.gap[w] == ':') {
        var found = at(w + 1, last);
        return found == null || found.manner() != Manner.ASKED
            ? null
            : new Subject(found.parties(), found.manner(), first, found.predicate());
      }
      if (words.gap[w] == ';' || words.gap[w] == '.' || words.ends[w]) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Subject behindFrame(int from, int last) {
    for (int w = from; w < Math.min(last, from + FURTHEST); w++) {
      char before = words.gap[w - 1];
      if (before == '.' || before == ';' || words.ends[w - 1] && before != ',') {
        return null;
      }
      if (before == ',' || before == ':' || words.is(w, Term.GIVE)) {
        var found = at(w, last);
        if (found != null && found.manner() != Manner.ALONE && !isTold(w, from - 1)) {
          return new Subject(found.parties(), found.manner(), from - 1, found.predicate());
        }
      }
    }
    return null;
  }

  private @Nullable Subject at(int w, int last) {
    if (w >= last) {
      return null;
    }
    if (words.is(w, Term.GIVE)) {
      return given(w, w, last);
    }
    int towards = words.saysAny(w, "đối với", "trách nhiệm của", "nhiệm vụ của", "về phía");
    if (towards > 0) {
      return addressed(w, w + towards, last);
    }
    int called = w + courtesy(w, last);
    var list = parties.read(called, last, called > w);
    if (list == null) {
      return null;
    }
    int next = list.next();
    if (next < last && words.is(next, Term.GIVE) && !words.ends[next - 1]) {
      var given = given(w, next, last);
      if (given != null) {
        return given;
      }
    }
    return acting(list, w, last);
  }

  /** “Đối với Công an tỉnh: …”, “Trách nhiệm của Sở Nội vụ”. */
  private @Nullable Subject addressed(int start, int first, int last) {
    var list = parties.read(first, last, true);
    if (list == null) {
      return null;
    }
    int next = list.next();
    boolean alone = next >= last || words.ends[next - 1];
    if (!alone && words.gap[next - 1] != ':') {
      return null;
    }
    return new Subject(list, alone ? Manner.ALONE : Manner.ASKED, start, Math.min(next, last));
  }

  /** Words of “Các Ông (Bà):”, “Các đồng chí:” before the posts themselves. */
  private int courtesy(int w, int last) {
    int size =
        words.saysAny(
            w,
            "các ông bà",
            "các ông và các bà",
            "ông bà",
            "các ông",
            "các đồng chí",
            "các ông các bà");
    boolean list =
        size > 0
            && w + size < last
            && (words.gap[w + size - 1] == ':'
                || words.is(w + size, Term.HEAD) && words.isUpper(w + size));
    return list ? size : 0;
  }

  private @Nullable Subject acting(Parties list, int start, int last) {
    int next = list.next();
    if (next >= last) {
      return new Subject(list, Manner.ALONE, start, last);
    }
    if (words.ends[next - 1] || words.gap[next - 1] == '.') {
      return new Subject(list, Manner.ALONE, start, next);
    }
    if (words.saysAny(next, "đã", "đang", "được", "là một", "vừa") > 0) {
      return null;
    }
    char gap = words.gap[next - 1];
    if (gap == ':') {
      return new Subject(list, Manner.ACTS, start, next);
    }
    if (gap == '(') {
      int behind = behindBrackets(next, last);
      return behind < last && predicates.begins(behind, start)
          ? new Subject(list, Manner.ACTS, start, behind)
          : null;
    }
    boolean acts = predicates.begins(next, start) && !words.is(next, Term.GIVE);
    if (!acts && gap == ',') {
      acts =
          words.is(next, Term.OPENER)
              || words.is(next, Term.FRAME)
              || words.is(next, Term.VERB)
              || words.saysAny(next, "trong đó", "trong phạm vi", "với") > 0;
    }
    return acts ? new Subject(list, Manner.ACTS, start, next) : null;
  }

  private @Nullable Subject given(int start, int give, int last) {
    int w = give + words.size(give, Term.VERB);
    if (w >= last) {
      return null;
    }
    if (words.gap[w - 1] == ':') {
      var list = parties.read(w, last, true);
      return list == null ? null : new Subject(list, Manner.ASKED, start, list.next());
    }
    if (words.ends[w - 1] || words.gap[w - 1] == '.' || words.gap[w - 1] == ',') {
      return null;
    }
    // “Phân công cán bộ trực …” is itself the act; “Phân công Sở A chủ trì …” gives it to Sở A.
    if (words.says(give, "phân công") > 0 && !words.isUpper(w)) {
      return null;
    }
    var list = parties.read(w, last, true);
    if (list == null) {
      return null;
    }
    return new Subject(list, Manner.ASKED, start, Math.min(last, list.next()));
  }

  private int behindBrackets(int w, int last) {
    int i = w;
    while (i < last && words.gap[i] != ')') {
      i++;
    }
    return Math.min(last, i + 1);
  }

  /** “… đã có văn bản đề nghị các bộ …” tells of an earlier order. */
  private boolean isTold(int give, int first) {
    if (words.saysAny(give - 1, "được", "đã", "theo", "xét", "có", "những", "các", "của", "đáp ứng")
        > 0) {
      return true;
    }
    for (int w = give - 1; w >= Math.max(first, give - 45); w--) {
      if (words.gap[w] == '.' || words.ends[w]) {
        return false;
      }
      if (words.says(w, "đã") > 0
          && words.isLower(w)
          && words.saysAny(w + 1, "có", "ban hành", "chỉ đạo", "yêu cầu", "gửi", "giao") > 0) {
        return true;
      }
    }
    return false;
  }

  /** The first word of “Thủ tướng Chính phủ” in “…, Thủ tướng Chính phủ giao …”. */
  private int askerBefore(int give, int first) {
    for (int w = give - 1; w >= Math.max(first, give - 14); w--) {
      boolean opens = w == first || ".,;".indexOf(words.gap[w - 1]) >= 0;
      if (opens) {
        return words.is(w, Term.HEAD) && words.isUpper(w) ? w : give;
      }
    }
    return give;
  }

  private int skipLink(int first, int last) {
    int w = first;
    int link =
        words.saysAny(w, "đồng thời", "ngoài ra", "trước mắt", "bên cạnh đó", "riêng", "tiếp theo");
    if (link > 0 && w + link < last) {
      w += link;
    }
    return w;
  }
}
