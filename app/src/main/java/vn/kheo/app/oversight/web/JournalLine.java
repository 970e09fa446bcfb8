package vn.kheo.app.oversight.web;

import org.jspecify.annotations.Nullable;
import vn.kheo.app.journal.Entry;

/**
 * One entry on the page.
 *
 * @param action in words
 * @param kind of the subject, in words
 * @param link to the subject; null where the reader may not open it
 * @param unit short name of the unit it concerns; null where it concerns none
 */
public record JournalLine(
    Entry entry, String action, String kind, @Nullable String link, @Nullable String unit) {}
