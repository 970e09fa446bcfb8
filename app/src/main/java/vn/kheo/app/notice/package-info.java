/**
 * Thông báo: what people are told. Later modules say what that is; this one keeps it and shows it,
 * behind the bell and in the list of what was sent.
 *
 * <p>Entry: {@link vn.kheo.app.notice.Notices}.
 */
@ApplicationModule(allowedDependencies = {"organization", "settings", "calendar", "paper"})
@NullMarked
package vn.kheo.app.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
