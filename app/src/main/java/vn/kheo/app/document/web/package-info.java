/** Pages of the registered documents. */
@NullMarked
package vn.kheo.app.document.web;

import org.jspecify.annotations.NullMarked;
