package vn.kheo.app.reporting.regime.web;

import java.util.Locale;
import vn.kheo.app.reporting.regime.UnitReport;

/** What is shown of a round; the words are those in its address. */
public enum RoundShow {
  ALL,
  MISSING,
  OVERDUE,
  SENT,
  LATE,
  RETURNED,
  ACCEPTED;

  public String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RoundShow of(String param) {
    for (RoundShow one : values()) {
      if (one.param().equals(param)) {
        return one;
      }
    }
    return ALL;
  }

  boolean holds(UnitReport report) {
    return switch (this) {
      case ALL -> true;
      case MISSING -> report.sentOn() == null;
      case OVERDUE -> report.timeliness() == UnitReport.Timeliness.OVERDUE;
      case SENT -> report.state() == UnitReport.State.SENT;
      case LATE -> report.timeliness() == UnitReport.Timeliness.LATE;
      case RETURNED -> report.state() == UnitReport.State.RETURNED;
      case ACCEPTED -> report.state() == UnitReport.State.ACCEPTED;
    };
  }
}
