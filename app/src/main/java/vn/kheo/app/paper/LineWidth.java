package vn.kheo.app.paper;

import java.text.Normalizer;

/**
 * Bề rộng dòng chữ: how wide words are in Times New Roman bold, for the lines that the decree wants
 * as long as the words above them. Letters with marks are as wide as their base letter.
 */
final class LineWidth {
  private static final int[] CAPITALS = {
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556,
    667, 722, 722, 1000, 722, 722, 667
  };
  private static final int[] SMALL = {
    500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444
  };
  private static final int TWIPS_PER_POINT = 20;

  private LineWidth() {}

  /** In twips. */
  static int of(String words, int points) {
    String bare =
        Normalizer.normalize(words.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return bare.chars().map(LineWidth::thousandths).sum() * points * TWIPS_PER_POINT / 1000;
  }

  private static int thousandths(int letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return CAPITALS[letter - 'A'];
    }
    if (letter >= 'a' && letter <= 'z') {
      return SMALL[letter - 'a'];
    }
    return switch (letter) {
      case ' ', ',', '.' -> 250;
      case '-' -> 333;
      default -> 500;
    };
  }
}
