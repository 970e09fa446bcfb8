package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Kỳ báo cáo đã mở.
 *
 * @param unitDue last good day of the units
 * @param throughDue last good day of the collecting unit
 * @param previousId the round from which opening balances are taken: that which closed the day
 *     before this one begins, else the latest of the same frequency
 * @param lastYearId the same round of the year before
 */
public record Round(
    long id,
    long regimeId,
    String regimeName,
    RegimeFacts.Kind kind,
    long formVersionId,
    Window window,
    LocalDate unitDue,
    LocalDate throughDue,
    long receiverUnitId,
    long throughUnitId,
    @Nullable Long previousId,
    @Nullable Long lastYearId,
    int version) {

  /** As it is named to people: {@code Báo cáo …, 6 tháng đầu năm 2026}. */
  public String title() {
    return window.label().isEmpty() ? regimeName : regimeName + ", " + window.label();
  }
}
