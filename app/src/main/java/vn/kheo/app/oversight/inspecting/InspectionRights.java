package vn.kheo.app.oversight.inspecting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Ai được làm gì khi kiểm tra: the monitor's officer writes; its leader decides plans, issues and
 * withdraws; whoever oversees the monitor or the unit above it reads everything; the inspected unit
 * reads what it was sent.
 */
@Component
class InspectionRights {
  private final Access access;
  private final Organization organization;
  private final JdbcClient jdbc;

  InspectionRights(Access access, Organization organization, JdbcClient jdbc) {
    this.access = access;
    this.organization = organization;
    this.jdbc = jdbc;
  }

  /**
   * What the person may see.
   *
   * @param followed units whose inspections, drafts too
   * @param own units that are inspected
   */
  record Scope(boolean everything, Long[] followed, Long[] own) {
    /** Condition over {@code oversight.inspection_plan p}. */
    String seesPlan() {
      return everything ? "true" : "p.unit_id = any(:followed)";
    }

    /**
     * Condition over {@code oversight.inspection_visit v} and its plan {@code p}: a unit reads of a
     * visit once it was told of it, or has to remedy what it found.
     */
    String seesVisit() {
      return everything
          ? "true"
          : """
            (p.unit_id = any(:followed)
             or v.unit_id = any(:own)
                and exists (select from oversight.inspection_paper told
                             where told.visit_id = v.id and told.kind = 'NOTICE' and told.state <> 'DRAFT')
             or exists (select
                          from oversight.inspection_finding f
                          join oversight.inspection_paper told on told.visit_id = f.visit_id
                         where f.visit_id = v.id
                           and f.unit_id = any(:own)
                           and told.kind = 'CONCLUSION'
                           and told.state = 'ISSUED'))\
            """;
    }

    Map<String, Object> parameters() {
      return Map.of("followed", followed, "own", own);
    }
  }

  Scope scope() {
    Actor actor = access.current();
    boolean everything = false;
    Set<Long> followed = new LinkedHashSet<>();
    for (Permission right :
        new Permission[] {Permission.MONITOR, Permission.ISSUE, Permission.OVERSEE}) {
      Set<Long> units = units(actor, right);
      everything |= actor.may(right) && units.isEmpty();
      followed.addAll(units);
    }
    followed.addAll(beneath(units(actor, Permission.OVERSEE)));
    Set<Long> own = new LinkedHashSet<>(units(actor, Permission.WORK));
    own.addAll(units(actor, Permission.HAND_IN));
    return new Scope(everything, followed.toArray(Long[]::new), own.toArray(Long[]::new));
  }

  /** Inspecting units that hang directly beneath these. */
  private Set<Long> beneath(Set<Long> overseen) {
    Set<Long> units = new LinkedHashSet<>();
    if (!overseen.isEmpty()) {
      List<Long> inspecting =
          jdbc.sql("select distinct unit_id from oversight.inspection_plan")
              .query(Long.class)
              .list();
      for (Unit unit : organization.units(inspecting).values()) {
        if (unit.parentId() != null && overseen.contains(unit.parentId())) {
          units.add(unit.id());
        }
      }
    }
    return units;
  }

  private static Set<Long> units(Actor actor, Permission right) {
    return actor.grants().getOrDefault(right, Set.of());
  }

  /** Units in whose name the person may plan inspections, the own one first. */
  List<Long> mayPlanFor() {
    Actor actor = access.current();
    Set<Long> units = new LinkedHashSet<>();
    if (actor.may(Permission.MONITOR, actor.unitId())) {
      units.add(actor.unitId());
    }
    units(actor, Permission.MONITOR).stream().sorted().forEach(units::add);
    return List.copyOf(units);
  }

  boolean mayWrite(long monitorUnitId) {
    return access.current().may(Permission.MONITOR, monitorUnitId);
  }

  boolean mayDecide(long monitorUnitId) {
    return access.current().may(Permission.ISSUE, monitorUnitId);
  }

  /** Whether the person reads what the monitor alone reads. */
  boolean follows(long monitorUnitId) {
    Scope scope = scope();
    return scope.everything() || List.of(scope.followed()).contains(monitorUnitId);
  }

  void requireWrite(long monitorUnitId) {
    if (!mayWrite(monitorUnitId)) {
      throw new AccessDeniedException("inspections of unit " + monitorUnitId);
    }
  }

  void requireDecide(long monitorUnitId) {
    if (!mayDecide(monitorUnitId)) {
      throw new AccessDeniedException("inspections of unit " + monitorUnitId);
    }
  }
}
