package vn.kheo.bench;

/** Desk and matrix over loopback, beside the bare SQL of the page. */
final class PagesBench {
  private PagesBench() {}

  static void report() {}
}
