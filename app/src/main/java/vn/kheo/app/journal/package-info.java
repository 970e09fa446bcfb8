/**
 * Nhật ký: the history of everything that was done, append-only, hashed and chained.
 *
 * <p>Entry: {@link vn.kheo.app.journal.Journal}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.kheo.app.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
