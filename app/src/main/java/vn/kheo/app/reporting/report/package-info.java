/**
 * Báo cáo của đơn vị: the unit's own work on it, from the first figure to sending and correcting.
 */
@NullMarked
package vn.kheo.app.reporting.report;

import org.jspecify.annotations.NullMarked;
