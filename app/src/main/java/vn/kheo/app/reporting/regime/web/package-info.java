/** Pages of regimes, requests and rounds. */
@NullMarked
package vn.kheo.app.reporting.regime.web;

import org.jspecify.annotations.NullMarked;
