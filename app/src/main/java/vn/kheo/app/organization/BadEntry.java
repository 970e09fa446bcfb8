package vn.kheo.app.organization;

import java.util.List;

/**
 * Nội dung nhập chưa đúng, in one field of a form.
 *
 * <p>Its words stand in {@code messages/organization} as {@code organization.bad.<problem>}.
 */
public class BadEntry extends RuntimeException {
  private final String field;
  private final String problem;
  private final List<Object> arguments;

  BadEntry(String field, String problem, Object... arguments) {
    super("%s: %s".formatted(field, problem));
    this.field = field;
    this.problem = problem;
    this.arguments = List.of(arguments);
  }

  public String field() {
    return field;
  }

  public String problem() {
    return problem;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
