package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.Statistics;

/**
 * Biểu đồ: columns of the four cells, drawn as SVG by the page itself. Units are those of its view
 * box; the y axis runs down.
 *
 * @param columns one a day counted
 * @param lines where a rule with its figure stands
 */
public record Chart(int width, int height, List<Column> columns, List<Line> lines) {
  private static final int LEFT = 40;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;
  private static final int STEP = 72;
  private static final int BAR = 40;
  private static final int TALL = 180;
  private static final int RULES = 4;

  /** One column, its pieces from the ground up. */
  public record Column(
      String label, int x, int middle, int total, int totalY, List<Piece> pieces) {}

  /**
   * @param css status that colours and hatches it
   */
  public record Piece(String css, int count, int x, int y, int width, int height) {}

  /** A rule across, with its figure. */
  public record Line(int y, int figure) {}

  /** The last column is a day, those before it ends of months. */
  static Chart of(List<Statistics.Moment> trend) {
    int most = trend.stream().mapToInt(m -> m.cells().total()).max().orElse(0);
    int top = roundUp(Math.max(most, RULES));
    var columns = new ArrayList<Column>();
    int x = LEFT + (STEP - BAR) / 2;
    for (Statistics.Moment moment : trend) {
      columns.add(column(label(moment, trend.getLast()), moment.cells(), x, top));
      x += STEP;
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i <= RULES; i++) {
      int figure = top * i / RULES;
      lines.add(new Line(y(figure, top), figure));
    }
    return new Chart(LEFT + STEP * trend.size() + 8, TOP + TALL + BOTTOM, columns, lines);
  }

  private static String label(Statistics.Moment moment, Statistics.Moment last) {
    LocalDate day = moment.day();
    return moment.equals(last)
        ? "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue())
        : "%02d/%d".formatted(day.getMonthValue(), day.getYear());
  }

  private static Column column(String label, FourCells cells, int x, int top) {
    var pieces = new ArrayList<Piece>();
    int below = 0;
    below = piece(pieces, "on-time", cells.doneInTime(), below, x, top);
    below = piece(pieces, "late", cells.doneLate(), below, x, top);
    below = piece(pieces, "not-due", cells.openInTime(), below, x, top);
    below = piece(pieces, "overdue", cells.openOverdue(), below, x, top);
    return new Column(label, x, x + BAR / 2, cells.total(), y(below, top) - 4, pieces);
  }

  private static int piece(List<Piece> pieces, String css, int count, int below, int x, int top) {
    if (count > 0) {
      int y = y(below + count, top);
      pieces.add(new Piece(css, count, x, y, BAR, Math.max(1, y(below, top) - y)));
    }
    return below + count;
  }

  private static int y(int figure, int top) {
    return TOP + TALL - Math.round((float) TALL * figure / top);
  }

  /** To four times a round step (1, 2, 5, 10, 20, 50 …), so that each rule has a whole figure. */
  private static int roundUp(int most) {
    for (int ten = 1; ; ten *= 10) {
      for (int step : new int[] {ten, 2 * ten, 5 * ten}) {
        if (step * RULES >= most) {
          return step * RULES;
        }
      }
    }
  }

  /** Ground line. */
  public int ground() {
    return TOP + TALL;
  }

  public int left() {
    return LEFT;
  }
}
