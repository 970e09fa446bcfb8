/** Bản tổng hợp đã ký: frozen as it left the house, and what has changed beneath it since. */
@NullMarked
package vn.kheo.app.reporting.consolidation.signed;

import org.jspecify.annotations.NullMarked;
