package vn.kheo.reader;

import java.text.Normalizer;
import java.util.ArrayList;
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

  /**
   * The source, overwritten from its beginning by what is cleaned: that never runs ahead of what
   * was read, for nothing is written that was not read before.
   */
  private final char[] text;

  /** How many characters the source has. */
  private final int end;

  private final char[] key;
  private final Places places = new Places();
  private final boolean tabs;
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
    this.tabs = source.indexOf('\t') >= 0;
    // Composition never lengthens; the line break of each line replaces the one in the source, the
    // last may be added.
    end = source.length();
    text = new char[end + 2];
    source.getChars(0, end, text, 0);
    key = new char[end + 2];
  }

  /** What a pass yields. */
  record Cleaned(CleanText text, List<Line> lines) {}

  static Cleaned clean(String source) {
    var cleaner = new Cleaner(source);
    cleaner.run();
    cleaner.places.close(cleaner.length);
    return new Cleaned(
        new CleanText(cleaner.text, cleaner.key, cleaner.places, cleaner.length), cleaner.lines);
  }

  private void run() {
    int i = 0;
    int n = end;
    tabsAreCells = tabbedRow(0);
    while (i < n) {
      char c = text[i];
      int next = i + 1;
      if (Letters.isPlain(c) && !(next < n && Letters.isCombining(text[next]))) {
        writeBlank(i);
        next = plain(i);
      } else if (c == '\n'
          || c == '\r'
          || c == '\u000b'
          || c == '\u2028'
          || c == '\u2029'
          || c == '\f') {
        if (c == '\r' && next < n && text[next] == '\n') {
          next++;
        }
        endOfPrintedLine(i);
        tabsAreCells = tabbedRow(next);
      } else if (c == '|' || c == '\u2502' || (c == '\t' && tabsAreCells && length > lineStart)) {
        endLine(i);
        bars++;
        barsInside = true;
      } else if (Letters.isBlank(c)) {
        pendingBlanks++;
        pendingTab |= c == '\t';
      } else if (!Letters.isUnseen(c)) {
        next = letter(i);
      }
      i = next;
    }
    endLine(n);
  }

  /**
   * Writes the stretch of plain letters and single blanks that begins at {@code start}; returns the
   * index behind it.
   */
  private int plain(int start) {
    places.run(length, start);
    int to = length;
    int i = start;
    while (i < end) {
      char c = text[i];
      if (!Letters.isPlain(c) && !(c == ' ' && i + 1 < end && Letters.isPlain(text[i + 1]))) {
        if (Letters.isCombining(c)) {
          // A letter with marks behind it is to be composed.
          i--;
          to--;
        }
        break;
      }
      text[to] = c;
      key[to++] = Fold.plain(c);
      i++;
    }
    length = to;
    return i;
  }

  /**
   * Writes the letter at {@code i} with the marks that follow it; returns the index behind them.
   */
  private int letter(int i) {
    writeBlank(i);
    int next = i + 1;
    while (next < end && next - i < LONGEST_CLUSTER && Letters.isCombining(text[next])) {
      next++;
    }
    if (next == i + 1) {
      write(text[i], i, next);
    } else {
      String composed = Normalizer.normalize(new String(text, i, next - i), Normalizer.Form.NFC);
      // What does not compose keeps its own place; the rest is the first letter's.
      int left = Math.min(composed.length(), next - i) - 1;
      write(composed.charAt(0), i, next - left);
      for (int k = 1; k <= left; k++) {
        write(composed.charAt(k), next - left + k - 1, next - left + k);
      }
    }
    return next;
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
    if (end - start == 1) {
      places.run(length, start);
    } else {
      places.one(length, start, end - start);
    }
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
    boolean atBreak = i >= end || text[i] == '\n' || text[i] == '\r';
    if (length > lineStart) {
      if (isRuled()) {
        length = lineStart;
        places.cut(length);
        apart = true;
      } else {
        lines.add(new Line(lineStart, length, bars, apart, gap));
        cellsOnPrintedLine++;
        write('\n', Math.min(i, end), Math.min(i + 1, end));
        bars = 0;
        apart = false;
      }
    }
    gap = -1;
    lineStart = length;
    if (atBreak) {
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
    if (!tabs) {
      return false;
    }
    int columns = 0;
    boolean words = false;
    for (; i < end; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c == '\t') {
        words = false;
      } else if (!words && !Letters.isBlank(c)) {
        words = true;
        columns++;
      }
    }
    return columns >= 3;
  }
}
