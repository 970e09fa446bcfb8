package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Cadence;
import vn.kheo.reader.Deliverable;
import vn.kheo.reader.Reading;
import vn.kheo.reader.Span;

/**
 * Nhiệm vụ nêu trong văn bản: one order, as it was read and as a person confirmed it.
 *
 * @param ref the provision it stands in, such as {@code 1.a}
 * @param words the document's own words at {@code span}, with white space made single
 * @param span into {@code Documents.text}
 * @param sourceDeadline what the text gives; null stays visibly empty
 * @param workingDeadline last good day set by the issuer's office beside the text's; null where
 *     none
 * @param workingBasis why the office set it
 * @param fixedByHigherLevel set by a higher level, so that the province alone cannot extend it
 *     (TASK-24)
 * @param monitorUnitId null where the directive's default monitor follows it
 * @param needsAcceptance false where handing in closes it
 * @param leads who must do it: one assignment for each unit (TASK-1, TASK-2)
 * @param coordinators who it is to be done with; they get no assignment of their own
 * @param rule the reader's rule, or {@code person} where somebody added it by hand
 * @param confidence 0 to 1
 * @param changedFields what a person changed against the reading, by name of {@link ObligationEdit}
 *     component; {@code added}, {@code split}, {@code merged} for what the reader did not find so
 */
public record Obligation(
    long id,
    long directiveId,
    int ordinal,
    String ref,
    String words,
    Span span,
    State state,
    Deliverable deliverable,
    @Nullable SourceDeadline sourceDeadline,
    @Nullable LocalDate workingDeadline,
    @Nullable String workingBasis,
    boolean fixedByHigherLevel,
    Cadence.@Nullable Rhythm cadence,
    @Nullable String cadenceDue,
    @Nullable String reportTo,
    @Nullable String reportVia,
    @Nullable Long monitorUnitId,
    boolean needsAcceptance,
    List<Party> leads,
    List<Party> coordinators,
    String rule,
    double confidence,
    Set<String> changedFields,
    int version) {

  /** Trạng thái của nhiệm vụ trong dự thảo. */
  public enum State {
    /** As the reader proposes; nobody has confirmed it. */
    PROPOSED,
    /** A person confirmed it. */
    CONFIRMED,
    /** A person dropped it: it will give no assignment. */
    DROPPED,
    /** Assignments exist. */
    ISSUED,
    /** Withdrawn with its directive. */
    WITHDRAWN
  }

  /** Whether a person should look first: shown in amber. */
  public boolean doubtful() {
    return state == State.PROPOSED
        && (confidence < Reading.DOUBTFUL || leads.stream().anyMatch(Party::doubtful));
  }

  /** The last good day for its assignments: the office's, else the text's; null for none. */
  public @Nullable LocalDate due() {
    if (workingDeadline != null) {
      return workingDeadline;
    }
    return sourceDeadline == null ? null : sourceDeadline.lastGoodDay();
  }

  /**
   * The printed or working day that is itself still in time, which the rule for days off may move;
   * null for none, and for “trước ngày …”.
   */
  public @Nullable LocalDate printedDue() {
    if (workingDeadline != null) {
      return workingDeadline;
    }
    return sourceDeadline == null || sourceDeadline.exclusive()
        ? null
        : sourceDeadline.lastGoodDay();
  }

  /** Whether a person changed this field against the reading. */
  public boolean changed(String field) {
    return changedFields.contains(field);
  }

  /** Everything a person may change, as it stands now. */
  public ObligationEdit asEdit() {
    return new ObligationEdit(
        span,
        deliverable,
        sourceDeadline,
        workingDeadline,
        workingBasis,
        fixedByHigherLevel,
        cadence,
        cadenceDue,
        reportTo,
        reportVia,
        monitorUnitId,
        needsAcceptance,
        leads.stream().map(Party::asEdit).toList(),
        coordinators.stream().map(Party::asEdit).toList());
  }
}
