/** Thống kê: the account of any period and any day, and the leader's page. */
@NullMarked
package vn.kheo.app.oversight.statistics;

import org.jspecify.annotations.NullMarked;
