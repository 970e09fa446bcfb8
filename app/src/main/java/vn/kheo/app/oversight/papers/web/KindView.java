package vn.kheo.app.oversight.papers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.papers.PaperKind;
import vn.kheo.app.oversight.papers.TemplateVersion;
import vn.kheo.app.paper.TemplateProblem;

/**
 * Một loại mẫu của một đơn vị.
 *
 * @param units between which the person may choose
 * @param versions the one in force first
 * @param note as it was typed where the file was refused
 * @param problem why the last step was refused; null otherwise
 * @param problems places of the file that cannot be filled
 */
public record KindView(
    PaperKind kind,
    Unit unit,
    List<Unit> units,
    List<TemplateVersion> versions,
    boolean mayChange,
    String note,
    @Nullable String problem,
    List<TemplateProblem> problems) {

  public TemplateVersion inForce() {
    return versions.getFirst();
  }
}
