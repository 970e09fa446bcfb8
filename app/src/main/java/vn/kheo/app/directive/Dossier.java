package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Unit;

/**
 * Hồ sơ nhiệm vụ: everything about one assignment that its page shows.
 *
 * @param monitorUnitName who accepts
 * @param firstDue last good day when it was given; {@code line.due()} is the present one
 * @param steps what the person signed in may do now
 */
public record Dossier(
    AssignmentLine line,
    Directive directive,
    Obligation obligation,
    long monitorUnitId,
    String monitorUnitName,
    String issuerUnitName,
    Instant givenAt,
    @Nullable LocalDate firstDue,
    @Nullable Instant receivedAt,
    @Nullable Long leaderId,
    @Nullable String leaderName,
    @Nullable Long officerId,
    @Nullable String officerName,
    @Nullable LocalDate reportedOn,
    @Nullable Instant closedAt,
    @Nullable String stateReason,
    @Nullable LocalDate lookAgainOn,
    List<Note> notes,
    List<Submission> submissions,
    List<Extension> extensions,
    List<Refusal> refusals,
    Set<Do> steps) {

  /** Ghi chú tiến độ. */
  public record Note(Instant at, String author, String words) {}

  /**
   * Một lần nộp minh chứng.
   *
   * @param verdict null while it waits
   */
  public record Submission(
      int number,
      Instant at,
      String author,
      List<Evidence> evidence,
      @Nullable Verdict verdict,
      @Nullable String verdictReason) {}

  /** Kết luận về một lần nộp. */
  public enum Verdict {
    ACCEPTED,
    RETURNED
  }

  /**
   * Minh chứng: words, the unit's own document, or a file.
   *
   * @param file SHA-256 in hexadecimal; the address of the file is {@code
   *     /assignments/{id}/evidence/{evidenceId}}
   */
  public record Evidence(
      long id,
      @Nullable String words,
      @Nullable String ownSymbol,
      @Nullable LocalDate ownDate,
      @Nullable String file,
      @Nullable String fileName) {}

  /**
   * Đề nghị gia hạn and its decision.
   *
   * @param askedOnDayOff whether the day asked for is a day off
   * @param askedCounts the day asked for as it would count if it were granted now (DAY-6, a
   *     setting)
   * @param lateWhenAsked asked when the deadline had already passed (TASK-22)
   * @param decision {@code GRANTED}, {@code OTHER_DATE}, {@code REFUSED}, {@code LAPSED}; null
   *     while it waits
   */
  public record Extension(
      long id,
      Instant askedAt,
      String askedBy,
      LocalDate fromDue,
      LocalDate askedDue,
      boolean askedOnDayOff,
      LocalDate askedCounts,
      String reason,
      boolean lateWhenAsked,
      @Nullable String decision,
      @Nullable LocalDate decidedDue,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decisionReason) {}

  /**
   * Đề nghị chuyển đơn vị khác vì không thuộc thẩm quyền.
   *
   * @param decision {@code HANDED_ON}, {@code UPHELD}, {@code LAPSED}; null while it waits
   */
  public record Refusal(
      long id,
      Instant at,
      String author,
      String reason,
      @Nullable Long proposedUnitId,
      @Nullable String proposedUnitName,
      @Nullable String decision,
      @Nullable Instant decidedAt,
      @Nullable String decisionReason) {

    Refusal naming(Map<Long, Unit> units) {
      Unit proposed = proposedUnitId == null ? null : units.get(proposedUnitId);
      return new Refusal(
          id,
          at,
          author,
          reason,
          proposedUnitId,
          proposed == null ? null : proposed.name(),
          decision,
          decidedAt,
          decisionReason);
    }
  }

  /** Bước có thể làm. */
  public enum Do {
    RECEIVE,
    NAME_IN_CHARGE,
    NOTE,
    HAND_IN,
    ACCEPT,
    SEND_BACK,
    ASK_EXTENSION,
    DECIDE_EXTENSION,
    REFUSE,
    DECIDE_REFUSAL,
    SUSPEND,
    RESUME,
    WITHDRAW
  }

  /** Whether the person signed in may do it now. */
  public boolean may(Do step) {
    return steps.contains(step);
  }
}
