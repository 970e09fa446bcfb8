package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Xác định đơn vị nhận: which units each order reaches. Groups are taken as of the document's date,
 * so that a directive of 2022 to seven districts does not turn into 65 communes.
 */
@Component
class Addressing {
  private final Organization organization;

  Addressing(Organization organization) {
    this.organization = organization;
  }

  /**
   * Kết quả.
   *
   * @param unitsOf obligation → its units, each once (TASK-2)
   * @param twice obligation → units that its words name more than once
   * @param emptyGroups obligation → words of groups without a member on that day
   * @param units everything known of these units
   */
  record Reach(
      Map<Long, Set<Long>> unitsOf,
      Map<Long, Set<Long>> twice,
      Map<Long, List<String>> emptyGroups,
      Map<Long, Unit> units) {

    int assignments() {
      return unitsOf.values().stream().mapToInt(Set::size).sum();
    }

    Set<Long> allUnits() {
      Set<Long> all = new LinkedHashSet<>();
      unitsOf.values().forEach(all::addAll);
      return all;
    }

    String name(long unitId) {
      Unit unit = units.get(unitId);
      return unit == null ? "#" + unitId : unit.name();
    }
  }

  Reach of(List<Obligation> obligations, LocalDate on) {
    Map<Long, List<Unit>> groups = new LinkedHashMap<>();
    Map<Long, Unit> units = new LinkedHashMap<>();
    Set<Long> named = new LinkedHashSet<>();
    for (Obligation obligation : obligations) {
      for (Party lead : obligation.leads()) {
        named.addAll(lead.unitIds());
        if (lead.groupId() != null && !groups.containsKey(lead.groupId())) {
          List<Unit> members = organization.members(lead.groupId(), on);
          groups.put(lead.groupId(), members);
          members.forEach(unit -> units.put(unit.id(), unit));
        }
      }
    }
    named.removeAll(units.keySet());
    if (!named.isEmpty()) {
      units.putAll(organization.units(named));
    }
    var reach =
        new Reach(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), units);
    obligations.forEach(obligation -> add(obligation, groups, reach));
    return reach;
  }

  private static void add(Obligation obligation, Map<Long, List<Unit>> groups, Reach reach) {
    Set<Long> reached = new LinkedHashSet<>();
    for (Party lead : obligation.leads()) {
      List<Long> ids =
          lead.groupId() == null
              ? lead.unitIds()
              : groups.getOrDefault(lead.groupId(), List.of()).stream().map(Unit::id).toList();
      if (lead.groupId() != null && ids.isEmpty()) {
        reach
            .emptyGroups()
            .computeIfAbsent(obligation.id(), id -> new ArrayList<>())
            .add(lead.words());
      }
      for (Long id : ids) {
        if (!reached.add(id)) {
          reach.twice().computeIfAbsent(obligation.id(), o -> new LinkedHashSet<>()).add(id);
        }
      }
    }
    reach.unitsOf().put(obligation.id(), reached);
  }
}
