/** Pages of the calendar. */
@NullMarked
package vn.kheo.app.oversight.days.web;

import org.jspecify.annotations.NullMarked;
