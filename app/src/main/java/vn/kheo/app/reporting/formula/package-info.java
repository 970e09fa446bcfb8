/**
 * Công thức: the small language in which forms compute indicators and say what must hold. It knows
 * no database and no form.
 *
 * <p>Entry: {@link vn.kheo.app.reporting.formula.Formulas}.
 */
@NullMarked
package vn.kheo.app.reporting.formula;

import org.jspecify.annotations.NullMarked;
