package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.PeriodDue;

/**
 * Nhịp của một nhiệm vụ định kỳ, with the rounds that were opened.
 *
 * @param rhythm null while nobody has set one, and after it was stopped
 * @param earlier rhythms that ended, the latest first
 * @param rounds opened so far, the latest first
 */
public record Recurrence(@Nullable Set rhythm, List<Set> earlier, List<Round> rounds) {

  /**
   * Nhịp đã đặt.
   *
   * @param ownDates last days of its rounds; empty where they are months
   * @param firstFrom first day of the first round
   * @param lastTo no round that begins after this day is opened; null for no end
   * @param nextFrom first day of the round to open next; null when there is none
   * @param endedReason why it was stopped or changed; null while it holds
   */
  public record Set(
      long id,
      Period.Rhythm rhythm,
      PeriodDue due,
      List<LocalDate> ownDates,
      LocalDate firstFrom,
      @Nullable LocalDate lastTo,
      @Nullable LocalDate nextFrom,
      Instant setAt,
      String setBy,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String endedReason) {}

  /** Một kỳ đã mở, over the assignments the person signed in may see. */
  public record Round(Period period, LocalDate due, FourCells cells, int total, int done) {}

  /** What a person may set. */
  public record Wanted(
      Period.Rhythm rhythm,
      PeriodDue due,
      List<LocalDate> ownDates,
      LocalDate first,
      @Nullable LocalDate last) {}

  /** First day on which another rhythm may begin: the day after the last round that was opened. */
  public @Nullable LocalDate freeFrom() {
    return rounds.isEmpty() ? null : rounds.getFirst().period().to().plusDays(1);
  }
}
