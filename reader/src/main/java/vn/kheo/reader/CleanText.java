package vn.kheo.reader;

/**
 * Văn bản đã làm sạch: the text in composed characters with single blanks, which remembers for each
 * of its characters where that one stands in the text as handed in.
 *
 * <p>{@link #text} is as printed, {@link #key} is the same length, folded for comparison. A line
 * break that {@link Layout} found to be a mere wrap is a blank in both.
 */
final class CleanText {
  final char[] text;
  final char[] key;
  private final Places places;

  /** How many characters of the two are text; behind them is only room. */
  final int length;

  CleanText(char[] text, char[] key, Places places, int length) {
    this.text = text;
    this.key = key;
    this.places = places;
    this.length = length;
  }

  /** The stretch of the text as handed in behind {@code start..end} of the clean text. */
  Span span(int start, int end) {
    if (start >= end) {
      int at = length == 0 ? 0 : start < length ? places.from(start) : places.to(length - 1);
      return new Span(at, at);
    }
    int from = places.from(start);
    return new Span(from, Math.max(from, places.to(end - 1)));
  }

  /** The words between two places, line breaks written as blanks. */
  String words(int start, int end) {
    if (start >= end) {
      return "";
    }
    for (int i = start; i < end; i++) {
      if (text[i] == '\n') {
        return new String(text, start, end - start).replace('\n', ' ');
      }
    }
    return new String(text, start, end - start);
  }

  String key(int start, int end) {
    return start >= end ? "" : new String(key, start, end - start);
  }

  /** Whether the folded text has these characters at {@code at}. */
  boolean has(int at, String folded) {
    if (at < 0 || at + folded.length() > length) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (key[at + i] != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isUpper(int at) {
    return at < length && Letters.isUpper(text[at]);
  }

  boolean isLower(int at) {
    return at < length && Letters.isLower(text[at]);
  }

  /** Makes a line break a blank: the line was only wrapped. */
  void join(int at) {
    text[at] = ' ';
    key[at] = ' ';
  }
}
