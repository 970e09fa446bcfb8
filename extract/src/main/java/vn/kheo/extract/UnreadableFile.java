package vn.kheo.extract;

/**
 * A file whose text cannot be had; the message says what was found and what was expected, in
 * Vietnamese.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a file is refused; a stable code for pages and tests. */
  public enum Reason {
    EMPTY,
    UNKNOWN_FORMAT,
    WRONG_EXTENSION,
    DAMAGED,
    ENCRYPTED,
    SCAN_WITHOUT_TEXT,
    TOO_LARGE,
    UNSAFE
  }

  private final Reason reason;

  public UnreadableFile(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
