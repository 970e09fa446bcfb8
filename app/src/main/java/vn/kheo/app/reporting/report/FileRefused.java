package vn.kheo.app.reporting.report;

import java.util.List;

/** A file that came back is not taken, not even in part; every place is told. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  FileRefused(List<FileProblem> problems) {
    super(problems.size() + " problems");
    this.problems = List.copyOf(problems);
  }

  public List<FileProblem> problems() {
    return problems;
  }
}
