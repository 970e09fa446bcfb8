/** Lịch ngày nghỉ: changing the calendar, and what it does to open deadlines before it is done. */
@NullMarked
package vn.kheo.app.oversight.days;

import org.jspecify.annotations.NullMarked;
