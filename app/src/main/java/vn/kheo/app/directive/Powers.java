package vn.kheo.app.directive;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/**
 * Ai làm được gì với một nhiệm vụ. A part is ruled by the leader of the unit that handed it down,
 * as the issuer's leader rules what the issuer gave; what a person got from the own unit is judged
 * by a leader of that unit.
 *
 * @param personId the person a part was given to; null where it is a unit's
 */
record Powers(
    Actor actor,
    AssignmentKind kind,
    long unitId,
    long monitorUnitId,
    long issuerUnitId,
    @Nullable Long personId) {

  static Powers of(Actor actor, AssignmentStore.Found found) {
    return new Powers(
        actor,
        found.kind(),
        found.work().unitId(),
        found.work().monitorUnitId(),
        found.issuerUnitId(),
        found.personId());
  }

  /** Receives, notes progress, asks for time. */
  boolean works() {
    return personId == null
        ? leads(unitId) || actor.may(Permission.WORK, unitId)
        : leads(unitId) || isPerson() && actor.may(Permission.WORK, unitId);
  }

  /** Hands in evidence. */
  boolean handsIn() {
    return personId == null ? leads(unitId) : works();
  }

  /** Says that it is not the unit's task; of a round, on the standing assignment above it. */
  boolean refuses() {
    return personId == null && kind != AssignmentKind.PERIOD && leads(unitId);
  }

  /** Passes parts of it on. */
  boolean handsDown() {
    return personId == null && leads(unitId);
  }

  /** Accepts or returns what was handed in. */
  boolean judges() {
    if (personId != null) {
      return leads(unitId);
    }
    return actor.may(Permission.MONITOR, monitorUnitId)
        || kind == AssignmentKind.PART
            && (leads(monitorUnitId) || actor.may(Permission.WORK, monitorUnitId));
  }

  /** Reminds those in charge: who follows or gave it, and their own leader. */
  boolean reminds() {
    return leads(unitId)
        || (kind == AssignmentKind.PART
            ? leads(monitorUnitId) || actor.may(Permission.WORK, monitorUnitId)
            : actor.may(Permission.MONITOR, monitorUnitId)
                || actor.may(Permission.OVERSEE, issuerUnitId)
                || actor.may(Permission.ISSUE, issuerUnitId)
                || actor.may(Permission.CONFIRM, issuerUnitId));
  }

  /** Withdraws, suspends, decides requests. */
  boolean rules() {
    return kind == AssignmentKind.PART
        ? leads(monitorUnitId)
        : actor.may(Permission.ISSUE, issuerUnitId);
  }

  /** A leader who enters what a person of the own unit did has thereby accepted it. */
  boolean handsInForPerson() {
    return personId != null && !isPerson();
  }

  private boolean isPerson() {
    return personId != null && personId == actor.personId();
  }

  private boolean leads(long unit) {
    return actor.may(Permission.HAND_IN, unit);
  }

  /** Stops here unless it is so. */
  static void require(boolean power, String what) {
    if (!power) {
      throw new AccessDeniedException(what);
    }
  }
}
