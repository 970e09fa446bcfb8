package vn.kheo.extract;

/**
 * A word on a page. Points from the upper left corner of the page as it is looked at; y grows
 * downwards and is the base line.
 *
 * @param size height of its letters' font
 */
record PdfWord(String text, double left, double right, double y, double size) {

  double middle() {
    return (left + right) / 2;
  }

  /** About the middle of its small letters. */
  double heart() {
    return y - size * 0.3;
  }
}
