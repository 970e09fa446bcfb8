package vn.kheo.reader;

import vn.kheo.reader.SubjectRule.Subject;

/**
 * Câu kết: the general sentences a dispatch ends with (“nghiêm túc triển khai thực hiện”, “nếu có
 * vướng mắc …”) and what only tells; neither is an obligation anybody could report on.
 */
final class ClosingRule {
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
        || words.saysAny(first, "trên đây là", "xin trân trọng", "rất mong") > 0
        || words.says(first, "trân trọng") > 0 && !words.is(first, Term.GIVE);
  }

  /** “Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …” */
  boolean isDifficulty(int first, int last) {
    boolean opens =
        words.saysAny(
                first,
                "trong quá trình",
                "trường hợp",
                "nếu",
                "quá trình",
                "mọi",
                "khi có",
                "trường hợp vượt")
            > 0;
    if (!opens) {
      return false;
    }
    for (int w = first; w < Math.min(last, first + 40); w++) {
      if (words.saysAny(w, "vướng mắc", "khó khăn", "phát sinh", "chưa phù hợp") > 0) {
        return true;
      }
    }
    return false;
  }

  /** “Văn phòng … thông báo để các đơn vị biết, thực hiện.” */
  private boolean isForwarding(int first, int last) {
    int know = first;
    while (know < Math.min(last, first + 40) && !words.may(know, Hint.KNOWING)) {
      know++;
    }
    for (int w = first; w < know && know < Math.min(last, first + 40); w++) {
      if (words.saysAny(w, "thông báo", "thông tin", "kính chuyển", "gửi", "chuyển") > 0) {
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
    boolean asks = false;
    boolean carriesOut = false;
    boolean specific = false;
    for (int w = first; w < last; w++) {
      asks |= words.is(w, Term.GIVE) || words.says(w, "căn cứ") > 0;
      carriesOut |= words.says(w, "thực hiện") > 0 || words.says(w, "triển khai") > 0;
      specific |=
          words.saysAny(
                  w,
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
                  "phối hợp với")
              > 0;
    }
    int end = last - 1;
    boolean closes =
        words.saysAny(end - 1, "thực hiện", "nêu trên", "quy định", "nội dung", "yêu cầu") > 0
            || words.saysAny(end, "này", "trên", "luật", "luât", "định") > 0;
    return asks && carriesOut && closes && !specific;
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
    for (int w = first; w < last; w++) {
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
