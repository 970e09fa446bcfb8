package vn.kheo.app.document;

/** Someone else changed the document meanwhile; nothing was overwritten. */
public final class DocumentChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Document now;

  DocumentChanged(Document now) {
    super("document %d is at version %d".formatted(now.id(), now.version()));
    this.now = now;
  }

  /** As it stands now. */
  public Document now() {
    return now;
  }
}
