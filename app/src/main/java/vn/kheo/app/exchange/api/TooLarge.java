package vn.kheo.app.exchange.api;

/** More was sent than is read. */
final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
