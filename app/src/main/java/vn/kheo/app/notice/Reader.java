package vn.kheo.app.notice;

import java.util.Set;

/**
 * Người đọc: the person signed in, and what of others' notices they may see.
 *
 * @param everything administrators see whatever was sent
 * @param opensWork whether they may open the work a notice is about
 * @param followed units as whose officer the person follows others' work
 */
public record Reader(
    long personId, String name, boolean everything, boolean opensWork, Set<Long> followed) {
  /** Whether the list of what was sent holds more than the own. */
  public boolean seesOthers() {
    return everything || !followed.isEmpty();
  }
}
