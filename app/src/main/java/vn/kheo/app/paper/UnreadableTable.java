package vn.kheo.app.paper;

/**
 * Tệp bảng không đọc được. The reason has words in {@code messages} as {@code
 * paper.unreadable.<reason in lower case>}.
 */
public class UnreadableTable extends RuntimeException {
  private final Reason reason;

  public UnreadableTable(Reason reason) {
    super("table refused: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    /** Too many lines or columns. */
    TOO_MANY_CELLS,
    /** Unpacks to far more than it should. */
    ZIP_BOMB,
    MACROS,
    /** .xls of before 2007, or protected with a password. */
    OLD_OR_LOCKED,
    NOT_A_TABLE,
    /** Letters that are not UTF-8. */
    NOT_UTF_8
  }
}
