package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Báo cáo của một đơn vị, as the collecting unit follows it.
 *
 * @param sentOn day on which what lies with the collecting unit was sent; null while nothing does
 * @param edition the one worked on, or the last one
 * @param today against which lateness is judged
 */
public record UnitReport(
    long id,
    long unitId,
    String unitName,
    LocalDate due,
    @Nullable LocalDate sentOn,
    State state,
    int edition,
    int returns,
    int version,
    LocalDate today) {

  /** Trạng thái. */
  public enum State {
    OPEN,
    PREPARED,
    SENT,
    RETURNED,
    ACCEPTED
  }

  /** Đúng hạn hay không, by the last good day. */
  public enum Timeliness {
    NOT_DUE,
    OVERDUE,
    IN_TIME,
    LATE
  }

  public Timeliness timeliness() {
    if (sentOn == null) {
      return today.isAfter(due) ? Timeliness.OVERDUE : Timeliness.NOT_DUE;
    }
    return sentOn.isAfter(due) ? Timeliness.LATE : Timeliness.IN_TIME;
  }

  UnitReport named(String name) {
    return new UnitReport(id, unitId, name, due, sentOn, state, edition, returns, version, today);
  }
}
