/**
 * Thông báo: the bell, the daily e-mail and the calendar feed. Later modules say what people are to
 * be told; this one keeps it, shows it and sends it.
 *
 * <p>Entry: {@link vn.kheo.app.notice.Notices}.
 */
@ApplicationModule(allowedDependencies = {"organization", "settings"})
@NullMarked
package vn.kheo.app.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
