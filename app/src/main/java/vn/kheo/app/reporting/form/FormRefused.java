package vn.kheo.app.reporting.form;

import java.util.List;

/**
 * Bước không thực hiện được: the words stand under {@code forms.refused.<reason>}, what is wrong
 * with the content beside them.
 */
public class FormRefused extends RuntimeException {
  private final String reason;
  private final transient List<Object> arguments;
  private final transient List<FormProblem> problems;

  FormRefused(String reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
    this.problems = List.of();
  }

  FormRefused(List<FormProblem> problems) {
    super("content " + problems);
    this.reason = "content";
    this.arguments = List.of();
    this.problems = List.copyOf(problems);
  }

  public String reason() {
    return reason;
  }

  public String key() {
    return "forms.refused." + reason;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  public List<FormProblem> problems() {
    return problems;
  }
}
