/** Tổng hợp: totals kept beneath every unit, true in the transaction that counts a report. */
@NullMarked
package vn.kheo.app.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
