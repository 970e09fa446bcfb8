package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.organization.Unit;
import vn.kheo.reader.Deliverable;

/**
 * Hồ sơ nhiệm vụ: everything about one assignment that its page shows.
 *
 * @param monitorUnitName who accepts
 * @param firstDue last good day when it was given; {@code line.due()} is the present one
 * @param dates every last day it had, was asked for and refused, in the order of time
 * @param consents of a higher level to put off what it fixed (TASK-24), the latest last
 * @param origin whose task it was before; null where nobody's
 * @param above what it was handed down from, the nearest first; empty where the issuer gave it
 * @param parts what was handed down from it
 * @param rounds opened beneath it, the latest first
 * @param rhythm of a standing assignment that recurs; null for every other
 * @param deliverable what will close it
 * @param remark of whoever handed it down
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
    List<DateLine> dates,
    List<Consent> consents,
    @Nullable Origin origin,
    @Nullable EventDeadline event,
    List<Above> above,
    List<Child> parts,
    List<Child> rounds,
    Recurrence.@Nullable Set rhythm,
    Deliverable deliverable,
    @Nullable String remark,
    Set<Do> steps) {

  /**
   * Một mốc thời hạn.
   *
   * @param kind {@code FIRST}, {@code ASKED}, {@code GRANTED}, {@code OTHER_DATE}, {@code REFUSED},
   *     {@code LAPSED}, {@code MOVED}, {@code WITH_PARENT}, {@code CALENDAR}, {@code RULE}, {@code
   *     EVENT}
   * @param day last good day; null where none was set
   * @param who null where nobody in particular
   */
  public record DateLine(
      Instant at,
      String kind,
      @Nullable LocalDate day,
      @Nullable String who,
      @Nullable String why) {
    /** Whether the last day became this one. */
    public boolean counts() {
      return switch (kind) {
        case "FIRST",
            "GRANTED",
            "OTHER_DATE",
            "MOVED",
            "WITH_PARENT",
            "CALENDAR",
            "RULE",
            "EVENT" ->
            true;
        default -> false;
      };
    }
  }

  /** Ý kiến đồng ý của cấp trên. */
  public record Consent(String symbol, LocalDate dated, @Nullable LocalDate until, String author) {}

  /**
   * Nơi chuyển đến: who had the task before and said it was not theirs.
   *
   * @param visible whether the person signed in may open it
   */
  public record Origin(long id, String unitName, @Nullable String reason, boolean visible) {}

  /** Whether a higher level fixed the deadline and has not consented to put it off. */
  public boolean fixed() {
    return obligation.fixedByHigherLevel()
        && line.kind() != AssignmentKind.PART
        && consents.isEmpty();
  }

  /**
   * Việc trên: what a part was taken from.
   *
   * @param visible whether the person signed in may open it
   */
  public record Above(
      long id,
      long unitId,
      String unitName,
      String words,
      @Nullable LocalDate due,
      boolean visible) {}

  /**
   * Phần việc đã giao xuống.
   *
   * @param visible whether the person signed in may open it
   */
  public record Child(AssignmentLine line, boolean visible) {
    /** Neither finished nor stopped. */
    public boolean open() {
      return switch (line.state()) {
        case GIVEN, UNDERWAY, REPORTED, SUSPENDED -> true;
        case CLOSED, WITHDRAWN, SUCCEEDED -> false;
      };
    }

    /** Whether it counts at all. */
    public boolean stands() {
      return line.state() != AssignmentState.WITHDRAWN && line.state() != AssignmentState.SUCCEEDED;
    }
  }

  /** Parts that count: all but those that were withdrawn. */
  public long standingParts() {
    return parts.stream().filter(Child::stands).count();
  }

  public long closedParts() {
    return parts.stream().filter(part -> part.stands() && !part.open()).count();
  }

  public long lateParts() {
    return parts.stream()
        .filter(part -> part.open() && part.line().timeliness() == Timeliness.OVERDUE)
        .count();
  }

  /** Parts that are neither finished nor stopped. */
  public List<Child> openParts() {
    return parts.stream().filter(Child::open).toList();
  }

  /** Ghi chú tiến độ. */
  public record Note(Instant at, String author, String words) {}

  /**
   * Một lần nộp minh chứng.
   *
   * @param verdict null while it waits
   * @param despite why it was handed in while parts given below were open
   */
  public record Submission(
      int number,
      Instant at,
      String author,
      List<Evidence> evidence,
      @Nullable Verdict verdict,
      @Nullable String verdictReason,
      @Nullable String despite) {}

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
   * @param decision {@code HANDED_ON}, {@code MERGED}, {@code UPHELD}, {@code LAPSED}; null while
   *     it waits
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
      @Nullable String decisionReason,
      @Nullable Long mergedInto) {

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
          decisionReason,
          mergedInto);
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
    WITHDRAW,
    MOVE_DUE,
    RECORD_CONSENT,
    HAND_DOWN,
    EXTEND_PARTS
  }

  /** Whether the person signed in may do it now. */
  public boolean may(Do step) {
    return steps.contains(step);
  }
}
