package vn.kheo.app.oversight.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Charges;

/**
 * Một việc trong danh mục bàn giao.
 *
 * @param roles what the leaver was in it: {@code LEADER}, {@code OFFICER}, {@code PERSON}
 * @param held as it stands now; null once it no longer hangs on the leaver
 * @param returned why the successor does not take it; null while they do
 * @param outcome null until the successor confirms
 * @param added came after the leaver had confirmed
 */
public record HandoverLine(
    long assignmentId,
    String label,
    String directiveTitle,
    List<String> roles,
    @Nullable LocalDate due,
    Charges.@Nullable Held held,
    @Nullable String returned,
    @Nullable Outcome outcome,
    boolean added) {

  /** Kết quả. */
  public enum Outcome {
    /** Passed to the successor. */
    MOVED,
    /** Stayed, because the successor returned it. */
    RETURNED,
    /** Was finished, or somebody else's, by then. */
    SETTLED
  }
}
