package vn.kheo.app.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Bảng bốn ô: completed or not × in time or late, as the national reports count (Báo cáo
 * 1270/BC-TCTTTg, 27/12/2017), and apart from it the work without deadline.
 *
 * @param completedInTime đã hoàn thành, đúng hạn
 * @param completedLate đã hoàn thành, quá hạn
 * @param openInTime chưa hoàn thành, trong hạn
 * @param openLate chưa hoàn thành, quá hạn: the only cell that the reports call overdue
 * @param withoutDeadline không có thời hạn; in no cell and in no rate
 */
public record FourCells(
    int completedInTime, int completedLate, int openInTime, int openLate, int withoutDeadline) {
  public static final FourCells EMPTY = new FourCells(0, 0, 0, 0, 0);
  private static final BigDecimal HUNDRED = new BigDecimal("100.00");

  /** Counts each piece of work once. */
  public static FourCells of(Iterable<Timeliness> work) {
    FourCells cells = EMPTY;
    for (Timeliness one : work) {
      cells = cells.plus(of(one));
    }
    return cells;
  }

  private static FourCells of(Timeliness one) {
    return switch (one) {
      case DONE_IN_TIME -> new FourCells(1, 0, 0, 0, 0);
      case DONE_LATE -> new FourCells(0, 1, 0, 0, 0);
      case NOT_DUE, DUE_SOON -> new FourCells(0, 0, 1, 0, 0);
      case OVERDUE -> new FourCells(0, 0, 0, 1, 0);
      case NO_DEADLINE -> new FourCells(0, 0, 0, 0, 1);
    };
  }

  public FourCells plus(FourCells other) {
    return new FourCells(
        completedInTime + other.completedInTime,
        completedLate + other.completedLate,
        openInTime + other.openInTime,
        openLate + other.openLate,
        withoutDeadline + other.withoutDeadline);
  }

  public int completed() {
    return completedInTime + completedLate;
  }

  /** The four cells together, without the work that has no deadline. */
  public int total() {
    return completed() + openInTime + openLate;
  }

  /** Nhiệm vụ đến hạn: what the rates are computed on, all but what is open and still in time. */
  public int due() {
    return completed() + openLate;
  }

  /**
   * Tỷ lệ hoàn thành, per cent with two decimals, of the tasks due; empty where none is due.
   * Rounded down as in the published figures, so that no late task disappears by rounding.
   */
  public Optional<BigDecimal> completedRate() {
    return due() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(completed() * 100L)
                .divide(BigDecimal.valueOf(due()), 2, RoundingMode.DOWN));
  }

  /**
   * Tỷ lệ quá hạn, per cent with two decimals, of the tasks due: the rest to 100 of {@link
   * #completedRate()}.
   */
  public Optional<BigDecimal> overdueRate() {
    return completedRate().map(HUNDRED::subtract);
  }
}
