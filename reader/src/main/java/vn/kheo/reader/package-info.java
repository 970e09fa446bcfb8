/**
 * Reads the text of an official dispatch (văn bản hành chính) and proposes what it orders, from
 * whom, by when.
 *
 * <p>Entry: {@link vn.kheo.reader.Reader#read(String)}. Pure Java, no run-time dependencies. Every
 * finding carries the {@link vn.kheo.reader.Span} it was read from, in the text exactly as handed
 * in.
 */
@NullMarked
package vn.kheo.reader;

import org.jspecify.annotations.NullMarked;
