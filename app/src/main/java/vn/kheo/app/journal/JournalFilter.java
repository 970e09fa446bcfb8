package vn.kheo.app.journal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bộ lọc nhật ký.
 *
 * @param who part of the label of the one who acted, marks or not; empty for all
 * @param action exact, or empty for all
 * @param subjectKind as in {@link Step}, or empty for all
 * @param words part of subject or detail, marks or not; empty for all
 * @param from included
 * @param to excluded
 * @param units entries about these units only; empty for all
 * @param before entries older than this one, for the next page
 */
public record JournalFilter(
    String who,
    String action,
    String subjectKind,
    String words,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<Long> units,
    @Nullable Long before) {
  /** Everything. */
  public static final JournalFilter ALL =
      new JournalFilter("", "", "", "", null, null, Set.of(), null);
}
