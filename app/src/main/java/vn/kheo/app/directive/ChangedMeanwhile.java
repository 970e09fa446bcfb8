package vn.kheo.app.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Người khác đã thay đổi: somebody was quicker; nothing of theirs was overwritten and nothing of
 * yours was written.
 */
public class ChangedMeanwhile extends RuntimeException {
  private final @Nullable String who;
  private final @Nullable Instant at;
  private final @Nullable String action;

  ChangedMeanwhile(@Nullable String who, @Nullable Instant at, @Nullable String action) {
    super("changed meanwhile by %s at %s: %s".formatted(who, at, action));
    this.who = who;
    this.at = at;
    this.action = action;
  }

  /** Name and post of who did the last step; null where it is not known. */
  public @Nullable String who() {
    return who;
  }

  public @Nullable Instant at() {
    return at;
  }

  /** The journal's name of that step, such as {@code assignment.received}. */
  public @Nullable String action() {
    return action;
  }
}
