package vn.kheo.app.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thay đổi của một ngày trong lịch.
 *
 * @param before null where the day was an ordinary one
 * @param after null where it becomes an ordinary one
 */
public record DayChange(LocalDate day, @Nullable SpecialDay before, @Nullable SpecialDay after) {

  /** The same, taken back. */
  public DayChange inverse() {
    return new DayChange(day, after, before);
  }

  /** What is done to the day. */
  public Kind kind() {
    return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
  }

  /** Thêm, sửa, bỏ. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
