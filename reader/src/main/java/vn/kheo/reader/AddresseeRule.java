package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/** Nơi gửi đến: the items after “Kính gửi”, in a telegram after “điện”. */
final class AddresseeRule {
  private static final int FURTHEST_BLOCK = 100;
  private static final int LONGEST_ITEM = 600;
  private static final int MOST_ITEMS = 60;

  private final Page page;
  private final Words words;
  private final CleanText clean;

  AddresseeRule(Page page) {
    this.page = page;
    this.words = page.words();
    this.clean = page.clean();
  }

  /**
   * The addressees.
   *
   * @param block index of the block with “Kính gửi”, -1 for none
   * @param next index of the first block behind the list
   */
  record Addressees(List<Finding<String>> items, int block, int next) {}

  Addressees read() {
    for (int b = 0; b < Math.min(page.size(), FURTHEST_BLOCK); b++) {
      var block = page.block(b);
      int call = call(block);
      if (call >= 0) {
        return from(b, call);
      }
      if (words.says(block.firstWord(), "nơi nhận") > 0) {
        break;
      }
    }
    return new Addressees(List.of(), -1, -1);
  }

  /** Where the list begins if the block has the call, else -1. */
  private int call(Block block) {
    int last = block.lastWord();
    int furthest = Math.min(last, block.firstWord() + 40);
    for (int w = words.next(block.firstWord(), furthest, Hint.CALL);
        w < furthest;
        w = words.next(w + 1, furthest, Hint.CALL)) {
      if (words.says(w, "kính gửi") > 0 && words.isUpper(w)) {
        boolean own = w == block.firstWord() || words.gap[w + 1] == ':';
        if (own && (words.gap[w + 1] == ':' || words.gap[w + 1] == ' ' || words.ends[w + 1])) {
          return words.end[w + 1];
        }
      }
    }
    if (!block.isEmpty()
        && block.length() < 160
        && words.says(last - 1, "điện") > 0
        && clean.text[block.end() - 1] == ':') {
      return block.end();
    }
    return -1;
  }

  private Addressees from(int index, int at) {
    var items = new ArrayList<Finding<String>>();
    var block = page.block(index);
    int start = page.trimStart(at, block.end());
    boolean ended = false;
    if (start < block.end()) {
      ended = clean.text[block.end() - 1] == '.';
      inline(items, start, block.end());
    }
    int b = index + 1;
    boolean first = items.isEmpty();
    while (b < page.size() && items.size() < MOST_ITEMS && !ended) {
      var next = page.block(b);
      var label = Labels.read(clean, next.start(), next.end());
      boolean bullet =
          label != null && (label.form() == Labels.Form.DASH || label.form() == Labels.Form.PLUS);
      if (next.isEmpty() || (!bullet && !(isName(next) && (first || !next.line().apart)))) {
        break;
      }
      if (next.line().bars > 0 && !items.isEmpty()) {
        break;
      }
      int from = bullet && label != null ? label.end() : next.start();
      add(items, from, next.end());
      ended = clean.text[next.end() - 1] == '.';
      first = false;
      b++;
    }
    return new Addressees(items, index, b);
  }

  private boolean isName(Block block) {
    return block.length() < LONGEST_ITEM
        && (words.is(block.firstWord(), Term.HEAD)
            || words.says(block.firstWord(), "các") > 0
            || words.is(block.firstWord(), Term.BODY))
        && !endsLead(block);
  }

  private boolean endsLead(Block block) {
    return clean.text[block.end() - 1] == ':';
  }

  /** Several on the line of the call itself are parted by semicolons or by dashes. */
  private void inline(List<Finding<String>> items, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      boolean dash =
          clean.key[i] == '-'
              && i > start
              && clean.key[i - 1] == ' '
              && i + 1 < end
              && clean.key[i + 1] == ' '
              && clean.isUpper(i + 2)
              && lastSign(i) == ';';
      if (clean.key[i] == ';' || dash) {
        add(items, from, i);
        from = i + 1;
      }
    }
    add(items, from, end);
  }

  private char lastSign(int at) {
    int i = at - 1;
    while (i > 0 && clean.key[i] == ' ') {
      i--;
    }
    return clean.key[i];
  }

  private void add(List<Finding<String>> items, int start, int end) {
    int from = page.trimStart(start, end);
    int to = page.trimEnd(from, end);
    if (to > from && Character.isLetterOrDigit(clean.text[from])) {
      items.add(page.finding(from, to, "addressee", 0.95));
    }
  }
}
