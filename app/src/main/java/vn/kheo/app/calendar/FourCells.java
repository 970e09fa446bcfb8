package vn.kheo.app.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Bảng bốn ô: completed or not × in time or late, as the national reports count (Báo cáo
 * 1270/BC-TCTTTg, 27/12/2017), and apart from it the work without deadline.
 *
 * @param doneInTime đã hoàn thành, đúng hạn
 * @param doneLate đã hoàn thành, quá hạn
 * @param openInTime chưa hoàn thành, trong hạn
 * @param openOverdue chưa hoàn thành, quá hạn: the only cell that the reports call overdue
 * @param doneNoDeadline không có thời hạn, đã hoàn thành; in no cell and in no rate
 * @param openNoDeadline không có thời hạn, chưa hoàn thành; in no cell and in no rate
 */
public record FourCells(
    int doneInTime,
    int doneLate,
    int openInTime,
    int openOverdue,
    int doneNoDeadline,
    int openNoDeadline) {
  public static final FourCells EMPTY = new FourCells(0, 0, 0, 0, 0, 0);
  private static final BigDecimal HUNDRED = new BigDecimal("100.00");

  /**
   * One piece of work in its cell; add them up with {@link #plus}.
   *
   * @param done whether it is completed; only needed where there is no deadline
   */
  public static FourCells of(Timeliness timeliness, boolean done) {
    return switch (timeliness) {
      case DONE_IN_TIME -> new FourCells(1, 0, 0, 0, 0, 0);
      case DONE_LATE -> new FourCells(0, 1, 0, 0, 0, 0);
      case NOT_DUE, DUE_SOON -> new FourCells(0, 0, 1, 0, 0, 0);
      case OVERDUE -> new FourCells(0, 0, 0, 1, 0, 0);
      case NO_DEADLINE -> done ? new FourCells(0, 0, 0, 0, 1, 0) : new FourCells(0, 0, 0, 0, 0, 1);
    };
  }

  public FourCells plus(FourCells other) {
    return new FourCells(
        doneInTime + other.doneInTime,
        doneLate + other.doneLate,
        openInTime + other.openInTime,
        openOverdue + other.openOverdue,
        doneNoDeadline + other.doneNoDeadline,
        openNoDeadline + other.openNoDeadline);
  }

  /** Đã hoàn thành, of the work with a deadline. */
  public int done() {
    return doneInTime + doneLate;
  }

  /** The four cells together, without the work that has no deadline. */
  public int total() {
    return done() + openInTime + openOverdue;
  }

  public int withoutDeadline() {
    return doneNoDeadline + openNoDeadline;
  }

  /** Nhiệm vụ đến hạn: what the rates are computed on, all but what is open and still in time. */
  public int due() {
    return done() + openOverdue;
  }

  /**
   * Tỷ lệ hoàn thành, per cent with two decimals, of the tasks due; empty where none is due.
   * Rounded down as in the published figures, so that no late task disappears by rounding.
   */
  public Optional<BigDecimal> doneRate() {
    return due() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(done() * 100L)
                .divide(BigDecimal.valueOf(due()), 2, RoundingMode.DOWN));
  }

  /**
   * Tỷ lệ quá hạn, per cent with two decimals, of the tasks due: the rest to 100 of {@link
   * #doneRate()}.
   */
  public Optional<BigDecimal> overdueRate() {
    return doneRate().map(HUNDRED::subtract);
  }
}
