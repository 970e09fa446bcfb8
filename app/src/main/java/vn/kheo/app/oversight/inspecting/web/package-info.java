/** Pages of inspections. */
@NullMarked
package vn.kheo.app.oversight.inspecting.web;

import org.jspecify.annotations.NullMarked;
