package vn.kheo.app.oversight.inspecting;

import org.jspecify.annotations.Nullable;

/** Lọc cuộc kiểm tra. */
public record VisitFilter(
    @Nullable String words, @Nullable Integer year, Visit.@Nullable Step step, int page) {
  public boolean narrows() {
    return words != null || year != null || step != null;
  }
}
