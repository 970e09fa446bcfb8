/**
 * Báo cáo của đơn vị: the unit's own work on it, from the first figure to sending and correcting.
 */
@NamedInterface("report")
@NullMarked
package vn.kheo.app.reporting.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
