/** Pages of oversight: desk, lists, matrix, journal. */
@NullMarked
package vn.kheo.app.oversight.web;

import org.jspecify.annotations.NullMarked;
