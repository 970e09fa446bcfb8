/**
 * Duyệt báo cáo: a received report beside the period before and its like, with what deserves a
 * second look, remarks, and the verdict.
 *
 * <p>Entry: {@link vn.kheo.app.reporting.review.Reviews}.
 */
@NullMarked
package vn.kheo.app.reporting.review;

import org.jspecify.annotations.NullMarked;
