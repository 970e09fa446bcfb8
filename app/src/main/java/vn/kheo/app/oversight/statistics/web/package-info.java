/** Pages of the statistics. */
@NullMarked
package vn.kheo.app.oversight.statistics.web;

import org.jspecify.annotations.NullMarked;
