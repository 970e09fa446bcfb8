/** Văn bản: registered documents, their files as they came, provisions and citations. */
@ApplicationModule(
    allowedDependencies = {"journal", "organization", "settings", "calendar", "paper", "access"})
@NullMarked
package vn.kheo.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
