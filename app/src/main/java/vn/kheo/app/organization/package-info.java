/** Tổ chức: units, groups by rule, people and posts. */
@ApplicationModule(allowedDependencies = {"journal", "paper"})
@NullMarked
package vn.kheo.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
