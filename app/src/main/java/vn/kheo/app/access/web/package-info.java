/** The pages of accounts and of signing in. */
@NullMarked
package vn.kheo.app.access.web;

import org.jspecify.annotations.NullMarked;
