package vn.kheo.app.document;

/** No document has this number. */
public final class UnknownDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownDocument(long id) {
    super("document %d: not found".formatted(id));
  }
}
