/** Pages of bulk work. */
@NullMarked
package vn.kheo.app.oversight.bulk.web;

import org.jspecify.annotations.NullMarked;
