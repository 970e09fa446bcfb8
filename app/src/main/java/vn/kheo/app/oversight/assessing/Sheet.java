package vn.kheo.app.oversight.assessing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu tự chấm điểm của một đơn vị.
 *
 * @param own the unit's points, by code of row; of a limit 1 where the fact holds
 * @param appraised the monitor's points; empty while it has not begun
 * @param returnedReason why it was sent back to the unit; null where it was not
 * @param appeal what the unit says against the appraisal; null for nothing
 */
public record Sheet(
    long id,
    long roundId,
    long unitId,
    String unitName,
    State state,
    Map<String, Mark> own,
    Map<String, Mark> appraised,
    @Nullable LocalDate submittedOn,
    @Nullable String submittedBy,
    @Nullable String appraisedBy,
    @Nullable String returnedReason,
    @Nullable String appeal,
    @Nullable String appealAnswer,
    int version) {

  /** Tình trạng. */
  public enum State {
    DRAFT,
    SUBMITTED,
    APPRAISED
  }

  /** What the unit's own points give. */
  public Scoring.Result ownResult(Framework framework) {
    return Scoring.of(framework, own, facts(framework, own));
  }

  /** What counts: the appraised points; of a unit that handed in nothing the lowest band. */
  public Scoring.Result result(Framework framework) {
    return state == State.DRAFT
        ? Scoring.withoutSheet(framework)
        : Scoring.of(framework, appraised, facts(framework, appraised));
  }

  private static List<String> facts(Framework framework, Map<String, Mark> marks) {
    return framework.limits().stream()
        .map(Framework.Row::code)
        .filter(code -> marks.getOrDefault(code, Mark.NONE).counted().signum() > 0)
        .toList();
  }

  /** Whether the appraisal differs from the unit's own points in a row. */
  public boolean differs(String code) {
    Mark mine = own.getOrDefault(code, Mark.NONE);
    Mark theirs = appraised.getOrDefault(code, Mark.NONE);
    return mine.omitted() != theirs.omitted() || mine.counted().compareTo(theirs.counted()) != 0;
  }

  Sheet with(Map<String, Mark> own, Map<String, Mark> appraised, String name) {
    return new Sheet(
        id,
        roundId,
        unitId,
        name,
        state,
        new HashMap<>(own),
        new HashMap<>(appraised),
        submittedOn,
        submittedBy,
        appraisedBy,
        returnedReason,
        appeal,
        appealAnswer,
        version);
  }
}
