package vn.kheo.app.oversight.web;

import org.jspecify.annotations.Nullable;
import vn.kheo.app.journal.Entry;

/**
 * One entry on the page.
 *
 * @param action in words
 * @param link to the subject; null where the reader may not open it
 */
public record JournalLine(Entry entry, String action, @Nullable String link) {}
