/**
 * Tham số: parameters with effective dates and legal basis, days off, and the clock the house runs
 * by.
 */
@ApplicationModule(allowedDependencies = {"calendar", "journal"})
@NullMarked
package vn.kheo.app.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
