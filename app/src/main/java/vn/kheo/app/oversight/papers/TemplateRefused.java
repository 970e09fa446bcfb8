package vn.kheo.app.oversight.papers;

import java.util.List;
import vn.kheo.app.paper.TemplateProblem;

/** Mẫu không nhận: the file was read, and these places of it cannot be filled. */
public class TemplateRefused extends RuntimeException {
  private final transient List<TemplateProblem> problems;

  TemplateRefused(List<TemplateProblem> problems) {
    super("template refused: " + problems.size() + " places");
    this.problems = List.copyOf(problems);
  }

  public List<TemplateProblem> problems() {
    return problems;
  }
}
