package vn.kheo.reader;

import vn.kheo.reader.SubjectRule.Subject;

/**
 * Câu kết: the general sentences a dispatch ends with (“nghiêm túc triển khai thực hiện”, “nếu có
 * vướng mắc …”) and what only tells; neither is an obligation anybody could report on.
 */
final class ClosingRule {
  private static final Phrases FAREWELLS = Phrases.of("trên đây là", "xin trân trọng", "rất mong");
  private static final Phrases CONDITIONS =
      Phrases.of(
          "trong quá trình", "trường hợp", "nếu", "quá trình", "mọi", "khi có", "trường hợp vượt");
  private static final Phrases DIFFICULTIES =
      Phrases.of("vướng mắc", "khó khăn", "phát sinh", "chưa phù hợp");
  private static final Phrases FORWARDS =
      Phrases.of("thông báo", "thông tin", "kính chuyển", "gửi", "chuyển");
  private static final Phrases SPECIFIC =
      Phrases.of(
          "báo cáo",
          "theo dõi",
          "đôn đốc",
          "gửi",
          "trước ngày",
          "chậm nhất",
          "kế hoạch triển khai",
          "chủ trì",
          "tham mưu",
          "xây dựng",
          "rà soát",
          "tổng hợp",
          "đề xuất",
          "kiểm tra",
          "phối hợp với");
  private static final Phrases REFERS =
      Phrases.of("thực hiện", "nêu trên", "quy định", "nội dung", "yêu cầu");
  private static final Phrases REFERS_LAST = Phrases.of("này", "trên", "luật", "luât", "định");

  private static final int SHORT = 46;

  private final Words words;
  private final String issuer;

  ClosingRule(Words words, Head head) {
    this.words = words;
    var named = head.letterhead().issuer();
    this.issuer = named == null ? "" : Fold.key(named.value());
  }

  boolean isClosing(Unit unit) {
    return unit.label == null
        && unit.children.isEmpty()
        && !leads(unit.last)
        && allClosing(unit.first, unit.last);
  }

  /** A colon at the end leads what follows; it cannot close the dispatch. */
  private boolean leads(int last) {
    var key = words.clean.key;
    int i = words.end[last - 1];
    while (i < words.clean.length && key[i] == ' ') {
      i++;
    }
    return i < words.clean.length && key[i] == ':';
  }

  private boolean allClosing(int first, int last) {
    int from = first;
    for (int w = first; w < last; w++) {
      if (words.gap[w] == '.' || w == last - 1) {
        if (!isClosingSentence(from, w + 1)) {
          return false;
        }
        from = w + 1;
      }
    }
    return true;
  }

  boolean isClosingSentence(int first, int last) {
    return isDifficulty(first, last)
        || isForwarding(first, last)
        || isGeneral(first, last)
        || words.says(first, FAREWELLS) > 0
        || words.says(first, "trân trọng") > 0 && !words.is(first, Term.GIVE);
  }

  /** “Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …” */
  boolean isDifficulty(int first, int last) {
    boolean opens = words.says(first, CONDITIONS) > 0;
    if (!opens) {
      return false;
    }
    for (int w = first; w < Math.min(last, first + 40); w++) {
      if (words.says(w, DIFFICULTIES) > 0) {
        return true;
      }
    }
    return false;
  }

  /** “Văn phòng … thông báo để các đơn vị biết, thực hiện.” */
  private boolean isForwarding(int first, int last) {
    int end = Math.min(last, first + 40);
    int know = words.next(first, end, Hint.KNOWING);
    for (int w = first; w < know && know < end; w++) {
      if (words.says(w, FORWARDS) > 0) {
        return true;
      }
    }
    return false;
  }

  /** “Đề nghị các đơn vị nghiêm túc triển khai thực hiện.” */
  private boolean isGeneral(int first, int last) {
    if (last - first > SHORT) {
      return false;
    }
    int end = last - 1;
    boolean closes = words.says(end - 1, REFERS) > 0 || words.says(end, REFERS_LAST) > 0;
    if (!closes) {
      return false;
    }
    boolean asks = false;
    boolean carriesOut = false;
    for (int w = first; w < last; w++) {
      if (words.says(w, SPECIFIC) > 0) {
        return false;
      }
      asks |= words.is(w, Term.GIVE) || words.says(w, "căn cứ") > 0;
      carriesOut |= words.says(w, "thực hiện") > 0 || words.says(w, "triển khai") > 0;
    }
    return asks && carriesOut;
  }

  /** Praise, approval and what has been done already. */
  boolean isTold(int first, int last) {
    if (words.is(first, Term.TOLD)) {
      return true;
    }
    return isForwarding(first, last);
  }

  /** “… chịu trách nhiệm thi hành Quyết định này.” */
  boolean isExecution(int first, int last) {
    for (int w = words.next(first, last, Hint.EXECUTION);
        w < last;
        w = words.next(w + 1, last, Hint.EXECUTION)) {
      if (words.says(w, "chịu trách nhiệm thi hành") > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the one who acts is the issuer itself: it tells what it does. */
  boolean isIssuer(Subject subject) {
    var names = subject.parties().names();
    if (names.size() != 1 || issuer.isEmpty() || subject.manner() == SubjectRule.Manner.ASKED) {
      return false;
    }
    var name = Fold.key(words.text(names.getFirst().first(), names.getFirst().last()));
    return issuer.equals(name) || issuer.startsWith(name + " ") || name.endsWith(issuer);
  }
}
