package vn.kheo.app.settings;

import java.util.List;

/**
 * Bảng ngày nghỉ có lỗi: nothing of the file was taken.
 *
 * <p>{@link #problems()} says line by line, in Vietnamese, what was found and what was expected.
 */
public class BadSpecialDays extends RuntimeException {
  private final List<String> problems;

  BadSpecialDays(List<String> problems) {
    super("%d problem(s), the first: %s".formatted(problems.size(), problems.getFirst()));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
