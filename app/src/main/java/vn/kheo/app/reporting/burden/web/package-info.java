/** Pages of the burden of reports. */
@NullMarked
package vn.kheo.app.reporting.burden.web;

import org.jspecify.annotations.NullMarked;
