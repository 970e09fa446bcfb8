package vn.kheo.app.directive.web;

import java.util.ArrayList;
import java.util.List;
import vn.kheo.app.calendar.FourCells;

/**
 * Thanh tiến độ: shares of a hundred, in order.
 *
 * @param parts only those that are there
 */
public record Bar(int total, int done, int late, List<Part> parts) {

  /** Một phần, with the class of its colour. */
  public record Part(String css, double x, double width) {}

  public static Bar of(FourCells cells) {
    int inTime = cells.doneInTime() + cells.doneNoDeadline();
    int open = cells.openInTime() + cells.openNoDeadline();
    int total = inTime + cells.doneLate() + cells.openOverdue() + open;
    List<Part> parts = new ArrayList<>();
    double x = 0;
    int[] shares = {inTime, cells.doneLate(), cells.openOverdue()};
    String[] looks = {"on-time", "late", "overdue"};
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        double width = 100.0 * shares[i] / total;
        parts.add(new Part(looks[i], x, width));
        x += width;
      }
    }
    return new Bar(total, inTime + cells.doneLate(), cells.openOverdue(), parts);
  }
}
