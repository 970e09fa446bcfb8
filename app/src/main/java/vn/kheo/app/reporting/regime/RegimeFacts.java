package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Những điều một chế độ báo cáo phải nêu (REP-4), as a person sets them.
 *
 * @param groupIds groups of units that report; together with {@code unitIds} at least one
 * @param unitIds units named one by one
 * @param receiverUnitId to whom it is reported, named (REP-5)
 * @param throughUnitId receives, checks, returns, consolidates; the receiver itself where nothing
 *     lies between
 * @param method of sending and receiving (REP-6)
 * @param outline content in words
 * @param merges of rounds that close on the same day only the longest is opened (REP-12)
 * @param unitDueDays working days after the close of data (REP-7)
 * @param throughDueDays working days after the close of data, for the collecting unit
 * @param ownRounds where the windows are of own dates
 * @param validFrom rounds that close before this day are not opened
 * @param validTo rounds that close from this day on are not opened; null for no end
 * @param obligationId order of a dispatch on which it rests; null where one is written for it
 */
public record RegimeFacts(
    Kind kind,
    String name,
    long formId,
    List<Long> groupIds,
    List<Long> unitIds,
    long receiverUnitId,
    long throughUnitId,
    String method,
    String outline,
    String legalBasis,
    Set<Frequency> frequencies,
    WindowKind windowKind,
    boolean merges,
    int unitDueDays,
    int throughDueDays,
    List<OwnRound> ownRounds,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Long obligationId) {

  /** Loại báo cáo (REP-1). */
  public enum Kind {
    /** Định kỳ. */
    PERIODIC,
    /** Chuyên đề. */
    SUBJECT,
    /** Đột xuất. */
    AD_HOC
  }

  /** Whether the collecting unit reports on to somebody else. */
  public boolean passedOn() {
    return receiverUnitId != throughUnitId;
  }
}
