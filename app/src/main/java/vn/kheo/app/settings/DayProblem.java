package vn.kheo.app.settings;

import java.util.List;

/**
 * Điều chưa đúng của một ngày. The words stand under {@code settings.day.problem.<code>}.
 *
 * @param line of the file it stands in; 0 where it was typed into a form
 * @param field the column or field it concerns: {@code day}, {@code kind}, {@code name}, {@code
 *     certainty}, {@code basis}, {@code source}, or empty for the whole
 */
public record DayProblem(int line, String field, String code, List<Object> arguments) {
  static DayProblem of(int line, String field, String code, Object... arguments) {
    return new DayProblem(line, field, code, List.of(arguments));
  }

  /** Key of its words. */
  public String key() {
    return "settings.day.problem." + code;
  }

  /** For the message. */
  public Object[] parameters() {
    return arguments.toArray();
  }
}
