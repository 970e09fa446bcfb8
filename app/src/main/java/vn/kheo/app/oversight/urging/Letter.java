package vn.kheo.app.oversight.urging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.papers.Wording;

/**
 * Công văn đôn đốc.
 *
 * @param monitorUnitId whose officers write it
 * @param senderUnitId in whose name it is sent
 * @param issue null while it is a draft
 * @param withdrawal null unless it was withdrawn
 */
public record Letter(
    long id,
    State state,
    long monitorUnitId,
    long senderUnitId,
    Wording wording,
    Instant draftedAt,
    String draftedBy,
    @Nullable Issue issue,
    @Nullable Withdrawal withdrawal,
    int version) {

  /** Tình trạng. */
  public enum State {
    DRAFT,
    ISSUED,
    WITHDRAWN
  }

  /**
   * Ban hành.
   *
   * @param sha256 of the file as it was sent, in hexadecimal
   */
  public record Issue(Instant at, String by, long documentId, String sha256) {}

  /** Thu hồi. */
  public record Withdrawal(Instant at, String by, String reason) {}

  /** Whether it is sent in that name. */
  boolean isFrom(Sender sender) {
    return sender.monitorUnitId() == monitorUnitId && sender.unitId() == senderUnitId;
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
