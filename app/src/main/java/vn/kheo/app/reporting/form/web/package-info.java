/** Pages of forms. */
@NullMarked
package vn.kheo.app.reporting.form.web;

import org.jspecify.annotations.NullMarked;
