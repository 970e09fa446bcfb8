package vn.kheo.reader;

/**
 * The one door of this module: {@code new Reader().read(text)}.
 *
 * <p>Never throws on bad text, takes time linear in its length, and gives the same answer twice.
 * Safe to share between threads.
 */
public final class Reader {

  /** Reads a dispatch. An empty or unreadable text gives an empty reading. */
  public Reading read(String text) {
    var page = Page.of(text);
    var head = new HeadRule(page).read();
    var secrecy = new SecrecyRule(page).read();
    var citations = new CitationRule(page).read(head.letterhead().symbol());
    var tail = new TailRule(page).read(head.bodyStart());
    var body = new BodyRule(page, head).read(tail);
    return new Reading(
        text,
        head.letterhead(),
        head.kind(),
        head.subject(),
        head.addressees(),
        citations,
        body.provisions(),
        body.orders(),
        tail.signature(),
        tail.recipients(),
        secrecy);
  }
}
