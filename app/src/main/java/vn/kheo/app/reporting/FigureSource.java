package vn.kheo.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nguồn số liệu trong hệ thống: figures that a later module counts anyway, so that units need not
 * type them. An indicator names its source; its cells are filled when a round opens, with where
 * each came from, and stay the unit's to check.
 */
public interface FigureSource {
  /** Names it answers, such as {@code inspection.visits_done}. */
  Set<String> names();

  /**
   * Figures of these units for a round; a unit of which nothing is known is left out, since what is
   * not known is not zero.
   *
   * @param name one of {@link #names()}
   */
  List<Figure> figures(String name, Span span, Collection<Long> unitIds);

  /**
   * Thời gian số liệu.
   *
   * @param yearFrom first day of the reporting year, from which cumulative figures count
   * @param from first day of the round, included
   * @param to last day, included
   */
  record Span(LocalDate yearFrom, LocalDate from, LocalDate to) {}

  /**
   * Một số liệu.
   *
   * @param detail whence, in Vietnamese, such as {@code 3 cuộc kiểm tra}
   * @param href where it can be looked at; null for nowhere
   */
  record Figure(long unitId, BigDecimal amount, String detail, @Nullable String href) {}
}
