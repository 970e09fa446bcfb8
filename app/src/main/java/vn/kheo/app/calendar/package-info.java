/**
 * Lịch làm việc: pure arithmetic of working days, periods and deadlines. Knows nothing of databases
 * or the web.
 *
 * <p>Entry: {@link vn.kheo.app.calendar.WorkingCalendar}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.kheo.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
