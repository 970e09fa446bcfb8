/** Tìm kiếm: one question to documents, orders, directives and units; and filters worth keeping. */
@NullMarked
package vn.kheo.app.oversight.finding;

import org.jspecify.annotations.NullMarked;
