package vn.kheo.app.reporting.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Một phiên bản trong danh sách.
 *
 * @param validTo first day on which a later version holds; null while none follows
 */
public record FormRow(
    long versionId,
    long formId,
    String code,
    String name,
    long ownerUnitId,
    int number,
    FormVersion.State state,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    int indicators,
    int sections,
    String legalBasis) {

  /** Whether rounds opened on the day are opened with it. */
  public boolean holdsOn(LocalDate day) {
    return validFrom != null
        && !day.isBefore(validFrom)
        && (validTo == null || day.isBefore(validTo));
  }

  public boolean isDraft() {
    return state == FormVersion.State.DRAFT;
  }
}
