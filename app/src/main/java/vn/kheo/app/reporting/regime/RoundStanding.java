package vn.kheo.app.reporting.regime;

/**
 * Kỳ báo cáo đến đâu.
 *
 * @param due how many units owe a report
 * @param sent how many have it with the collecting unit now
 * @param late of these, after the last good day
 * @param overdue not sent though the last good day has passed
 */
public record RoundStanding(
    Round round, int due, int sent, int late, int overdue, int returned, int accepted) {

  public int inTime() {
    return sent - late;
  }

  /** Nobody has still anything to send. */
  public boolean isComplete() {
    return sent == due;
  }
}
