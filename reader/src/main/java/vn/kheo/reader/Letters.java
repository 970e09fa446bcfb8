package vn.kheo.reader;

/**
 * Bảng chữ: what a character is, by one look in a table for all that Vietnamese is written with.
 * The answers are those of {@link Character}; asking it for every character of a text costs more
 * than reading the text.
 */
final class Letters {
  private static final int ROOM = 0x2100;
  private static final byte WORD = 1;
  private static final byte UPPER = 2;
  private static final byte LOWER = 4;
  private static final byte PLAIN = 8;
  private static final byte LETTER = 16;
  private static final byte[] KINDS = kinds();

  private Letters() {}

  /** A letter or digit: what words are made of. */
  static boolean isWord(char c) {
    return c < ROOM ? (KINDS[c] & WORD) != 0 : Character.isLetterOrDigit(c);
  }

  static boolean isLetter(char c) {
    return c < ROOM ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
  }

  static boolean isUpper(char c) {
    return c < ROOM ? (KINDS[c] & UPPER) != 0 : Character.isUpperCase(c);
  }

  static boolean isLower(char c) {
    return c < ROOM ? (KINDS[c] & LOWER) != 0 : Character.isLowerCase(c);
  }

  /** What most of a text is made of: written as it stands unless marks follow it. */
  static boolean isPlain(char c) {
    return c < ROOM && (KINDS[c] & PLAIN) != 0;
  }

  static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u0085';
  }

  static boolean isUnseen(char c) {
    return c < ' '
        || c == '\u00ad'
        || c == '\u007f'
        || (c >= '\u200b' && c <= '\u200f')
        || c == '\u2060'
        || c == '\ufeff';
  }

  static boolean isCombining(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  private static byte[] kinds() {
    byte[] table = new byte[ROOM];
    for (char c = 0; c < ROOM; c++) {
      boolean plain =
          (c > ' ' && c < '|')
              || (c > '\u00bf' && c < '\u0250')
              || (c >= '\u1ea0' && c <= '\u1ef9');
      table[c] =
          (byte)
              ((Character.isLetterOrDigit(c) ? WORD : 0)
                  | (Character.isLetter(c) ? LETTER : 0)
                  | (Character.isUpperCase(c) ? UPPER : 0)
                  | (Character.isLowerCase(c) ? LOWER : 0)
                  | (plain ? PLAIN : 0));
    }
    return table;
  }
}
