package vn.kheo.app.oversight.assessing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Đợt tự chấm điểm.
 *
 * @param unitId whose officers appraise
 * @param due last day on which a sheet is handed in in time
 * @param finalisedAt null while it is open
 */
public record Round(
    long id,
    long unitId,
    String unitName,
    long frameworkId,
    String frameworkName,
    int edition,
    int year,
    String title,
    LocalDate due,
    int sheets,
    int submitted,
    int appraised,
    @Nullable Instant finalisedAt,
    @Nullable String finalisedBy,
    int version) {
  public boolean isOpen() {
    return finalisedAt == null;
  }
}
