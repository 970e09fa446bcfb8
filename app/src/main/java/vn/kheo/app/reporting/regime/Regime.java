package vn.kheo.app.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Chế độ báo cáo.
 *
 * @param consolidationObligationId the collecting unit's own duty; null where it has none
 * @param formName code and name
 * @param endedOn null while it is in force
 */
public record Regime(
    long id,
    RegimeFacts facts,
    State state,
    @Nullable Long consolidationObligationId,
    String formName,
    Instant madeAt,
    String madeBy,
    @Nullable LocalDate endedOn,
    @Nullable String endedReason,
    int version) {

  /** Trạng thái. */
  public enum State {
    IN_FORCE,
    ENDED
  }

  /** Whether rounds of it may still be opened. */
  public boolean isInForce() {
    return state == State.IN_FORCE;
  }
}
