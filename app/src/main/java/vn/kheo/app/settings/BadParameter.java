package vn.kheo.app.settings;

import java.util.List;

/**
 * Giá trị không nhận được. The words stand under {@code settings.parameter.bad.<problem>}.
 *
 * <p>{@link #field()} is {@code value}, {@code from}, {@code basis}, or empty for the whole.
 */
public class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String problem;
  private final transient List<Object> arguments;

  BadParameter(String field, String problem, Object... arguments) {
    super("%s: %s %s".formatted(field, problem, List.of(arguments)));
    this.field = field;
    this.problem = problem;
    this.arguments = List.of(arguments);
  }

  public String field() {
    return field;
  }

  /** Key of its words. */
  public String key() {
    return "settings.parameter.bad." + problem;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
