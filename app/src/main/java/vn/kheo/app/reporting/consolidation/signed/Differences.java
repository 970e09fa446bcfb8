package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.form.Indicator;

/**
 * Thay đổi từ khi ký.
 *
 * @param figures those that are no longer what was signed
 * @param gone sentences on which the text rests and which their unit no longer says
 */
public record Differences(List<Changed> figures, List<Gone> gone) {

  /**
   * @param causes units whose report is another now, and a change by hand
   */
  public record Changed(
      Indicator indicator,
      @Nullable BigDecimal signed,
      @Nullable BigDecimal now,
      boolean byHand,
      List<Cause> causes) {}

  /**
   * @param before the edition that was signed over; null where the unit had not sent
   * @param after the edition that counts now; null where it was returned or recalled
   * @param reason in the unit's words; empty for a first report
   */
  public record Cause(
      long reportId,
      String unitName,
      String code,
      @Nullable Integer before,
      @Nullable Integer after,
      Cell was,
      Cell is,
      String reason) {}

  public record Gone(String section, long reportId, String unitName, String quote) {}

  public boolean isEmpty() {
    return figures.isEmpty() && gone.isEmpty();
  }
}
