package vn.kheo.reader;

import java.text.Normalizer;

/**
 * Chuẩn hóa chính tả: the form in which words are compared. Lower case, plain dashes and quotation
 * marks, and the tone mark of an open {@code oa}, {@code oe}, {@code uy} on the first vowel, so
 * that {@code HOÀ} and {@code hòa} are one word. Never changes the number of characters.
 */
final class Fold {

  private static final String[] NEW_STYLE = {
    "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"
  };
  private static final String[] OLD_STYLE = {
    "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"
  };
  private static final char[] PLAIN = plain();
  private static final boolean[] SECOND = second();

  private Fold() {}

  /** The key of one character, tone marks left where they are. */
  static char plain(char c) {
    return c < PLAIN.length ? PLAIN[c] : plainSlowly(c);
  }

  /** Whether a tone mark on this letter is moved where it stands behind {@code o} or {@code u}. */
  static boolean isToned(char c) {
    return c < SECOND.length && SECOND[c];
  }

  /** Moves the tone marks of a word, or of words, that are already {@link #plain}. */
  static void tones(char[] key, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (isToned(key[i])
          && (key[i - 1] == 'o' || key[i - 1] == 'u')
          && (i < start + 2 || key[i - 2] != 'q')
          && (i + 1 >= end || !Letters.isLetter(key[i + 1]))) {
        moveTone(key, i - 1);
      }
    }
  }

  private static void moveTone(char[] key, int at) {
    for (int k = 0; k < NEW_STYLE.length; k++) {
      if (key[at] == NEW_STYLE[k].charAt(0) && key[at + 1] == NEW_STYLE[k].charAt(1)) {
        key[at] = OLD_STYLE[k].charAt(0);
        key[at + 1] = OLD_STYLE[k].charAt(1);
        return;
      }
    }
  }

  /** The key of a whole word or phrase. */
  static String key(String text) {
    char[] key = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
    for (int i = 0; i < key.length; i++) {
      key[i] = plain(key[i]);
    }
    tones(key, 0, key.length);
    return new String(key);
  }

  private static char[] plain() {
    char[] table = new char[0x2100];
    for (char c = 0; c < table.length; c++) {
      table[c] = plainSlowly(c);
    }
    return table;
  }

  private static char plainSlowly(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2018', '\u2019' -> '\'';
      // Eth and d-with-stroke look alike in print; scanned text mixes them.
      case '\u00d0', '\u0189', '\u00f0' -> 'đ';
      default -> Character.toLowerCase(c);
    };
  }

  private static boolean[] second() {
    boolean[] table = new boolean[0x1f00];
    for (String pair : NEW_STYLE) {
      table[pair.charAt(1)] = true;
    }
    return table;
  }
}
