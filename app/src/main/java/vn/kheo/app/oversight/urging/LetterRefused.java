package vn.kheo.app.oversight.urging;

import java.util.List;

/**
 * Bước không thực hiện được: the words stand under {@code letters.refused.<reason>}.
 *
 * <p>{@code sameNumber} may be answered by asking again despite it.
 */
public class LetterRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  LetterRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** A step on a version that is no longer the present one. */
  static void unless(boolean done) {
    if (!done) {
      throw new LetterRefused("changed");
    }
  }

  public String reason() {
    return reason;
  }

  public String key() {
    return "letters.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
