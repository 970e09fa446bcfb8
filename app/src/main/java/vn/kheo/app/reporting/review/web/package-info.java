/** Pages on which received reports are checked. */
@NullMarked
package vn.kheo.app.reporting.review.web;

import org.jspecify.annotations.NullMarked;
