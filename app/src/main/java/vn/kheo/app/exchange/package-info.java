/** Trao đổi với phần mềm khác: the programming interface. */
@ApplicationModule(
    allowedDependencies = {
      "organization",
      "settings",
      "access",
      "directive",
      "reporting",
      "reporting :: form",
      "reporting :: regime",
      "reporting :: report",
      "reporting :: answer",
      "reporting :: consolidation"
    })
@NullMarked
package vn.kheo.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
