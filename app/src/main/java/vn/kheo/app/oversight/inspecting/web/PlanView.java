package vn.kheo.app.oversight.inspecting.web;

import java.util.List;
import vn.kheo.app.oversight.inspecting.InspectionPlan;
import vn.kheo.app.oversight.inspecting.PlanChecks;

/**
 * Trang kế hoạch.
 *
 * @param snags of the shown version; empty for one that was decided
 */
public record PlanView(
    InspectionPlan plan,
    List<PlanChecks.Snag> snags,
    boolean mayWrite,
    boolean mayDecide,
    Typed typed) {

  /** Whether the shown version can be changed by this person. */
  public boolean writes() {
    return mayWrite && plan.shown().isDraft();
  }

  /** Whether a change may be begun. */
  public boolean changes() {
    return mayWrite && plan.draft().isEmpty() && plan.shown().equals(plan.inForce().orElse(null));
  }

  public boolean ready() {
    return snags.stream().noneMatch(PlanChecks.Snag::blocks);
  }

  public String address() {
    return "/inspections/" + plan.id();
  }
}
