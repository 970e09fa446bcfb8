package vn.kheo.app.paper;

import java.util.List;

/**
 * Biểu đồ cột chồng: columns that stand on one another, as a chart that Word itself can change.
 *
 * @param labels one a column
 * @param series from the ground up
 * @param top highest figure of the axis
 * @param step between the figures of the axis
 */
public record StackedColumns(List<String> labels, List<Series> series, int top, int step) {
  public StackedColumns {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /**
   * One piece of every column.
   *
   * @param figures as many as there are columns
   */
  public record Series(String name, Paper.Tone tone, Fill fill, List<Integer> figures) {
    public Series {
      figures = List.copyOf(figures);
    }
  }

  /** Nền: tells pieces apart where there is no colour. */
  public enum Fill {
    FULL,
    PALE,
    SLANTED,
    CROSSED
  }
}
