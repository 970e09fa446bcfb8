package vn.kheo.app.reporting.review;

import java.util.List;

/** Bước không thực hiện được: the words stand under {@code review.refused.<reason>}. */
public class ReviewRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  ReviewRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return "review.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
