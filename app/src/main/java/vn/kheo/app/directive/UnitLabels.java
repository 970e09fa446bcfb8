package vn.kheo.app.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Names of units side by side with their ids, to be handed to one statement. */
record UnitLabels(long[] ids, String[] names) {

  static UnitLabels of(Organization organization, Collection<Long> units) {
    List<Long> ids = units.stream().distinct().toList();
    Map<Long, Unit> found = organization.units(ids);
    return new UnitLabels(
        ObligationStore.array(ids),
        ids.stream().map(id -> AssignmentLines.name(found, id)).toArray(String[]::new));
  }
}
