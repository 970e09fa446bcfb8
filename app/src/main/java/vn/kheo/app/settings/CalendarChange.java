package vn.kheo.app.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một lần sửa lịch.
 *
 * @param author who, as of then
 * @param reason what the person said; may be empty
 * @param undoes the change it took back; null for others
 */
public record CalendarChange(
    long id,
    Instant at,
    String author,
    String reason,
    @Nullable Long undoes,
    List<DayChange> days) {

  /** The changes that take it back. */
  public List<DayChange> inverse() {
    return days.stream().map(DayChange::inverse).toList();
  }
}
