/** Forms, periods and figures for other systems, as JSON and CSV; described by OpenAPI. */
@NullMarked
package vn.kheo.app.exchange.api;

import org.jspecify.annotations.NullMarked;
