package vn.kheo.app.oversight.inspecting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.inspecting.Finding;
import vn.kheo.app.oversight.inspecting.InspectionPaper;
import vn.kheo.app.oversight.inspecting.Minutes;
import vn.kheo.app.oversight.inspecting.Team;
import vn.kheo.app.oversight.inspecting.Visit;

/**
 * Trang cuộc kiểm tra.
 *
 * @param follows whether the person is on the inspecting side
 * @param team null where the plan was changed a moment ago
 * @param minutes null where there are none for this person
 * @param whole whether the person reads the papers themselves
 * @param dayOff the first day of the visit that is a day off; null for none
 */
public record VisitView(
    Visit visit,
    @Nullable Team team,
    List<InspectionPaper> papers,
    @Nullable Minutes minutes,
    List<Finding> findings,
    @Nullable LocalDate dayOff,
    boolean follows,
    boolean whole,
    boolean mayWrite,
    boolean mayDecide,
    Typed typed) {

  /** The paper of a kind that stands; null for none. */
  public @Nullable InspectionPaper standing(InspectionPaper.Kind kind) {
    return papers.stream()
        .filter(one -> one.kind() == kind && one.state() != InspectionPaper.State.WITHDRAWN)
        .findFirst()
        .orElse(null);
  }

  public List<InspectionPaper> withdrawn(InspectionPaper.Kind kind) {
    return papers.stream()
        .filter(one -> one.kind() == kind && one.state() == InspectionPaper.State.WITHDRAWN)
        .toList();
  }

  /** Whether a paper of the kind may be begun now. */
  public boolean begins(InspectionPaper.Kind kind) {
    return mayWrite
        && visit.decision() != null
        && standing(kind) == null
        && (kind == InspectionPaper.Kind.NOTICE
            ? visit.step() == Visit.Step.PLANNED
            : visit.step() == Visit.Step.MINUTED);
  }

  /** Whether findings and minutes may still be changed. */
  public boolean open() {
    return mayWrite && visit.decision() != null && visit.step() != Visit.Step.CONCLUDED;
  }

  public String address() {
    return "/inspections/visits/" + visit.id();
  }
}
