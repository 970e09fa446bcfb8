package vn.kheo.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Làm sạch văn bản: makes the {@link CleanText} and its lines in one pass.
 *
 * <p>Composes decomposed letters, drops what cannot be seen, makes blanks single, leaves out empty
 * lines and ruled lines, and takes table bars out of the text, keeping only their number.
 */
final class Cleaner {
  private static final int WIDE = 3;
  private static final int LONGEST_CLUSTER = 16;

  private final String source;
  private final char[] text;
  private final char[] key;
  private final int[] from;
  private final int[] to;
  private int length;

  private final List<Line> lines = new ArrayList<>();
  private int lineStart;
  private int bars;
  private boolean apart;
  private int gap = -1;
  private boolean barsInside;
  private int pendingBlanks;
  private boolean pendingTab;
  private boolean tabsAreCells;

  private Cleaner(String source) {
    this.source = source;
    // Composition never lengthens; the final line break of each line replaces the one in the
    // source.
    int room = source.length() + 2;
    text = new char[room];
    key = new char[room];
    from = new int[room];
    to = new int[room];
  }

  /** What a pass yields. */
  record Cleaned(CleanText text, List<Line> lines) {}

  static Cleaned clean(String source) {
    var cleaner = new Cleaner(source);
    cleaner.run();
    Fold.tones(cleaner.key, cleaner.length);
    return new Cleaned(
        new CleanText(
            Arrays.copyOf(cleaner.text, cleaner.length),
            Arrays.copyOf(cleaner.key, cleaner.length),
            cleaner.from,
            cleaner.to,
            cleaner.length),
        cleaner.lines);
  }

  private void run() {
    int i = 0;
    int n = source.length();
    tabsAreCells = tabbedRow(0);
    while (i < n) {
      char c = source.charAt(i);
      int next = i + 1;
      if (isPlainLetter(c) && (next == n || !isCombining(source.charAt(next)))) {
        if (pendingBlanks > 0) {
          writeBlank(i);
        }
        write(c, i, next);
        i = next;
        continue;
      }
      if (c == '\n' || c == '\r' || c == '\u000b' || c == '\u2028' || c == '\u2029' || c == '\f') {
        if (c == '\r' && next < n && source.charAt(next) == '\n') {
          next++;
        }
        endOfPrintedLine(i);
        tabsAreCells = tabbedRow(next);
      } else if (c == '|' || c == '\u2502' || (c == '\t' && tabsAreCells && length > lineStart)) {
        endLine(i);
        bars++;
        barsInside = true;
      } else if (isBlank(c)) {
        pendingBlanks++;
        pendingTab |= c == '\t';
      } else if (!isUnseen(c)) {
        next = letter(i);
      }
      i = next;
    }
    endLine(n);
  }

  /**
   * Writes the letter at {@code i} with the marks that follow it; returns the index behind them.
   */
  private int letter(int i) {
    writeBlank(i);
    int end = i + 1;
    while (end < source.length() && end - i < LONGEST_CLUSTER && isCombining(source.charAt(end))) {
      end++;
    }
    if (end == i + 1) {
      write(source.charAt(i), i, end);
    } else {
      String composed = Normalizer.normalize(source.substring(i, end), Normalizer.Form.NFC);
      // What does not compose keeps its own place; the rest is the first letter's.
      int left = Math.min(composed.length(), end - i) - 1;
      write(composed.charAt(0), i, end - left);
      for (int k = 1; k <= left; k++) {
        write(composed.charAt(k), end - left + k - 1, end - left + k);
      }
    }
    return end;
  }

  private void writeBlank(int i) {
    if (pendingBlanks > 0 && length > lineStart) {
      if ((pendingBlanks >= WIDE || pendingTab) && gap < 0 && !isBlankToFill()) {
        gap = length;
      }
      write(' ', i - 1, i);
    }
    pendingBlanks = 0;
    pendingTab = false;
  }

  private void write(char c, int start, int end) {
    text[length] = c;
    key[length] = Fold.plain(c);
    from[length] = start;
    to[length] = end;
    length++;
  }

  /** A wide gap after a label, “Số:” or “ngày” is left for the clerk, not a column. */
  private boolean isBlankToFill() {
    int word = length;
    while (word > lineStart && text[word - 1] != ' ') {
      word--;
    }
    int size = length - word;
    char last = text[length - 1];
    if (last == ':' || (word == lineStart && size <= 6 && (last == '.' || last == ')'))) {
      return true;
    }
    if (size <= 1) {
      return true;
    }
    String folded = new String(key, word, size);
    return switch (folded) {
      case "số", "ngày", "tháng", "năm" -> true;
      default -> false;
    };
  }

  private void endOfPrintedLine(int i) {
    boolean empty = length == lineStart;
    if (empty && !barsInside) {
      apart = true;
    }
    boolean row = barsInside && (!empty || endsRow());
    endLine(i);
    if (row && bars < 2) {
      bars = 2;
    }
    barsInside = false;
  }

  /** A printed line of several cells ends a table row even where no bar closes it. */
  private boolean endsRow() {
    return cellsOnPrintedLine > 1;
  }

  private int cellsOnPrintedLine;

  private void endLine(int i) {
    pendingBlanks = 0;
    pendingTab = false;
    if (length > lineStart) {
      if (isRuled()) {
        length = lineStart;
        apart = true;
      } else {
        lines.add(new Line(lineStart, length, bars, apart, gap));
        cellsOnPrintedLine++;
        write('\n', Math.min(i, source.length()), Math.min(i + 1, source.length()));
        bars = 0;
        apart = false;
      }
    }
    gap = -1;
    lineStart = length;
    if (i >= source.length() || source.charAt(i) == '\n' || source.charAt(i) == '\r') {
      cellsOnPrintedLine = 0;
    }
  }

  /** Dashes, stars and the like only: a rule, or the star of a Party letterhead. */
  private boolean isRuled() {
    for (int i = lineStart; i < length; i++) {
      if ("-_=*~. \u2013\u2014\u2022:".indexOf(text[i]) < 0) {
        return false;
      }
    }
    // A single dash is a bullet whose words stand on the next line.
    return length - lineStart > 1 || text[lineStart] != '-';
  }

  /** Whether the printed line from here has three or more columns parted by tabs. */
  private boolean tabbedRow(int i) {
    int columns = 0;
    boolean words = false;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c == '\t') {
        words = false;
      } else if (!words && !isBlank(c)) {
        words = true;
        columns++;
      }
    }
    return columns >= 3;
  }

  /** What most of a text is made of: written as it stands. */
  private static boolean isPlainLetter(char c) {
    return (c > ' ' && c < '|')
        || (c > '\u00bf' && c < '\u0250')
        || (c >= '\u1ea0' && c <= '\u1ef9');
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u0085';
  }

  private static boolean isUnseen(char c) {
    return c < ' '
        || c == '\u00ad'
        || c == '\u007f'
        || (c >= '\u200b' && c <= '\u200f')
        || c == '\u2060'
        || c == '\ufeff';
  }

  private static boolean isCombining(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }
}
