package vn.kheo.app.reporting.form;

/**
 * Kiểm tra: what must hold of a report.
 *
 * @param note what to tell beyond the expression; empty for nothing
 */
public record Check(long id, String expression, Severity severity, String note) {
  /** Mức độ. */
  public enum Severity {
    /** Blocks sending. */
    ERROR,
    /** Lets the report go with a written reason. */
    WARN
  }
}
