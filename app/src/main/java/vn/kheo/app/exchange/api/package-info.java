/** Report forms for other systems, as JSON; described by OpenAPI. */
@NullMarked
package vn.kheo.app.exchange.api;

import org.jspecify.annotations.NullMarked;
