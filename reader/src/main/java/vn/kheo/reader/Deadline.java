package vn.kheo.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thời hạn as the text states it; days are not counted here.
 *
 * @param kind what sort of limit it is
 * @param date the printed date (for a month, quarter or year its last day; for {@link Kind#START}
 *     the first day), or null for {@link Kind#EVENT} and {@link Kind#WITHIN}
 * @param bound whether that day is still in time; null where there is no date
 * @param text the words, such as {@code trước ngày 20/12/2022}
 * @param periodStart first day of a range, where one is given
 * @param within for {@link Kind#WITHIN}: how many days after the event
 */
public record Deadline(
    Kind kind,
    @Nullable LocalDate date,
    @Nullable Bound bound,
    String text,
    Span span,
    @Nullable LocalDate periodStart,
    @Nullable Within within,
    String rule,
    double confidence) {

  /** What sort of limit the words set. */
  public enum Kind {
    /** A printed day, month, quarter or year. */
    DATE,
    /** “sau khi …”, “khi có …”: opens when a person records the event. */
    EVENT,
    /** Only a first day (“từ ngày …”). */
    START,
    /** “trong vòng N ngày kể từ …”. */
    WITHIN
  }

  /** Whether the printed day itself is still in time. */
  public enum Bound {
    /** “trước”, “chậm nhất trước”. */
    EXCLUSIVE,
    /** “chậm nhất”, “đến hết”, “trong tháng/quý/năm”. */
    INCLUSIVE
  }

  /** A length of time after an event. */
  public record Within(int days, boolean workingDays) {}
}
