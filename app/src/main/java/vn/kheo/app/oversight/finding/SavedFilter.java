package vn.kheo.app.oversight.finding;

/**
 * Bộ lọc đã lưu.
 *
 * @param address path and query within the house, such as {@code /assignments?timeliness=overdue}
 */
public record SavedFilter(long id, String name, String address) {

  /** The list it belongs to. */
  public String path() {
    return address.replaceAll("\\?.*", "");
  }
}
