package vn.kheo.reader;

import java.util.List;

/**
 * The one door of this module: {@code new Reader().read(text)}.
 *
 * <p>Never throws on bad text, takes time linear in its length, and gives the same answer twice.
 * Safe to share between threads.
 */
public final class Reader {

  /** Reads a dispatch. An empty or unreadable text gives an empty reading. */
  public Reading read(String text) {
    return new Reading(
        text,
        new Letterhead(null, null, null, null, null),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Signature(null, null, null),
        List.of(),
        null);
  }
}
