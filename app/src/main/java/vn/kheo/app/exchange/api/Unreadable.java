package vn.kheo.app.exchange.api;

/** What was sent is not what is described. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
