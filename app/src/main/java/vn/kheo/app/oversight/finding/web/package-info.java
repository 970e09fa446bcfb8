/** Pages of the search. */
@NullMarked
package vn.kheo.app.oversight.finding.web;

import org.jspecify.annotations.NullMarked;
