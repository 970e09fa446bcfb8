package vn.kheo.app.directive;

import java.time.LocalDate;

/**
 * Nhiệm vụ có thể đôn đốc: an assignment as a letter would name it.
 *
 * @param issueDate of the directive
 * @param directiveDocumentId the directive's document
 * @param urged how many letters that still stand have urged it
 */
public record UrgeLine(
    AssignmentLine line,
    long monitorUnitId,
    long issuerUnitId,
    LocalDate issueDate,
    long directiveDocumentId,
    int urged) {

  /** Whether there is something to urge: open work with a day by which it is due. */
  public boolean isOpen() {
    return line.due() != null
        && (line.state() == AssignmentState.GIVEN || line.state() == AssignmentState.UNDERWAY);
  }
}
