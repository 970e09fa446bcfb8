package vn.kheo.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * Ngày được đề xuất.
 *
 * @param day as it would be taken
 * @param standing what the calendar holds on that date; null where nothing
 * @param announced an official day that settles this holiday already; null where none does
 */
public record ProposedDay(
    SpecialDay day, @Nullable SpecialDay standing, @Nullable SpecialDay announced) {

  /** Whether the calendar lacks it, so that it is offered. */
  public boolean missing() {
    return standing == null && announced == null;
  }
}
