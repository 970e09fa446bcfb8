package vn.kheo.app.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitGroup;
import vn.kheo.app.organization.UnitKind;

/**
 * Trang tổ chức: the tree of a day, or what a search found in it.
 *
 * @param words searched for; empty shows the tree
 * @param days of change, for the slider
 * @param mark where on the slider the day stands: the last change not after it
 */
public record TreeView(
    LocalDate on,
    LocalDate today,
    String words,
    List<Unit> found,
    List<Node> roots,
    int total,
    List<GroupLine> groups,
    List<LocalDate> days,
    int mark,
    boolean mayManage) {

  /** One unit with what is beneath it, kind by kind. */
  public record Node(Unit unit, List<Kind> kinds) {}

  /** Units of one kind beneath the same parent. */
  public record Kind(String kind, List<Node> nodes) {}

  /** A group and how many members it has on the day. */
  public record GroupLine(UnitGroup group, int members) {}

  /** A unit whose parent does not exist on the day stands at the root: nothing disappears. */
  static List<Node> tree(List<Unit> units) {
    Map<Long, List<Unit>> byParent = new HashMap<>();
    Set<Long> ids = new HashSet<>();
    units.forEach(u -> ids.add(u.id()));
    var roots = new ArrayList<Unit>();
    for (Unit unit : units) {
      Long parent = unit.parentId();
      if (parent == null || !ids.contains(parent)) {
        roots.add(unit);
      } else {
        byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit);
      }
    }
    return roots.stream()
        .sorted(Comparator.comparing(TreeView::rank))
        .map(u -> node(u, byParent))
        .toList();
  }

  private static Node node(Unit unit, Map<Long, List<Unit>> byParent) {
    List<Unit> children = byParent.getOrDefault(unit.id(), List.of());
    List<Kind> kinds =
        children.stream()
            .map(Unit::kind)
            .distinct()
            .sorted(Comparator.comparing(TreeView::rank))
            .map(
                kind ->
                    new Kind(
                        kind,
                        children.stream()
                            .filter(c -> c.kind().equals(kind))
                            .map(c -> node(c, byParent))
                            .toList()))
            .toList();
    return new Node(unit, kinds);
  }

  private static int rank(Unit unit) {
    return rank(unit.kind());
  }

  private static int rank(String kind) {
    for (UnitKind known : UnitKind.values()) {
      if (known.key().equals(kind)) {
        return known.ordinal();
      }
    }
    return UnitKind.values().length;
  }
}
