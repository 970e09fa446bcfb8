package vn.kheo.extract;

/** Writes a list's number as Word prints it: 3 as {@code 3}, {@code c} or {@code iii}. */
final class ListLabel {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private ListLabel() {}

  /**
   * @param format {@code w:numFmt}; one not known here is written as digits
   */
  static String number(int value, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(value);
      case "upperLetter" -> letters(value).toUpperCase(java.util.Locale.ROOT);
      case "lowerRoman" -> roman(value);
      case "upperRoman" -> roman(value).toUpperCase(java.util.Locale.ROOT);
      case "decimalZero" -> "%02d".formatted(value);
      case "none" -> "";
      default -> Integer.toString(value);
    };
  }

  /**
   * A bullet. Word keeps most of them as signs of the fonts Symbol and Wingdings, which mean
   * nothing outside those; officials write a dash there.
   */
  static String bullet(String sign) {
    var plain = sign.strip();
    if (plain.isEmpty() || plain.length() > 2) {
      return "-";
    }
    char c = plain.charAt(0);
    boolean symbolFont = c >= '\uE000' && c <= '\uF8FF';
    return symbolFont || c == 'o' || c == '§' || c == 'Ø' || c == 'ü' || c == 'v' ? "-" : plain;
  }

  /** a … z, aa … zz: the letter is doubled, not counted on. */
  private static String letters(int value) {
    if (value < 1 || value > 26 * 20) {
      return Integer.toString(value);
    }
    return Character.toString('a' + (value - 1) % 26).repeat((value - 1) / 26 + 1);
  }

  private static String roman(int value) {
    if (value < 1 || value > 3999) {
      return Integer.toString(value);
    }
    var out = new StringBuilder();
    int rest = value;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
