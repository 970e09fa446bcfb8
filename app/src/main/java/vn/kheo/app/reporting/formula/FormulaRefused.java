package vn.kheo.app.reporting.formula;

import java.util.List;

/** Công thức không đọc được: the words stand under {@code forms.formula.<reason>}. */
public class FormulaRefused extends RuntimeException {
  private final String reason;
  private final int column;
  private final transient List<Object> arguments;

  FormulaRefused(String reason, int column, Object... arguments) {
    super("%s at %d %s".formatted(reason, column, List.of(arguments)));
    this.reason = reason;
    this.column = column;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return "forms.formula." + reason;
  }

  /** Where in the text, from 1. */
  public int column() {
    return column;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
