/**
 * Tự chấm điểm công tác dân vận: frameworks in versions, rounds, sheets, appraisal, rating.
 *
 * <p>Entries: {@link vn.kheo.app.oversight.assessing.Frameworks}, {@link
 * vn.kheo.app.oversight.assessing.Rounds}, {@link vn.kheo.app.oversight.assessing.Sheets}. The
 * arithmetic is {@link vn.kheo.app.oversight.assessing.Scoring}, which knows no database.
 */
@NullMarked
package vn.kheo.app.oversight.assessing;

import org.jspecify.annotations.NullMarked;
