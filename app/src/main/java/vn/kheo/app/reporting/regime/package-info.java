/**
 * Chế độ báo cáo: who reports what, when, to whom; and the rounds it opens.
 *
 * <p>Entries: {@link vn.kheo.app.reporting.regime.Regimes}, {@link
 * vn.kheo.app.reporting.regime.Rounds}.
 */
@NamedInterface("regime")
@NullMarked
package vn.kheo.app.reporting.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
