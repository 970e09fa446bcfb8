package vn.kheo.app.reporting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cây báo cáo của một kỳ: the units right above those that report, and all above them. */
final class ReportingTree {
  private final Map<Long, @Nullable Long> parents = new HashMap<>();
  private final Set<Long> nodes = new HashSet<>();

  /**
   * @param parent null for a unit with nobody above
   * @param reports whether units right beneath it report
   */
  void add(long id, @Nullable Long parent, boolean reports) {
    parents.put(id, parent);
    if (reports) {
      nodes.add(id);
    }
  }

  /**
   * Those right beneath a unit.
   *
   * @param node null: those with nobody above them
   */
  Set<Long> beneath(@Nullable Long node) {
    Set<Long> beneath = new HashSet<>();
    parents.forEach(
        (id, parent) -> {
          if (java.util.Objects.equals(parent, node)) {
            beneath.add(id);
          }
        });
    return beneath;
  }

  /** The lowest unit beneath which all of it lies; empty where no single one is. */
  Optional<Long> top() {
    Map<Long, List<Long>> children = new HashMap<>();
    List<Long> roots = new ArrayList<>();
    parents.forEach(
        (id, parent) -> {
          if (parent == null) {
            roots.add(id);
          } else {
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(id);
          }
        });
    if (roots.size() != 1) {
      return Optional.empty();
    }
    Long at = roots.getFirst();
    while (!nodes.contains(at)) {
      List<Long> next = children.getOrDefault(at, List.of());
      if (next.size() != 1) {
        break;
      }
      at = next.getFirst();
    }
    return Optional.of(at);
  }
}
