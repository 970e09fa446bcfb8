package vn.kheo.app.oversight.bulk;

/**
 * Một việc không làm được, hoặc không hoàn tác được.
 *
 * @param reason in words; blank where undoing was refused
 */
public record BulkItem(long assignmentId, String label, String reason) {}
