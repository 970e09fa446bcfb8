/**
 * Kiểm tra (TASK-12): plans of a year, visits, what they found, and the remedies that follow as
 * assignments like any other.
 *
 * <p>Entries: {@link vn.kheo.app.oversight.inspecting.Inspections} for plans, {@link
 * vn.kheo.app.oversight.inspecting.Visits} for visits, {@link
 * vn.kheo.app.oversight.inspecting.Findings} for what was found.
 */
@NullMarked
package vn.kheo.app.oversight.inspecting;

import org.jspecify.annotations.NullMarked;
