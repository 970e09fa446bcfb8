/**
 * Báo cáo: forms, reporting regimes and their rounds, reports of the units, consolidation.
 *
 * <p>Entries: {@link vn.kheo.app.reporting.form.Forms}, {@link
 * vn.kheo.app.reporting.regime.Regimes}, {@link vn.kheo.app.reporting.regime.Rounds}, {@link
 * vn.kheo.app.reporting.consolidation.Totals}, {@link
 * vn.kheo.app.reporting.consolidation.NodeTotals}. Later modules hand in what they know through
 * {@link vn.kheo.app.reporting.FigureSource}.
 */
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
      "directive"
    })
@NullMarked
package vn.kheo.app.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
