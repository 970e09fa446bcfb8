package vn.kheo.app.settings;

import org.jspecify.annotations.Nullable;

/** Lịch đã được người khác sửa: what was previewed is no longer what would happen. */
public class CalendarChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient @Nullable CalendarChange last;

  CalendarChangedMeanwhile(@Nullable CalendarChange last) {
    super("the calendar was changed meanwhile: " + last);
    this.last = last;
  }

  /** The change that came between. */
  public @Nullable CalendarChange last() {
    return last;
  }
}
