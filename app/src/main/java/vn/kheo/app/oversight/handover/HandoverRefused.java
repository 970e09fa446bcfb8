package vn.kheo.app.oversight.handover;

import java.util.List;

/** Không thực hiện được: the words stand under {@code handover.refused.<reason>}. */
public class HandoverRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  HandoverRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return "handover.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
