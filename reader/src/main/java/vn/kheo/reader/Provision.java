package vn.kheo.reader;

import java.util.List;

/**
 * Điểm, khoản, mục: a numbered, lettered or dashed unit of the text and what stands beneath it.
 *
 * @param label as printed, without closing punctuation: {@code I}, {@code 1}, {@code a}, {@code -}
 * @param ref the path of labels, such as {@code 1.a}; dashes are counted ({@code 1.a.-2})
 * @param span the unit with everything beneath it, from its label
 * @param heading its own words, without label, up to the first unit beneath it
 */
public record Provision(
    String label, String ref, Span span, Span heading, List<Provision> children) {}
