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
  private final int[] from;
  private final int[] to;
  final int length;

  CleanText(char[] text, char[] key, int[] from, int[] to, int length) {
    this.text = text;
    this.key = key;
    this.from = from;
    this.to = to;
    this.length = length;
  }

  /** The stretch of the text as handed in behind {@code start..end} of the clean text. */
  Span span(int start, int end) {
    if (start >= end) {
      int at = length == 0 ? 0 : start < length ? from[start] : to[length - 1];
      return new Span(at, at);
    }
    return new Span(from[start], Math.max(from[start], to[end - 1]));
  }

  /** The words between two places, line breaks written as blanks. */
  String words(int start, int end) {
    if (start >= end) {
      return "";
    }
    char[] out = new char[end - start];
    for (int i = start; i < end; i++) {
      char c = text[i];
      out[i - start] = c == '\n' ? ' ' : c;
    }
    return new String(out);
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
    return at < length && Character.isUpperCase(text[at]);
  }

  boolean isLower(int at) {
    return at < length && Character.isLowerCase(text[at]);
  }

  /** Makes a line break a blank: the line was only wrapped. */
  void join(int at) {
    text[at] = ' ';
    key[at] = ' ';
  }
}
