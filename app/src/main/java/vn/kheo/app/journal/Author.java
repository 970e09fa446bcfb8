package vn.kheo.app.journal;

import org.jspecify.annotations.Nullable;

/**
 * Người thực hiện: who does a step, as the journal will show it for ever.
 *
 * @param accountId null for the system itself
 * @param label name and post at that time, such as {@code Trần Thị Mai, chuyên viên Sở Nội vụ}
 */
public record Author(@Nullable Long accountId, String label) {
  /** What runs by itself. */
  public static final Author SYSTEM = new Author(null, "Hệ thống Khéo");
}
