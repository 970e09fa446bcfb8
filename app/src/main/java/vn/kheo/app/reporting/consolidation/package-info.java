/** Tổng hợp: totals kept beneath every unit, true in the transaction that counts a report. */
@NamedInterface("consolidation")
@NullMarked
package vn.kheo.app.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
