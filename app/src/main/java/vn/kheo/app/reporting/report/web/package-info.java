/** The pages on which a unit answers. */
@NullMarked
package vn.kheo.app.reporting.report.web;

import org.jspecify.annotations.NullMarked;
