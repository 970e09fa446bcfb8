/** Lịch thời hạn: a person's open deadlines as a calendar to subscribe to. */
@NullMarked
package vn.kheo.app.oversight.feed;

import org.jspecify.annotations.NullMarked;
