package vn.kheo.app.reporting.regime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/**
 * Ai được làm gì với chế độ báo cáo: officers and leaders of the collecting unit set it up, open
 * and end; it is read by them and by whoever follows, confirms, issues or oversees for the
 * receiver. What obliges the units is the document it rests on; here it is only put to work.
 */
@Component
class RegimeRights {
  private static final List<Permission> KEEPING =
      List.of(Permission.MONITOR, Permission.CONFIRM, Permission.ISSUE);
  private static final List<Permission> READING =
      List.of(Permission.MONITOR, Permission.CONFIRM, Permission.ISSUE, Permission.OVERSEE);

  private final Access access;

  RegimeRights(Access access) {
    this.access = access;
  }

  /** Units for which the person may set up regimes, the own one first. */
  List<Long> keepsFor() {
    Actor actor = access.current();
    List<Long> units = new ArrayList<>();
    if (mayKeep(actor.unitId())) {
      units.add(actor.unitId());
    }
    units(KEEPING).stream().filter(unit -> unit != actor.unitId()).sorted().forEach(units::add);
    return units;
  }

  /** Units whose reports the person prepares or sends. */
  List<Long> worksFor() {
    return List.copyOf(units(List.of(Permission.WORK, Permission.HAND_IN)));
  }

  boolean mayKeep(long throughUnitId) {
    return holds(KEEPING, throughUnitId);
  }

  boolean mayRead(long throughUnitId, long receiverUnitId) {
    return holds(READING, throughUnitId) || holds(READING, receiverUnitId);
  }

  void requireKeep(long throughUnitId) {
    if (!mayKeep(throughUnitId)) {
      throw new AccessDeniedException("regimes: keep");
    }
  }

  /** Whether the person may give orders in the name of this unit; the clock alone may not. */
  boolean mayOrderFor(long unitId) {
    return access
        .find()
        .map(actor -> actor.may(Permission.CONFIRM, unitId) || actor.may(Permission.ISSUE, unitId))
        .orElse(false);
  }

  /** Whether the person may read everything, of whatever unit. */
  boolean readsEverything() {
    Actor actor = access.current();
    return READING.stream()
        .anyMatch(
            right -> actor.may(right) && actor.grants().getOrDefault(right, Set.of()).isEmpty());
  }

  long[] readsOf() {
    return units(READING).stream().mapToLong(Long::longValue).toArray();
  }

  private Set<Long> units(List<Permission> rights) {
    Set<Long> units = new LinkedHashSet<>();
    rights.forEach(right -> units.addAll(access.current().grants().getOrDefault(right, Set.of())));
    return units;
  }

  private boolean holds(List<Permission> rights, long unitId) {
    Actor actor = access.current();
    return rights.stream().anyMatch(right -> actor.may(right, unitId));
  }
}
