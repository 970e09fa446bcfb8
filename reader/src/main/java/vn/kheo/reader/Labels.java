package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Ký hiệu phần, chương, mục, điều, khoản, điểm: reads the label a paragraph begins with.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6: parts, chapters and sections,
 * articles, clauses {@code 1.}, points {@code a)} in the order of the Vietnamese alphabet; dashes
 * and pluses beneath them by custom.
 */
final class Labels {

  /** Bậc của ký hiệu; the order is how deep each usually stands, before the text itself tells. */
  enum Form {
    PART,
    CHAPTER,
    LETTER_HEAD,
    ROMAN,
    ARTICLE,
    NUMBER,
    NUMBER_2,
    NUMBER_3,
    NUMBER_BRACKET,
    POINT,
    ROMAN_BRACKET,
    DASH,
    PLUS
  }

  /**
   * A label.
   *
   * @param text as printed, without closing punctuation
   * @param end where the words behind it begin
   */
  record Label(Form form, String text, int end) {}

  private Labels() {}

  static boolean begins(CleanText clean, int start, int end) {
    return read(clean, start, end) != null;
  }

  /** The label at {@code start}, or null. */
  static @Nullable Label read(CleanText clean, int start, int end) {
    if (start >= end) {
      return null;
    }
    char c = clean.key[start];
    if (c == '-' || c == '+' || c == '•' || c == '*' || c == '▪' || c == '●' || c == '\uf0b7') {
      return dash(clean, start, end, c);
    }
    if (c == '(') {
      return bracketed(clean, start, end);
    }
    if (c >= '0' && c <= '9') {
      return number(clean, start, end);
    }
    if (clean.has(start, "điều ")
        || clean.has(start, "phần ")
        || clean.has(start, "chương ")
        || clean.has(start, "mục ")) {
      var named = named(clean, start, end);
      if (named != null) {
        return named;
      }
    }
    return letters(clean, start, end);
  }

  private static @Nullable Label dash(CleanText clean, int start, int end, char c) {
    int next = start + 1;
    // "-5 độ" and "--" are not bullets.
    if (next < end && (clean.key[next] == c || (c == '-' && Character.isDigit(clean.key[next])))) {
      return null;
    }
    return new Label(
        c == '+' || c == '*' ? Form.PLUS : Form.DASH,
        c == '+' || c == '*' ? String.valueOf(c) : "-",
        skip(clean, next, end));
  }

  private static @Nullable Label bracketed(CleanText clean, int start, int end) {
    int i = start + 1;
    while (i < end && i - start < 6 && Letters.isWord(clean.key[i])) {
      i++;
    }
    if (i == start + 1 || i >= end || clean.key[i] != ')' || i - start > 5) {
      return null;
    }
    var text = clean.words(start + 1, i);
    boolean digits = Character.isDigit(text.charAt(0));
    boolean roman = isRoman(clean, start + 1, i);
    if (!digits && !roman && i - start > 2) {
      return null;
    }
    var form = digits ? Form.NUMBER_BRACKET : roman ? Form.ROMAN_BRACKET : Form.POINT;
    return new Label(form, text, skip(clean, i + 1, end));
  }

  private static @Nullable Label number(CleanText clean, int start, int end) {
    int i = start;
    int dots = 0;
    int digits = 0;
    while (i < end) {
      char c = clean.key[i];
      if (c >= '0' && c <= '9') {
        if (++digits > 2) {
          return null;
        }
        i++;
      } else if (c == '.' && i + 1 < end && Character.isDigit(clean.key[i + 1])) {
        dots++;
        digits = 0;
        i++;
      } else {
        break;
      }
    }
    if (i >= end || dots > 4) {
      return null;
    }
    char c = clean.key[i];
    boolean closed = c == '.' || c == ')' || c == '/' || c == '-';
    if (!closed && !(dots > 0 && c == ' ' && clean.isUpper(skip(clean, i, end)))) {
      return null;
    }
    int after = closed ? i + 1 : i;
    // "1/500", "26/11", "16-22/11" are no labels; "1/ Sở" is.
    if (after < end && Character.isDigit(clean.key[after])) {
      return null;
    }
    if ((c == '/' || c == '-') && after < end && clean.key[after] != ' ') {
      return null;
    }
    // “1- Sở” of the Party is a label, “16-22” is none.
    if (dots == 0 && c == '-' && !clean.isUpper(skip(clean, after, end))) {
      return null;
    }
    var form =
        c == ')' && dots == 0
            ? Form.NUMBER_BRACKET
            : dots == 0 ? Form.NUMBER : dots == 1 ? Form.NUMBER_2 : Form.NUMBER_3;
    return new Label(form, clean.words(start, i), skip(clean, after, end));
  }

  private static @Nullable Label named(CleanText clean, int start, int end) {
    int blank = start;
    while (clean.key[blank] != ' ') {
      blank++;
    }
    int i = blank + 1;
    while (i < end && Letters.isWord(clean.key[i])) {
      i++;
    }
    boolean digits = i > blank + 1 && Character.isDigit(clean.key[blank + 1]);
    boolean roman = isRoman(clean, blank + 1, i) && clean.isUpper(blank + 1);
    boolean closed = i >= end || clean.key[i] == '.' || clean.key[i] == ':';
    if ((!digits && !roman) || i - blank > 6 || !clean.isUpper(start)) {
      return null;
    }
    char first = clean.key[start];
    if (!closed && (first == 'đ' || !isHeadingBehind(clean, i, end))) {
      return null;
    }
    var form = first == 'đ' ? Form.ARTICLE : first == 'p' ? Form.PART : Form.CHAPTER;
    return new Label(form, clean.words(start, i), skip(clean, Math.min(end, i + 1), end));
  }

  private static boolean isHeadingBehind(CleanText clean, int at, int end) {
    for (int i = at; i < Math.min(end, at + 12); i++) {
      if (Letters.isLower(clean.text[i])) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Label letters(CleanText clean, int start, int end) {
    int i = start;
    while (i < end && i - start < 5 && Letters.isLetter(clean.key[i])) {
      i++;
    }
    if (i == start || i >= end || i - start > 4) {
      return null;
    }
    char c = clean.key[i];
    boolean one = i - start == 1;
    if (c == ')' && (one || (i - start == 2 && clean.key[start] == clean.key[start + 1]))) {
      return new Label(Form.POINT, clean.words(start, i), skip(clean, i + 1, end));
    }
    if (c != '.' && c != '/' && c != '-') {
      return null;
    }
    if (i + 1 < end && clean.key[i + 1] != ' ') {
      return null;
    }
    if (c == '-' && !(i + 1 < end && isRoman(clean, start, i))) {
      return null;
    }
    if (clean.isUpper(start) && isRoman(clean, start, i)) {
      return new Label(Form.ROMAN, clean.words(start, i), skip(clean, i + 1, end));
    }
    if (one && c == '.') {
      return new Label(
          clean.isUpper(start) ? Form.LETTER_HEAD : Form.POINT,
          clean.words(start, i),
          skip(clean, i + 1, end));
    }
    return null;
  }

  private static boolean isRoman(CleanText clean, int start, int end) {
    if (start >= end) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = clean.key[i];
      if (c != 'i' && c != 'v' && c != 'x') {
        return false;
      }
    }
    return true;
  }

  private static int skip(CleanText clean, int at, int end) {
    int i = at;
    while (i < end && (clean.key[i] == ' ' || clean.key[i] == '\n')) {
      i++;
    }
    return i;
  }
}
