package vn.kheo.reader;

/**
 * Dấu: marks some of the words, so that what looks for them goes from one to the next and passes
 * sixty-four others at a step.
 */
final class Marks {
  private final long[] bits;

  Marks(int words) {
    bits = new long[(words >> 6) + 1];
  }

  void set(int word) {
    bits[word >> 6] |= 1L << word;
  }

  /** The first marked word of {@code from..end}, or {@code end} if there is none. */
  int next(int from, int end) {
    if (from >= end) {
      return end;
    }
    int at = from >> 6;
    long rest = bits[at] & (-1L << from);
    int last = (end - 1) >> 6;
    while (rest == 0) {
      if (at == last) {
        return end;
      }
      rest = bits[++at];
    }
    return Math.min(end, (at << 6) + Long.numberOfTrailingZeros(rest));
  }
}
