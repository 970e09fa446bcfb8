package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.Timeliness;

/**
 * Nhiệm vụ trong danh sách: one assignment, as a list shows it.
 *
 * @param directiveTitle kind and symbol of the document, or its subject
 * @param ref provision of the order, such as {@code 1.a}
 * @param words the order's own words; of a part, what was handed down
 * @param due effective last good day; null for none
 * @param missedDue last good day that had passed when an extension since granted was asked for;
 *     timeliness goes by it, not by {@code due} (TASK-22); null where none was asked late
 * @param timeliness computed from evidence, dates and today; nobody chooses it
 * @param extensionOpen whether a request to extend waits for a decision
 * @param refusalOpen whether “không thuộc thẩm quyền” waits for a decision
 * @param parentId the assignment it hangs beneath; null where the issuer gave it
 * @param period the round it is for; null where it does not hang beneath a recurring one
 * @param personId the person of the unit a part was given to; null where it is a unit's
 */
public record AssignmentLine(
    long id,
    long directiveId,
    String directiveTitle,
    long obligationId,
    String ref,
    String words,
    long unitId,
    String unitName,
    AssignmentState state,
    @Nullable LocalDate due,
    @Nullable LocalDate missedDue,
    Timeliness timeliness,
    boolean extensionOpen,
    boolean refusalOpen,
    int version,
    AssignmentKind kind,
    @Nullable Long parentId,
    @Nullable Long personId,
    @Nullable String personName,
    @Nullable Period period) {

  /** Who does it: the person it was given to, else the unit. */
  public String doer() {
    return personName == null ? unitName : personName;
  }
}
