package vn.kheo.app.reporting.answer;

/**
 * Bốn cách một ô được trả lời hay để trống. They are never mixed: not in totals, not in
 * completeness. The order is the number kept in {@code reporting.edition.marks}.
 */
public enum Mark {
  /** Chưa báo cáo. */
  MISSING,
  /** Có số liệu; zero is a figure. */
  FIGURE,
  /** Không phát sinh trong kỳ. */
  NOTHING,
  /** Không thuộc đối tượng. */
  NOT_APPLICABLE
}
