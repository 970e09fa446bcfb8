package vn.kheo.reader;

import org.jspecify.annotations.Nullable;

/**
 * Nhịp, chế độ định kỳ: how often something recurs.
 *
 * @param rhythm how often
 * @param due within each period, such as {@code before 15}; null where the text does not say
 * @param text the words, such as {@code trước ngày 15 hằng tháng}
 */
public record Cadence(
    Rhythm rhythm, @Nullable String due, String text, Span span, String rule, double confidence) {
  /**
   * How often; {@code PERIODIC} is “định kỳ” with no rhythm given, {@code REGULAR} is “thường
   * xuyên”.
   */
  public enum Rhythm {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    PERIODIC,
    REGULAR
  }
}
