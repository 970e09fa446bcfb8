package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bàn làm việc: what needs the person signed in now, by date.
 *
 * @param late how many of the assignments the person works on or follows are past due
 * @param dueSoon how many of them fall due within the days set for “sắp đến hạn”
 * @param waiting how many things wait for a step of this very person
 */
public record Desk(int late, int dueSoon, int waiting, Listing<Line> items) {

  /**
   * Một việc.
   *
   * @param assignment null where it is about a whole directive
   * @param directiveId always given
   * @param title of the directive
   * @param day by which it is sorted; null where it has none
   * @param proposal of the unit that says it is not its task; null for every other need
   */
  public record Line(
      Need need,
      @Nullable AssignmentLine assignment,
      long directiveId,
      String title,
      @Nullable LocalDate day,
      @Nullable Proposal proposal) {

    public Line(
        Need need,
        @Nullable AssignmentLine assignment,
        long directiveId,
        String title,
        @Nullable LocalDate day) {
      this(need, assignment, directiveId, title, day, null);
    }
  }

  /**
   * Đề nghị chuyển: why it is not the unit's task, and whose it is.
   *
   * @param holder whether that unit has the very task already
   */
  public record Proposal(String reason, @Nullable Long unitId, String unitName, boolean holder) {}

  /** Việc cần làm. */
  public enum Need {
    /** Unit: receive it and name who is in charge. */
    RECEIVE,
    /** Unit: do it and hand in. */
    CARRY_OUT,
    /** Monitor: accept or send back. */
    JUDGE,
    /** Issuer's leader: a request to extend. */
    DECIDE_EXTENSION,
    /** Issuer's leader: “không thuộc thẩm quyền”. */
    DECIDE_REFUSAL,
    /** Issuer's leader: suspended, and the day to look again has come. */
    LOOK_AGAIN,
    /** Issuer's office: orders nobody has confirmed. */
    CONFIRM,
    /** Issuer's leader: confirmed, not yet issued. */
    ISSUE,
    /** Issuer's office: read, and another's to issue; nothing to do but to look or to ask. */
    UNISSUED
  }
}
