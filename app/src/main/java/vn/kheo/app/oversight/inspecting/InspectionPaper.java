package vn.kheo.app.oversight.inspecting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.papers.Wording;

/**
 * Văn bản của cuộc kiểm tra: its notice, or its conclusion.
 *
 * @param issue null while it is a draft
 * @param withdrawal null unless it was withdrawn
 */
public record InspectionPaper(
    long id,
    long visitId,
    Kind kind,
    State state,
    Wording wording,
    Instant draftedAt,
    String draftedBy,
    @Nullable Issue issue,
    @Nullable Withdrawal withdrawal,
    int version) {

  /** Loại. */
  public enum Kind {
    /** Thông báo kiểm tra. */
    NOTICE,
    /** Thông báo kết luận kiểm tra. */
    CONCLUSION;

    /** As addresses have it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Tình trạng. */
  public enum State {
    DRAFT,
    ISSUED,
    WITHDRAWN
  }

  /**
   * Ban hành.
   *
   * @param directiveId what it gives as work; null for nothing
   * @param sha256 of the file as it was sent, in hexadecimal
   */
  public record Issue(
      Instant at, String by, long documentId, @Nullable Long directiveId, String sha256) {}

  /** Thu hồi. */
  public record Withdrawal(Instant at, String by, String reason) {}

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
