/** Pages of the organisation; they see only the module's public face. */
@NullMarked
package vn.kheo.app.organization.web;

import org.jspecify.annotations.NullMarked;
