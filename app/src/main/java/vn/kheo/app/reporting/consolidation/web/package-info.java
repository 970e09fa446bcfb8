/** Pages of consolidation. */
@NullMarked
package vn.kheo.app.reporting.consolidation.web;

import org.jspecify.annotations.NullMarked;
