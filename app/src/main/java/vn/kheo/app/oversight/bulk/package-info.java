/**
 * Xử lý hàng loạt: from a list to what became of each, in a job that survives a reload.
 *
 * <p>Entry: {@link vn.kheo.app.oversight.bulk.BulkJobs}.
 */
@NullMarked
package vn.kheo.app.oversight.bulk;

import org.jspecify.annotations.NullMarked;
