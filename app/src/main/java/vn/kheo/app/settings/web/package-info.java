/** Pages of the parameters. */
@NullMarked
package vn.kheo.app.settings.web;

import org.jspecify.annotations.NullMarked;
