package vn.kheo.app.oversight.inspecting;

import org.jspecify.annotations.Nullable;

/**
 * Lọc kế hoạch.
 *
 * @param decided true for plans in force, false for those never decided; null for all
 */
public record PlanFilter(
    @Nullable String words, @Nullable Integer year, @Nullable Boolean decided, int page) {
  public boolean narrows() {
    return words != null || year != null || decided != null;
  }
}
