package vn.kheo.app.oversight.inspecting;

import java.util.List;

/** Bước không thực hiện được: the words stand under {@code inspections.refused.<reason>}. */
public class InspectionRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  InspectionRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public String reason() {
    return reason;
  }

  public String key() {
    return "inspections.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  /** Refuses unless a statement found the version it was made from. */
  static void requireFresh(boolean done) {
    if (!done) {
      throw new InspectionRefused("changed");
    }
  }
}
