package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Phần cuối văn bản: parts the recipients' list on the left from the signature on the right,
 * whether they stand one after the other, in cells, or merged line by line.
 */
final class TailRule {
  private static final int MOST_BLOCKS = 120;

  private final Page page;
  private final Words words;
  private final CleanText clean;

  TailRule(Page page) {
    this.page = page;
    this.words = page.words();
    this.clean = page.clean();
  }

  /** A stretch of one line. */
  record Piece(int start, int end, Line line) {}

  /**
   * The tail.
   *
   * @param first index of its first block, the number of blocks if there is no tail
   * @param next index of the first block behind it
   */
  record Tail(int first, int next, Signature signature, List<Recipient> recipients) {}

  Tail read(int bodyStart) {
    int first = first(bodyStart);
    if (first >= page.size()) {
      return new Tail(first, first, new Signature(null, null, null), List.of());
    }
    var left = new ArrayList<Piece>();
    var right = new ArrayList<Piece>();
    int b = first;
    boolean listed = false;
    boolean named = false;
    for (; b < Math.min(page.size(), first + MOST_BLOCKS); b++) {
      var block = page.block(b);
      if (block.isEmpty() || page.isFolio(b)) {
        continue;
      }
      boolean call = words.says(block.firstWord(), "nơi nhận") > 0;
      int cut = signatureIn(block, !right.isEmpty());
      boolean item = isItem(block);
      if (named && !item && !call && cut < 0) {
        break;
      }
      if (named && cut == block.start() && !item) {
        break;
      }
      listed |= call;
      if (cut < 0) {
        boolean toList = call || item || right.isEmpty();
        if (!toList && named) {
          break;
        }
        (toList ? left : right).add(new Piece(block.start(), block.end(), block.line()));
      } else {
        if (cut > block.start()) {
          left.add(new Piece(block.start(), cut, block.line()));
        }
        right.add(new Piece(cut, block.end(), block.line()));
      }
      named =
          !right.isEmpty() && SignatureRule.endsInName(page, right) && (listed || !listAhead(b));
      if (named && nameGoesOn(b)) {
        named = false;
      }
    }
    return new Tail(
        first, b, new SignatureRule(page).read(right), new RecipientRule(page).read(left));
  }

  /** The block where the tail begins: “Nơi nhận”, or a signature that stands before it. */
  private int first(int bodyStart) {
    for (int b = Math.max(0, bodyStart); b < page.size(); b++) {
      var block = page.block(b);
      if (words.says(block.firstWord(), "nơi nhận") > 0 && isCall(block)) {
        return b;
      }
      if (isAuthority(block.firstWord()) || isPostAboveName(b)) {
        return b;
      }
    }
    return page.size();
  }

  private boolean isCall(Block block) {
    return words.isUpper(block.firstWord())
        && (words.gap[block.firstWord() + 1] == ':' || words.ends[block.firstWord() + 1]);
  }

  private boolean listAhead(int b) {
    for (int k = b + 1; k < Math.min(page.size(), b + 6); k++) {
      if (words.says(page.block(k).firstWord(), "nơi nhận") > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean nameGoesOn(int b) {
    if (b + 1 >= page.size()) {
      return false;
    }
    var next = page.block(b + 1);
    return next.line().bars == 0
        && !next.line().apart
        && isName(next.firstWord(), next.lastWord())
        && next.lastWord() - next.firstWord() <= 3;
  }

  private boolean isItem(Block block) {
    char c = clean.key[block.start()];
    return c == '-' || c == '+' || c == '•' || words.says(block.firstWord(), "lưu") > 0;
  }

  /** Where the signature's part of a line begins, or -1. */
  private int signatureIn(Block block, boolean begun) {
    int gap = block.line().gap;
    if (gap > block.start() && gap < block.end() && !isListGap(block, gap, begun)) {
      return gap + 1;
    }
    for (int w = block.firstWord(); w < block.lastWord(); w++) {
      if (isAuthority(w) || (isCapsPost(w) && !insideList(block, w))) {
        return words.start[w];
      }
    }
    return -1;
  }

  /** A wide gap inside the list itself, as after “Lưu:”. */
  private boolean isListGap(Block block, int gap, boolean begun) {
    int w = words.at(gap + 1);
    return w >= block.lastWord()
        || !(isAuthority(w) || isCapsPost(w) || (begun && words.isUpper(w)) || words.isCaps(w));
  }

  private boolean insideList(Block block, int w) {
    return w > block.firstWord()
        && clean.key[block.start()] == '-'
        && (words.gap[w - 1] == ',' || w == block.firstWord());
  }

  private boolean isPostAboveName(int b) {
    var block = page.block(b);
    if (block.isEmpty()
        || !isCapsPost(block.firstWord())
        || !page.isCaps(block)
        || block.length() > 80) {
      return false;
    }
    int next = b + 1;
    while (next < page.size() && clean.key[page.block(next).start()] == '(') {
      next++; // “(Đã ký)”
    }
    return next < page.size() && isName(page.block(next).firstWord(), page.block(next).lastWord());
  }

  private boolean isName(int first, int last) {
    return SignatureRule.isName(words, first, last);
  }

  /** “TM.”, “KT.”, “T/M” … before capitals. */
  private boolean isAuthority(int w) {
    return SignatureRule.authoritySize(words, w) > 0;
  }

  private boolean isCapsPost(int w) {
    return SignatureRule.isCapsPost(words, w);
  }
}
