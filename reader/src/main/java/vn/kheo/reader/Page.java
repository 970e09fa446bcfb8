package vn.kheo.reader;

import java.util.List;

/** Văn bản đang đọc: the cleaned text with its words and paragraphs, which every rule is given. */
record Page(CleanText clean, Words words, List<Block> blocks) {

  static Page of(String source) {
    var cleaned = Cleaner.clean(source);
    var words = new Words(cleaned.text());
    var blocks = Layout.blocks(words, cleaned.lines());
    return new Page(cleaned.text(), words, blocks);
  }

  Block block(int index) {
    return blocks.get(index);
  }

  int size() {
    return blocks.size();
  }

  /** Whether a block is nothing but the number of a page, as “2” or “- 2 -” between two pages. */
  boolean isFolio(int index) {
    var block = blocks.get(index);
    if (block.lastWord() != block.firstWord() + 1 || block.length() > 7) {
      return false;
    }
    int number = words.number(block.firstWord());
    int end = words.end[block.firstWord()];
    boolean point = end < block.end() && ".)".indexOf(clean.text[end]) >= 0;
    return number > 0 && number < 1000 && !point;
  }

  /** A finding of these words, white space made single. */
  Finding<String> finding(int start, int end, String rule, double confidence) {
    return new Finding<>(clean.words(start, end), clean.span(start, end), rule, confidence);
  }

  /** Whether a block is printed in capitals throughout. */
  boolean isCaps(Block block) {
    return isCaps(block.start(), block.end());
  }

  boolean isCaps(int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(clean.text[i])) {
        return false;
      }
      if (Character.isLetter(clean.text[i])) {
        letters++;
      }
    }
    return letters > 1;
  }

  /** The end of a stretch without blanks and closing punctuation. */
  int trimEnd(int start, int end) {
    int i = end;
    while (i > start && " \n.;,:/".indexOf(clean.text[i - 1]) >= 0) {
      i--;
    }
    return i;
  }

  int trimStart(int start, int end) {
    int i = start;
    while (i < end && " \n.;,:-–".indexOf(clean.text[i]) >= 0) {
      i++;
    }
    return i;
  }
}
