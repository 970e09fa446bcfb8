package vn.kheo.app.oversight.papers;

import java.util.List;

/**
 * Văn bản chưa ban hành được: the words stand under {@code letters.refused.<reason>}.
 *
 * <p>{@code sameNumber} may be answered by asking again despite it.
 */
public class PaperRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  PaperRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
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
