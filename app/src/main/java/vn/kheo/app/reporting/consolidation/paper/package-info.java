/** Giấy tờ của bản tổng hợp: Word and PDF in the decree's form, the annexes in Excel. */
@NullMarked
package vn.kheo.app.reporting.consolidation.paper;

import org.jspecify.annotations.NullMarked;
