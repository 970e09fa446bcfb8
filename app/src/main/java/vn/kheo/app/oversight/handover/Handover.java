package vn.kheo.app.oversight.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bàn giao công việc: one person of a unit gives all open work of theirs there to another.
 *
 * @param day from which the successor answers for it
 * @param words more about the reason; may be empty
 * @param givenAt when the one who leaves confirmed the list, or {@code inStead} a leader for them
 * @param takenAt when the successor confirmed it and everything passed on
 * @param version to hand back with the next step
 */
public record Handover(
    long id,
    long unitId,
    String unitName,
    long leaverId,
    String leaverName,
    String leaverPost,
    long successorId,
    String successorName,
    String successorPost,
    LocalDate day,
    Reason reason,
    String words,
    State state,
    Instant startedAt,
    String startedBy,
    @Nullable Instant givenAt,
    @Nullable String givenBy,
    boolean inStead,
    @Nullable Instant takenAt,
    @Nullable String takenBy,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledBy,
    @Nullable String cancelledReason,
    int version) {

  /** Lý do bàn giao. */
  public enum Reason {
    MOVED,
    CHANGED_POST,
    RETIRED,
    LEFT,
    ABSENT,
    OTHER
  }

  /** Tình trạng. */
  public enum State {
    /** The one who leaves has not confirmed yet. */
    STARTED,
    /** The successor has not confirmed yet. */
    GIVEN,
    DONE,
    CANCELLED
  }

  /** Whether somebody still has to confirm. */
  public boolean isOpen() {
    return state == State.STARTED || state == State.GIVEN;
  }

  /** As the journal and notices name it. */
  public String label() {
    return "%s → %s, %s".formatted(leaverName, successorName, unitName);
  }
}
