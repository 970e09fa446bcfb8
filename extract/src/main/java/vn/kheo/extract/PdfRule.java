package vn.kheo.extract;

/**
 * A straight rule drawn on a page, level or upright, in the points of {@link PdfWord}.
 *
 * @param at y of a level rule, x of an upright one
 * @param from where it begins along the other axis
 * @param to where it ends, not before {@code from}
 */
record PdfRule(boolean level, double at, double from, double to) {

  double length() {
    return to - from;
  }

  /** Whether it passes {@code place} along its own axis, give or take {@code slack}. */
  boolean covers(double place, double slack) {
    return from - slack <= place && place <= to + slack;
  }

  /** Whether the two meet or cross. */
  boolean touches(PdfRule other, double slack) {
    if (level == other.level) {
      return Math.abs(at - other.at) <= slack
          && from - slack <= other.to
          && other.from - slack <= to;
    }
    return covers(other.at, slack) && other.covers(at, slack);
  }
}
