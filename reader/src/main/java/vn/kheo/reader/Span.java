package vn.kheo.reader;

/**
 * A stretch of the text as handed in: UTF-16 code units, 0-based, start included, end excluded.
 *
 * @param start first code unit
 * @param end one past the last code unit, not before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span %d..%d".formatted(start, end));
    }
  }

  /** The words this span points at. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  public int length() {
    return end - start;
  }
}
