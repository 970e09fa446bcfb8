package vn.kheo.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Số, ký hiệu văn bản wherever they stand: {@code 33/CT-TTg}, {@code 118/2025/NĐ-CP} of the state,
 * {@code 35-CT/TU} of the Party. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 3; Hướng dẫn
 * 05-HD/VPTW for the Party.
 */
final class Symbols {
  private static final int LONGEST = 60;

  private final CleanText clean;
  private final Words words;

  Symbols(Page page) {
    this.clean = page.clean();
    this.words = page.words();
  }

  /** A symbol at {@code start..end} of the clean text, written without blanks as {@code value}. */
  record Symbol(String value, int start, int end, int firstWord, int lastWord) {}

  List<Symbol> all() {
    var found = new ArrayList<Symbol>();
    int word = 0;
    while (word < words.count) {
      char first = clean.key[words.start[word]];
      if (first < '0' || first > '9') {
        word++;
        continue;
      }
      int end = read(word);
      if (end < 0) {
        word++;
        continue;
      }
      int start = words.start[word];
      int last = words.at(end);
      found.add(new Symbol(squeezed(start, end), start, end, word, last));
      word = Math.max(word + 1, last);
    }
    return found;
  }

  /** Where the symbol that begins with this number ends, or -1. */
  private int read(int word) {
    int start = words.start[word];
    if (start > 0 && " \n(\"'“”‘:".indexOf(clean.text[start - 1]) < 0) {
      return -1;
    }
    if (words.end[word] - start > 6 || words.number(word) < 0) {
      return -1;
    }
    int at = words.end[word];
    // "66.7/2025/NQ-CP": a number with a part behind a point.
    if (at + 1 < clean.length && clean.key[at] == '.' && isDigit(at + 1)) {
      at++;
      while (at < clean.length && isDigit(at)) {
        at++;
      }
    }
    int sign = skipBlanks(at);
    if (sign >= clean.length) {
      return -1;
    }
    char c = clean.key[sign];
    if (c == '/') {
      return state(word, sign);
    }
    return c == '-' ? party(sign) : -1;
  }

  private int state(int word, int sign) {
    int code = sign + 1;
    boolean year = false;
    if (code + 4 < clean.length
        && isDigit(code)
        && isDigit(code + 3)
        && clean.key[code + 4] == '/') {
      code += 5;
      year = true;
    }
    int end = code(code);
    if (end < 0) {
      return -1;
    }
    boolean joined = false;
    for (int i = code; i < end; i++) {
      joined |= clean.key[i] == '-';
    }
    return year || joined || isAnnounced(word) ? end : -1;
  }

  private int party(int sign) {
    int kind = skipBlanks(sign + 1);
    int at = kind;
    int capitals = 0;
    while (at < clean.length && Letters.isLetter(clean.key[at])) {
      capitals += clean.isUpper(at) ? 1 : 0;
      at++;
    }
    if (capitals < 2 || at - kind > 6 || at >= clean.length || clean.key[at] != '/') {
      return -1;
    }
    return code(at + 1);
  }

  /** “Số 45/NQ” needs the word before it; “45/NQ-CP” does not. */
  private boolean isAnnounced(int word) {
    return words.says(word - 1, "số") > 0 || words.is(word - 1, Term.KIND) || endsKind(word - 1);
  }

  private boolean endsKind(int word) {
    for (int back = 1; back < 4; back++) {
      int first = word - back;
      if (first >= 0 && words.is(first, Term.KIND) && words.size(first, Term.KIND) == back + 1) {
        return true;
      }
    }
    return false;
  }

  /** The end of the code of kind and issuer that begins at {@code at}, or -1. */
  int code(int at) {
    int i = at;
    int capitals = 0;
    int limit = Math.min(clean.length, at + LONGEST);
    while (i < limit) {
      char c = clean.key[i];
      if (Words.isWord(c)) {
        capitals += clean.isUpper(i) ? 1 : 0;
        i++;
      } else if ((c == '-' || c == '&' || c == '/' || c == '.') && i > at && isJoint(i, limit)) {
        i = skipBlanks(i + 1);
      } else {
        break;
      }
    }
    boolean letters = at < clean.length && clean.isUpper(at);
    return letters && capitals >= 2 ? i : -1;
  }

  /**
   * A hyphen joins what follows in capitals: at once, or after a blank that is a slip of typing.
   */
  private boolean isJoint(int at, int limit) {
    char c = clean.key[at];
    int next = at + 1;
    if (next >= limit) {
      return false;
    }
    if (c == '.') {
      return false;
    }
    if (clean.isUpper(next)) {
      return true;
    }
    return c != '/'
        && clean.key[next] == ' '
        && next + 2 < limit
        && clean.isUpper(next + 1)
        && clean.isUpper(next + 2);
  }

  private boolean isDigit(int at) {
    return at < clean.length && clean.key[at] >= '0' && clean.key[at] <= '9';
  }

  private int skipBlanks(int at) {
    int i = at;
    while (i < clean.length && clean.key[i] == ' ') {
      i++;
    }
    return i;
  }

  /** The characters of a stretch without blanks. */
  String squeezed(int start, int end) {
    var out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = clean.text[i];
      if (c != ' ' && c != '\n') {
        out.append(c == '–' || c == '‑' ? '-' : c);
      }
    }
    return out.toString();
  }
}
