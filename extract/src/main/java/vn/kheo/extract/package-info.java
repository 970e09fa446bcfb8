/**
 * Files in, text out: {@code .docx}, {@code .doc}, text {@code .pdf} and {@code .txt}. Also the
 * command {@code kheo read}.
 *
 * <p>Entry: {@link vn.kheo.extract.Extractor#extract(byte[], String)}.
 */
@NullMarked
package vn.kheo.extract;

import org.jspecify.annotations.NullMarked;
