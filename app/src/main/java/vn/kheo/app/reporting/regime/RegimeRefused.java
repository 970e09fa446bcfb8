package vn.kheo.app.reporting.regime;

import java.util.List;

/** Bước không thực hiện được: the words stand under {@code regimes.refused.<reason>}. */
public class RegimeRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  RegimeRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** For what a page itself finds in what was typed. */
  public static RegimeRefused of(String reason, Object... arguments) {
    return new RegimeRefused(reason, arguments);
  }

  public String reason() {
    return reason;
  }

  public String key() {
    return "regimes.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
