/**
 * Bàn giao và việc không còn người phụ trách: open work passes on with a list both sides confirm,
 * and where nobody is left, those above are told.
 *
 * <p>Entry: {@link vn.kheo.app.oversight.handover.Handovers}.
 */
@NullMarked
package vn.kheo.app.oversight.handover;

import org.jspecify.annotations.NullMarked;
