package vn.kheo.app.oversight.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.BulkStep;

/**
 * Một lần xử lý hàng loạt: what one person chose from a list, and what they did with it.
 *
 * @param back address of the list
 * @param step null until one was chosen
 * @param detail what was typed, as a person reads it
 * @param phase of {@link #PHASES}, while it runs
 * @param cutShort it ran and no longer does: nothing was changed, and it may be tried again
 */
public record BulkJob(
    long id,
    State state,
    String back,
    Instant chosenAt,
    BulkStep.@Nullable Kind step,
    String detail,
    int phase,
    boolean cutShort,
    @Nullable Instant doneAt,
    @Nullable Instant undoneAt,
    int chosen,
    int done,
    int refused,
    int undone,
    int kept) {
  /** How many phases there are to run through. */
  public static final int PHASES = 4;

  /** Tình trạng. */
  public enum State {
    CHOSEN,
    RUNNING,
    DONE,
    FAILED
  }

  /** Whether a step may be chosen. */
  public boolean waits() {
    return state == State.CHOSEN || state == State.FAILED || cutShort;
  }

  /** Whether it is at work now. */
  public boolean runs() {
    return state == State.RUNNING && !cutShort;
  }

  /** Whether what was done may still be taken back. */
  public boolean undoable() {
    BulkStep.Kind kind = step;
    return state == State.DONE
        && undoneAt == null
        && done > 0
        && kind != null
        && kind.canBeUndone();
  }
}
