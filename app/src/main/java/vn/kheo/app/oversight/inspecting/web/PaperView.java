package vn.kheo.app.oversight.inspecting.web;

import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.inspecting.InspectionPaper;
import vn.kheo.app.oversight.inspecting.Visit;
import vn.kheo.app.oversight.papers.Wording;

/**
 * Trang văn bản của cuộc kiểm tra.
 *
 * @param wording as it stands, or as it was typed where it was refused
 * @param nextNumber the next free one; null while there is no series
 */
public record PaperView(
    Visit visit,
    InspectionPaper paper,
    Wording wording,
    @Nullable String nextNumber,
    boolean mayWrite,
    boolean mayDecide,
    Typed typed) {
  public String address() {
    return "/inspections/visits/%d/papers/%s".formatted(visit.id(), paper.kind().word());
  }

  /** Number to offer where none was typed. */
  public String number() {
    return nextNumber == null ? "" : nextNumber;
  }
}
