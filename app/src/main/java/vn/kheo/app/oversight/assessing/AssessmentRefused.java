package vn.kheo.app.oversight.assessing;

import java.util.List;

/** Bước không thực hiện được: the words stand under {@code assessments.refused.<reason>}. */
public class AssessmentRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;

  AssessmentRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /** What was typed as points is no number. */
  public static AssessmentRefused noNumber(String code, String typed) {
    return new AssessmentRefused("noNumber", code, typed);
  }

  public String reason() {
    return reason;
  }

  public String key() {
    return "assessments.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  static void requireFresh(boolean done) {
    if (!done) {
      throw new AssessmentRefused("changed");
    }
  }
}
