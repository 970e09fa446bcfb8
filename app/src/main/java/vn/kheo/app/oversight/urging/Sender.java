package vn.kheo.app.oversight.urging;

/**
 * Cơ quan gửi: in whose name a letter can be sent.
 *
 * @param monitorUnitId whose officer the person acts as
 */
public record Sender(long monitorUnitId, long unitId, String name) {
  /** As a form carries it. */
  public String key() {
    return monitorUnitId + "-" + unitId;
  }
}
