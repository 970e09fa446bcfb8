package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Dấu chỉ độ mật: {@code MẬT}, {@code TỐI MẬT}, {@code TUYỆT MẬT} stamped near the letterhead, on a
 * line or in a column of its own. “Bảo mật” and “bí mật” are words, not stamps.
 */
final class SecrecyRule {
  private static final Phrases STAMPS = Phrases.of("tuyệt mật", "tối mật", "mật");
  private static final int FURTHEST_BLOCK = 40;

  private final Page page;
  private final Words words;

  SecrecyRule(Page page) {
    this.page = page;
    this.words = page.words();
  }

  @Nullable Finding<Secrecy> read() {
    for (int b = 0; b < Math.min(page.size(), FURTHEST_BLOCK); b++) {
      var block = page.block(b);
      if (block.length() > 200) {
        continue;
      }
      for (int w = block.firstWord(); w < block.lastWord(); w++) {
        var grade = stamp(block, w);
        if (grade != null) {
          int size = grade == Secrecy.MAT ? 1 : 2;
          return new Finding<>(grade, words.span(w, w + size), "secrecy.stamp", 0.97);
        }
      }
    }
    return null;
  }

  private @Nullable Secrecy stamp(Block block, int w) {
    if (words.says(w, STAMPS) == 0 || !words.isCaps(w)) {
      return null;
    }
    var grade =
        words.says(w, "tuyệt mật") > 0
            ? Secrecy.TUYET_MAT
            : words.says(w, "tối mật") > 0
                ? Secrecy.TOI_MAT
                : words.says(w, "mật") > 0 ? Secrecy.MAT : null;
    if (grade == null) {
      return null;
    }
    int last = w + (grade == Secrecy.MAT ? 1 : 2);
    return words.isCaps(last - 1) && standsAlone(block, w, last) ? grade : null;
  }

  /** Nothing beside it but a column gap, brackets, or the words “Độ mật”. */
  private boolean standsAlone(Block block, int first, int last) {
    boolean left =
        first == block.firstWord()
            || words.start[first] == block.line().gap + 1
            || words.says(first - 2, "độ mật") > 0
            || words.says(first - 2, "dấu mật") > 0;
    boolean right = last == block.lastWord() || words.end[last - 1] == block.line().gap;
    return left && right;
  }
}
