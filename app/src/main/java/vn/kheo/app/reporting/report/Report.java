package vn.kheo.app.reporting.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.journal.Step;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.regime.Round;
import vn.kheo.app.reporting.regime.UnitReport;

/**
 * Báo cáo của một đơn vị cho một kỳ, as the unit itself works on it.
 *
 * @param assignmentId the assignment it fulfils; null where it hangs on none
 * @param due last good day, as it stands after extensions
 * @param edition the one worked on, or the last one
 * @param counted the edition that the totals contain; null while none does
 * @param sentOn day on which what lies with the collecting unit was sent
 */
public record Report(
    long id,
    Round round,
    long unitId,
    String unitName,
    Audience audience,
    @Nullable Long assignmentId,
    LocalDate due,
    UnitReport.State state,
    int edition,
    @Nullable Integer counted,
    @Nullable LocalDate sentOn,
    int returns,
    int version) {

  /** Whether its cells may be changed: it lies with the unit. */
  public boolean isOpen() {
    return state == UnitReport.State.OPEN
        || state == UnitReport.State.RETURNED
        || state == UnitReport.State.PREPARED;
  }

  /** After a change that left everything but its version. */
  Report at(int newVersion) {
    return new Report(
        id,
        round,
        unitId,
        unitName,
        audience,
        assignmentId,
        due,
        state,
        edition,
        counted,
        sentOn,
        returns,
        newVersion);
  }

  /** A line of the journal about it. */
  Step step(String action, String detail) {
    return new Step(
        action, "report", id, "%s – %s".formatted(round.title(), unitName), null, unitId, detail);
  }

  /** Whether it corrects what was accepted before: the totals keep that until this one is sent. */
  public boolean isCorrection() {
    return isOpen() && counted != null;
  }
}
