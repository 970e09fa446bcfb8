/** Chỉ đạo: obligations from draft to issue, the assignments they become, and their life cycle. */
@ApplicationModule(
    allowedDependencies = {
      "journal",
      "organization",
      "settings",
      "calendar",
      "paper",
      "access",
      "document"
    })
@NullMarked
package vn.kheo.app.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
