package vn.kheo.app.reporting.report;

import java.util.List;

/** A step on a report is not done, and why; {@link #key} with {@link #arguments} says it. */
public final class ReportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<Object> arguments;

  ReportRefused(String reason, Object... arguments) {
    super(reason);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return "reports.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
