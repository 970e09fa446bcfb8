package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.calendar.Counting;

/**
 * Một hạn gắn với sự kiện, và những gì đã ghi nhận về nó.
 *
 * @param directiveWide what was recorded for every assignment of the obligation, last first
 * @param own what was recorded for the one assignment asked about, last first; empty where the
 *     whole obligation was asked about
 * @param open assignments that are not yet finished
 * @param undated those of them that have no date
 * @param counting how the date of the one assignment follows from the event; null where it has
 *     none, or was extended since
 * @param mayRecord whether the person signed in may record the event
 */
public record EventDeadline(
    long obligationId,
    String ref,
    EventLimit limit,
    List<Recorded> directiveWide,
    List<Recorded> own,
    int open,
    int undated,
    @Nullable Counting counting,
    boolean mayRecord) {

  /**
   * Một lần ghi nhận.
   *
   * @param endedReason why it no longer stands; null while it stands
   */
  public record Recorded(
      long id,
      LocalDate day,
      int length,
      CountUnit unit,
      String evidence,
      Instant at,
      String author,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String endedReason) {
    public boolean stands() {
      return endedAt == null;
    }
  }

  /** What counts for the one assignment: its own record before the obligation's. */
  public Optional<Recorded> standing() {
    return own.stream()
        .filter(Recorded::stands)
        .findFirst()
        .or(() -> directiveWide.stream().filter(Recorded::stands).findFirst());
  }

  /** What was recorded for the one assignment itself, if it stands. */
  public Optional<Recorded> ownStanding() {
    return own.stream().filter(Recorded::stands).findFirst();
  }
}
