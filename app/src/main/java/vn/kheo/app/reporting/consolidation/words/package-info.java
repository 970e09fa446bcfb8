/** Phần lời của bản tổng hợp: all units' sentences side by side, and the text written from them. */
@NullMarked
package vn.kheo.app.reporting.consolidation.words;

import org.jspecify.annotations.NullMarked;
