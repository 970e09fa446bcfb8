package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Deadline;

/**
 * Thời hạn ghi trong văn bản.
 *
 * @param date the printed date; null where the text names an event or a length of time only
 * @param exclusive “trước ngày …”: the printed day itself is too late
 * @param words as printed, such as {@code trước ngày 20/12/2022}
 * @param event on what it hangs; null for a limit with a date of its own
 */
public record SourceDeadline(
    Deadline.Kind kind,
    @Nullable LocalDate date,
    boolean exclusive,
    String words,
    @Nullable EventLimit event) {

  /** With a date of its own. */
  public SourceDeadline(
      Deadline.Kind kind, @Nullable LocalDate date, boolean exclusive, String words) {
    this(kind, date, exclusive, words, null);
  }

  /** Last day still in time: 19/12 for “trước ngày 20/12”; null for no date or a first day only. */
  public @Nullable LocalDate lastGoodDay() {
    if (date == null || kind == Deadline.Kind.START) {
      return null;
    }
    return exclusive ? date.minusDays(1) : date;
  }
}
