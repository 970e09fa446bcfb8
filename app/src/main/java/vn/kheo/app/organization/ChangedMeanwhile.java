package vn.kheo.app.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Người khác vừa sửa: somebody changed the same unit or post since the page was opened; nothing was
 * overwritten.
 */
public class ChangedMeanwhile extends RuntimeException {
  private final @Nullable String who;
  private final @Nullable Instant at;
  private final String what;

  ChangedMeanwhile(@Nullable String who, @Nullable Instant at, String what) {
    super("changed meanwhile");
    this.who = who;
    this.at = at;
    this.what = what;
  }

  /** Null where the journal does not say. */
  public @Nullable String who() {
    return who;
  }

  public @Nullable Instant at() {
    return at;
  }

  /** What was changed, in words; may be empty. */
  public String what() {
    return what;
  }
}
