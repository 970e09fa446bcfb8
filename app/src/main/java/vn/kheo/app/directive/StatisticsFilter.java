package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phạm vi thống kê: which assignments are counted, and as of which day. What is null or empty does
 * not narrow.
 *
 * @param asOf they are counted as they stood at the end of this day, in Việt Nam
 * @param from first day of the period, of which {@code basis} says what happened in it
 * @param to last day of the period
 * @param unitIds units that answer; empty for all
 * @param directiveId of one directive
 * @param leaderId of one leader in charge, as named on that day
 */
public record StatisticsFilter(
    LocalDate asOf,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Long> unitIds,
    @Nullable Long directiveId,
    @Nullable Long leaderId) {

  /** Căn cứ tính kỳ: what must have happened in the period for an assignment to be counted. */
  public enum Basis {
    /** Đã giao đến ngày chốt: everything given by then; the period does not narrow. */
    ALL,
    /** Giao trong kỳ. */
    GIVEN,
    /** Đến hạn trong kỳ, by the last good day that held then. */
    DUE
  }

  /** Everything given by the end of that day. */
  public static StatisticsFilter asOf(LocalDate day) {
    return new StatisticsFilter(day, Basis.ALL, null, null, Set.of(), null, null);
  }

  /** The same question of another day. */
  public StatisticsFilter on(LocalDate day) {
    return new StatisticsFilter(day, basis, from, to, unitIds, directiveId, leaderId);
  }
}
