package vn.kheo.reader;

/**
 * Đoạn: one or more printed lines that are one paragraph, cell or heading. Places are in the clean
 * text; words are numbered as in {@link Words}.
 */
record Block(int start, int end, int firstWord, int lastWord, Line line) {
  boolean isEmpty() {
    return firstWord >= lastWord;
  }

  int length() {
    return end - start;
  }
}
