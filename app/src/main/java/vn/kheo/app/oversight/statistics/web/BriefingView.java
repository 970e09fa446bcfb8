package vn.kheo.app.oversight.statistics.web;

import java.time.LocalDate;
import java.util.List;
import vn.kheo.app.calendar.FourCells;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Listing;

/**
 * Trang lãnh đạo: what is late and soon late, and whether it has grown since a week ago.
 *
 * @param weekAgo the day compared with
 * @param soon due soon, of today
 * @param soonBefore due soon, of that day
 */
public record BriefingView(
    LocalDate today,
    LocalDate weekAgo,
    FourCells now,
    FourCells before,
    int soon,
    int soonBefore,
    List<Change> units,
    List<Change> directives,
    Listing<AssignmentLine> late,
    Listing<AssignmentLine> dueSoon) {

  /** Một dòng: open and overdue now and then. */
  public record Change(long id, String name, int overdue, int before) {
    public int by() {
      return overdue - before;
    }
  }

  /** Class of a change in what is late: fewer is better. */
  public static String tone(int by) {
    return by > 0 ? "worse" : by < 0 ? "better" : "same";
  }

  /** Key of its words, with the size of the change. */
  public static String key(int by) {
    return "briefing.change." + tone(by);
  }
}
