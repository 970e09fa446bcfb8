package vn.kheo.app.reporting.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.formula.FormulaRefused;

/**
 * Điều chưa đúng trong một biểu mẫu: the words stand under {@code forms.problem.<reason>}.
 *
 * @param code of the indicator, or number of the section; empty for the form as a whole
 * @param field in which it is, as the columns of the file are called in {@link FormFile}
 * @param formula what could not be read, for reasons {@code formula} and {@code check}
 */
public record FormProblem(
    String code,
    String field,
    String reason,
    List<Object> arguments,
    @Nullable FormulaRefused formula) {

  static FormProblem of(String code, String field, String reason, Object... arguments) {
    return new FormProblem(code, field, reason, List.of(arguments), null);
  }

  static FormProblem unreadable(String code, String field, FormulaRefused refused) {
    return new FormProblem(code, field, "unreadable", List.of(), refused);
  }
}
