/**
 * Quyền truy cập: accounts, sign-in and dated grants; the one place that decides who may do what.
 *
 * <p>Entry: {@link vn.kheo.app.access.Access}.
 */
@ApplicationModule(allowedDependencies = {"organization", "journal"})
@NullMarked
package vn.kheo.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
