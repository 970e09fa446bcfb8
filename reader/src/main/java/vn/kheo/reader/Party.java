package vn.kheo.reader;

/**
 * Who is to act: the name as the text gives it, and how it was found.
 *
 * @param name such as {@code Các Sở, ban, ngành}
 * @param span where the name stands
 * @param source from the unit itself, or from what stands above it
 */
public record Party(String name, Span span, Source source, double confidence) {
  /** Where the reader took the party from. */
  public enum Source {
    /** Named in the sentence that orders. */
    SENTENCE,
    /** Named in a heading or lead sentence above. */
    HEADING,
    /** Named in the table's column. */
    TABLE,
    /** The document's addressees, since nothing nearer names anyone. */
    ADDRESSEES
  }
}
