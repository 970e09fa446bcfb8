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

  private final char[] source;
  private final char[] text;
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
    this.source = source.toCharArray();
    this.tabs = source.indexOf('\t') >= 0;
    // Composition never lengthens; the final line break of each line replaces the one in the
    // source.
    int room = source.length() + 2;
    text = new char[room];
    key = new char[room];
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
    int n = source.length;
    tabsAreCells = tabbedRow(0);
    while (i < n) {
      int end = plain(i);
      if (end > i) {
        writeBlank(i);
        copy(i, end);
        i = end;
        continue;
      }
      char c = source[i];
      int next = i + 1;
      if (c == '\n' || c == '\r' || c == '\u000b' || c == '\u2028' || c == '\u2029' || c == '\f') {
        if (c == '\r' && next < n && source[next] == '\n') {
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

  /** The end of the stretch of plain letters and single blanks that begins at {@code i}. */
  private int plain(int i) {
    int n = source.length;
    int end = i;
    while (end < n) {
      char c = source[end];
      boolean goesOn =
          Letters.isPlain(c)
              || (c == ' ' && end > i && end + 1 < n && Letters.isPlain(source[end + 1]));
      if (!goesOn) {
        // A letter with marks behind it is to be composed.
        return end > i && Letters.isCombining(c) ? end - 1 : end;
      }
      end++;
    }
    return end;
  }

  private void copy(int start, int end) {
    places.run(length, start);
    for (int i = start; i < end; i++) {
      char c = source[i];
      text[length] = c;
      key[length] = Fold.plain(c);
      length++;
    }
  }

  /**
   * Writes the letter at {@code i} with the marks that follow it; returns the index behind them.
   */
  private int letter(int i) {
    writeBlank(i);
    int end = i + 1;
    while (end < source.length && end - i < LONGEST_CLUSTER && Letters.isCombining(source[end])) {
      end++;
    }
    if (end == i + 1) {
      write(source[i], i, end);
    } else {
      String composed = Normalizer.normalize(new String(source, i, end - i), Normalizer.Form.NFC);
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
    if (length > lineStart) {
      if (isRuled()) {
        length = lineStart;
        places.cut(length);
        apart = true;
      } else {
        lines.add(new Line(lineStart, length, bars, apart, gap));
        cellsOnPrintedLine++;
        write('\n', Math.min(i, source.length), Math.min(i + 1, source.length));
        bars = 0;
        apart = false;
      }
    }
    gap = -1;
    lineStart = length;
    if (i >= source.length || source[i] == '\n' || source[i] == '\r') {
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
    for (; i < source.length; i++) {
      char c = source[i];
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
