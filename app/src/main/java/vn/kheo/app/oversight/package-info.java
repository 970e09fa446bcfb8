/** Theo dõi: desk, matrix, statistics, journal page, reminders. */
@ApplicationModule(
    allowedDependencies = {
      "journal",
      "organization",
      "settings",
      "calendar",
      "paper",
      "access",
      "notice",
      "document",
      "directive",
      "reporting"
    })
@NullMarked
package vn.kheo.app.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
