package vn.kheo.app.paper;

/**
 * Tệp mẫu không dùng được. The reason has words in {@code messages} as {@code
 * paper.template.<reason in lower case>}.
 */
public class UnreadableTemplate extends RuntimeException {
  private final Reason reason;

  public UnreadableTemplate(Reason reason) {
    super("template refused: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    /** Unpacks to far more than it should. */
    ZIP_BOMB,
    MACROS,
    /** .doc of before 2007, or protected with a password. */
    OLD_OR_LOCKED,
    NOT_WORD,
    /** Not a single field: nothing of the letter would stand in it. */
    NO_FIELD
  }
}
