package vn.kheo.app.directive;

import java.util.List;

/**
 * Bước không thực hiện được: what was asked cannot be done, and why. The words stand under {@code
 * directive.refused.<reason>} in the module's messages.
 */
public class StepRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  StepRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** Key of the words that explain it. */
  public String key() {
    return "directive.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
