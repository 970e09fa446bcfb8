package vn.kheo.app.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All units of a day and the way up from each, in memory; a province is a few hundred.
 *
 * @param all every unit, also those that do not exist on the day: a parent may have ended
 * @param existing those that exist on the day
 */
record Directory(
    Map<Long, Unit> all,
    List<Unit> existing,
    List<UnitGroup> groups,
    Map<String, AliasRow> aliases) {

  /** An alias as stored. */
  record AliasRow(long id, String words, @Nullable Long groupId, List<Long> unitIds) {}

  static Map<Long, Unit> byId(List<Unit> units) {
    var map = new LinkedHashMap<Long, Unit>();
    units.forEach(u -> map.put(u.id(), u));
    return map;
  }

  /** From the unit itself up to its root; stops where the data would turn in a circle. */
  List<Unit> upwards(Unit unit) {
    var way = new ArrayList<Unit>();
    var seen = new HashMap<Long, Boolean>();
    for (Unit u = unit; u != null && seen.put(u.id(), true) == null; u = parent(u)) {
      way.add(u);
    }
    return way;
  }

  @Nullable Unit parent(Unit unit) {
    Long id = unit.parentId();
    return id == null ? null : all.get(id);
  }

  Unit root(Unit unit) {
    return upwards(unit).getLast();
  }

  boolean isBeneath(Unit unit, long ancestor) {
    return upwards(unit).stream().anyMatch(u -> u.id() == ancestor);
  }

  /** Members of a group on the day, by name. */
  List<Unit> members(UnitGroup group) {
    return existing.stream()
        .filter(u -> u.kind().equals(group.kind()) && u.id() != group.underId())
        .filter(u -> isBeneath(u, group.underId()))
        .sorted(ByName.ORDER)
        .toList();
  }

  List<Unit> ancestors(Unit unit) {
    List<Unit> way = new ArrayList<>(upwards(unit));
    way.removeFirst();
    Collections.reverse(way);
    return way;
  }
}
