package vn.kheo.app.settings;

import java.util.List;

/** Bảng ngày nghỉ có lỗi: nothing of it was taken. {@link #problems()} says what, line by line. */
public class BadSpecialDays extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<DayProblem> problems;

  BadSpecialDays(List<DayProblem> problems) {
    super("%d problem(s), the first: %s".formatted(problems.size(), problems.getFirst()));
    this.problems = List.copyOf(problems);
  }

  public List<DayProblem> problems() {
    return problems;
  }
}
