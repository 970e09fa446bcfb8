package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/**
 * Ai được làm gì với biểu mẫu: officers of the owner (who follow in its name, or confirm for it)
 * draft; its leader, who issues, puts in force. Drafts are read by these and by whoever oversees
 * the owner; what is or was in force by everybody who works here.
 */
@Component
class FormRights {
  private static final List<Permission> DRAFTING = List.of(Permission.MONITOR, Permission.CONFIRM);
  private static final List<Permission> READING =
      List.of(Permission.MONITOR, Permission.CONFIRM, Permission.ISSUE, Permission.OVERSEE);

  private final Access access;

  FormRights(Access access) {
    this.access = access;
  }

  /** Units in whose name the person may draft, the own one first. */
  List<Long> draftsFor() {
    Actor actor = access.current();
    List<Long> units = new ArrayList<>();
    if (mayDraft(actor.unitId())) {
      units.add(actor.unitId());
    }
    DRAFTING.stream()
        .flatMap(right -> actor.grants().getOrDefault(right, Set.of()).stream())
        .distinct()
        .sorted()
        .filter(unit -> unit != actor.unitId())
        .forEach(units::add);
    return units;
  }

  boolean mayDraft(long ownerUnitId) {
    return holds(DRAFTING, ownerUnitId);
  }

  boolean mayPublish(long ownerUnitId) {
    return access.current().may(Permission.ISSUE, ownerUnitId);
  }

  boolean mayReadDrafts(long ownerUnitId) {
    return holds(READING, ownerUnitId);
  }

  void requireDraft(long ownerUnitId) {
    require(mayDraft(ownerUnitId), "draft");
  }

  void requirePublish(long ownerUnitId) {
    require(mayPublish(ownerUnitId), "publish");
  }

  private boolean holds(List<Permission> rights, long unitId) {
    Actor actor = access.current();
    return rights.stream().anyMatch(right -> actor.may(right, unitId));
  }

  private static void require(boolean may, String what) {
    if (!may) {
      throw new AccessDeniedException("forms: " + what);
    }
  }
}
