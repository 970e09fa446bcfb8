package vn.kheo.app.directive.web;

import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentState;

/** Which sign and colour of the stylesheet stands for a state. Nobody chooses it: it follows. */
public final class Look {
  private Look() {}

  public static String of(AssignmentState state) {
    return switch (state) {
      case GIVEN -> "unreceived";
      case UNDERWAY -> "underway";
      case REPORTED -> "waiting";
      case CLOSED -> "on-time";
      case SUSPENDED -> "suspended";
      case WITHDRAWN -> "withdrawn";
      case SUCCEEDED -> "succeeded";
    };
  }

  public static String of(Timeliness timeliness) {
    return switch (timeliness) {
      case NO_DEADLINE -> "open-ended";
      case NOT_DUE -> "not-due";
      case DUE_SOON -> "due-soon";
      case OVERDUE -> "overdue";
      case DONE_IN_TIME -> "on-time";
      case DONE_LATE -> "late";
    };
  }

  /** Whether a timeliness says anything: not for what was withdrawn or passed on. */
  public static boolean timed(AssignmentState state) {
    return state != AssignmentState.WITHDRAWN && state != AssignmentState.SUCCEEDED;
  }
}
