package vn.kheo.app.oversight;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Đơn vị theo dõi và đơn vị được theo dõi: in whose name the person inspects or appraises, whose
 * work of that kind they read, and which units are their own. The monitor's officer writes, its
 * leader decides; whoever oversees the monitor or the unit right above it reads.
 */
@Component
public class FollowedUnits {
  private final Access access;
  private final Organization organization;

  FollowedUnits(Access access, Organization organization) {
    this.access = access;
    this.organization = organization;
  }

  /**
   * What the person may see.
   *
   * @param followed monitors whose work they read, drafts too
   * @param own units for which they work or hand in
   */
  public record Scope(boolean everything, Long[] followed, Long[] own) {
    public Map<String, Object> parameters() {
      return Map.of("followed", followed, "own", own);
    }

    public boolean follows(long monitorUnitId) {
      return everything || List.of(followed).contains(monitorUnitId);
    }

    public boolean owns(long unitId) {
      return List.of(own).contains(unitId);
    }
  }

  /**
   * @param monitors every unit in whose name there is such work
   */
  public Scope scope(Collection<Long> monitors) {
    Actor actor = access.current();
    boolean everything = false;
    Set<Long> followed = new LinkedHashSet<>();
    for (Permission right :
        new Permission[] {Permission.MONITOR, Permission.ISSUE, Permission.OVERSEE}) {
      Set<Long> units = units(actor, right);
      everything |= actor.may(right) && units.isEmpty();
      followed.addAll(units);
    }
    Set<Long> overseen = units(actor, Permission.OVERSEE);
    if (!overseen.isEmpty()) {
      for (Unit unit : organization.units(monitors).values()) {
        if (unit.parentId() != null && overseen.contains(unit.parentId())) {
          followed.add(unit.id());
        }
      }
    }
    Set<Long> own = new LinkedHashSet<>(units(actor, Permission.WORK));
    own.addAll(units(actor, Permission.HAND_IN));
    return new Scope(everything, followed.toArray(Long[]::new), own.toArray(Long[]::new));
  }

  /** Units in whose name the person may begin such work, the own one first. */
  public List<Long> writesFor() {
    Actor actor = access.current();
    Set<Long> units = new LinkedHashSet<>();
    if (actor.may(Permission.MONITOR, actor.unitId())) {
      units.add(actor.unitId());
    }
    units(actor, Permission.MONITOR).stream().sorted().forEach(units::add);
    return List.copyOf(units);
  }

  public boolean mayWrite(long monitorUnitId) {
    return access.current().may(Permission.MONITOR, monitorUnitId);
  }

  public boolean mayDecide(long monitorUnitId) {
    return access.current().may(Permission.ISSUE, monitorUnitId);
  }

  /** Whether the person prepares a unit's own sheet. */
  public boolean worksFor(long unitId) {
    return access.current().may(Permission.WORK, unitId) || handsInFor(unitId);
  }

  /** Whether the person answers for a unit. */
  public boolean handsInFor(long unitId) {
    return access.current().may(Permission.HAND_IN, unitId);
  }

  /** Stops here unless it is so. */
  public void require(boolean may, String what) {
    if (!may) {
      throw new AccessDeniedException(what);
    }
  }

  private static Set<Long> units(Actor actor, Permission right) {
    return actor.grants().getOrDefault(right, Set.of());
  }
}
