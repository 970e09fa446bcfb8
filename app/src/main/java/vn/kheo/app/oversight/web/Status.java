package vn.kheo.app.oversight.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Timeliness;
import vn.kheo.app.directive.AssignmentState;

/**
 * Tình trạng as one colour and one sign: what a cell or a line shows of state and timeliness
 * together. What a person must see first wins: late before waiting, waiting before in progress.
 */
public enum Status {
  UNRECEIVED("unreceived"),
  UNDERWAY("underway"),
  DUE_SOON("due-soon"),
  OVERDUE("overdue"),
  WAITING("waiting"),
  DONE_IN_TIME("on-time"),
  DONE_LATE("late"),
  /** Finished work that had no deadline: neither in time nor late. */
  DONE("on-time"),
  SUSPENDED("suspended"),
  WITHDRAWN("withdrawn"),
  SUCCEEDED("succeeded");

  private final String css;

  Status(String css) {
    this.css = css;
  }

  /** The status word of {@code kheo.css}. */
  public String css() {
    return css;
  }

  /** Key of its words. */
  public String key() {
    return "oversight.status." + param();
  }

  /** As it stands in an address, such as {@code due-soon}. */
  public String param() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty for anything that is no status, so that a spoilt address narrows nothing. */
  static Optional<Status> parse(@Nullable String param) {
    return Arrays.stream(values()).filter(status -> status.param().equals(param)).findFirst();
  }

  /** What shows of an assignment in this state and timeliness. */
  public static Status of(AssignmentState state, Timeliness timeliness) {
    return switch (state) {
      case WITHDRAWN -> WITHDRAWN;
      case SUCCEEDED -> SUCCEEDED;
      case SUSPENDED -> SUSPENDED;
      case CLOSED ->
          switch (timeliness) {
            case DONE_LATE -> DONE_LATE;
            case DONE_IN_TIME -> DONE_IN_TIME;
            case NO_DEADLINE, NOT_DUE, DUE_SOON, OVERDUE -> DONE;
          };
      case GIVEN -> open(timeliness, UNRECEIVED);
      case UNDERWAY -> open(timeliness, UNDERWAY);
      case REPORTED -> timeliness == Timeliness.OVERDUE ? OVERDUE : WAITING;
    };
  }

  private static Status open(Timeliness timeliness, Status otherwise) {
    return switch (timeliness) {
      case OVERDUE -> OVERDUE;
      case DUE_SOON -> DUE_SOON;
      case NO_DEADLINE, NOT_DUE, DONE_IN_TIME, DONE_LATE -> otherwise;
    };
  }

  /** Whether work is finished, in time or not. */
  boolean done() {
    return this == DONE || this == DONE_IN_TIME || this == DONE_LATE;
  }

  /** Whether it counts as a task of the unit today: not withdrawn, not passed on. */
  boolean counts() {
    return this != WITHDRAWN && this != SUCCEEDED;
  }
}
