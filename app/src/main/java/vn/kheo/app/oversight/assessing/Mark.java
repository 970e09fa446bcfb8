package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Điểm của một dòng.
 *
 * @param points null where nothing was entered; of a deduction, how much is taken off
 * @param omitted the criterion does not apply
 * @param reason why so many, with the evidence
 */
public record Mark(@Nullable BigDecimal points, boolean omitted, String reason) {
  /** Nothing entered yet. */
  public static final Mark NONE = new Mark(null, false, "");

  /** As many points as count: none where none were entered. */
  BigDecimal counted() {
    return points == null ? BigDecimal.ZERO : points;
  }
}
