package vn.kheo.app.exchange.api;

/** There is no such thing, or the account may not see it: the answer is the same. */
final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what in the words of the answer, such as {@code biểu mẫu 7}
   */
  NotThere(String what) {
    super(what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
