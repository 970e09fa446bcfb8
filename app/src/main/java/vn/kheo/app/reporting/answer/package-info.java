/** Trả lời: the cells of a report, in editions. */
@NullMarked
package vn.kheo.app.reporting.answer;

import org.jspecify.annotations.NullMarked;
