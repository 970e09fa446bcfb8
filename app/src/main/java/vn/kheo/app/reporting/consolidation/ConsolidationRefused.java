package vn.kheo.app.reporting.consolidation;

import java.util.List;

/** Bước không thực hiện được: the words stand under {@code consolidation.refused.<reason>}. */
public class ConsolidationRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  public ConsolidationRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return "consolidation.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
