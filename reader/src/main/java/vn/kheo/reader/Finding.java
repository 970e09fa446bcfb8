package vn.kheo.reader;

/**
 * Something found in the text: what it means, where it stands, which rule found it and how sure
 * that rule is.
 *
 * @param value the meaning, normalised (NFC, single spaces)
 * @param span where it stands in the text as handed in
 * @param rule the rule's stable name, such as {@code letterhead.symbol}
 * @param confidence 0 to 1; below {@link Reading#DOUBTFUL} a person should look first
 */
public record Finding<T>(T value, Span span, String rule, double confidence) {}
