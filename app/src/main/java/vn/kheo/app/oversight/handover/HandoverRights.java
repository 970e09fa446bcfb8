package vn.kheo.app.oversight.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/**
 * Ai làm được gì với một bàn giao: the two sides confirm, each for themselves; the unit's leader,
 * or one above, begins it, stops it, and confirms for somebody who has already gone. The
 * administrator, who ends posts, may begin one and see them all, but confirms nothing.
 */
@Component
class HandoverRights {
  /** What stands open to the person signed in. */
  enum Do {
    GIVE,
    GIVE_IN_STEAD,
    TAKE_BACK,
    RETURN,
    TAKE,
    CANCEL
  }

  private final Access access;
  private final Organization organization;
  private final Settings settings;

  HandoverRights(Access access, Organization organization, Settings settings) {
    this.access = access;
    this.organization = organization;
    this.settings = settings;
  }

  Actor actor() {
    return access.current();
  }

  LocalDate today() {
    return settings.today();
  }

  HandoverStore.Scope scope() {
    Actor actor = actor();
    Set<Long> units = new LinkedHashSet<>();
    for (Permission permission : List.of(Permission.HAND_IN, Permission.ISSUE)) {
      for (long unit : actor.grants().getOrDefault(permission, Set.of())) {
        if (permission == Permission.HAND_IN) {
          units.add(unit);
        }
        organization.below(unit, today()).forEach(below -> units.add(below.id()));
      }
    }
    return new HandoverStore.Scope(
        actor.may(Permission.MANAGE_ORGANIZATION), actor.personId(), units.toArray(Long[]::new));
  }

  /** Whether the person may begin or stop a hand-over of that person's work in the unit. */
  boolean mayStart(long unitId, long leaverId) {
    Actor actor = actor();
    return leadsOrStandsAbove(unitId)
        || actor.may(Permission.MANAGE_ORGANIZATION)
        || leaverId == actor.personId() && worksIn(unitId);
  }

  /** Whether the person may begin one for others of the unit too. */
  boolean mayStartForOthers(long unitId) {
    return leadsOrStandsAbove(unitId) || actor().may(Permission.MANAGE_ORGANIZATION);
  }

  boolean worksIn(long unitId) {
    return actor().may(Permission.WORK, unitId) || actor().may(Permission.HAND_IN, unitId);
  }

  /** Units in which the person may begin one, by name. */
  List<Unit> units() {
    Set<Long> ids = new HashSet<>();
    for (Permission permission : List.of(Permission.WORK, Permission.HAND_IN)) {
      ids.addAll(actor().grants().getOrDefault(permission, Set.of()));
    }
    return organization.units(ids).values().stream()
        .sorted(Comparator.comparing(Unit::name))
        .toList();
  }

  /** Whether the leaver no longer holds a post of the unit, or can no longer sign in. */
  boolean hasGone(long unitId, long personId) {
    return gone(unitId, List.of(personId)).contains(personId);
  }

  /** Those of the people of whom that is so. */
  Set<Long> gone(long unitId, Collection<Long> people) {
    Set<Long> gone = new HashSet<>(people);
    organization.people(unitId, today()).forEach(present -> gone.remove(present.id()));
    gone.addAll(access.lockedOut(people));
    return gone;
  }

  /** The person in the post they hold in the unit today; null where they hold none. */
  @Nullable Person post(long unitId, long personId) {
    return organization.people(unitId, today()).stream()
        .filter(person -> person.id() == personId)
        .findFirst()
        .orElse(null);
  }

  Set<Do> steps(Handover handover) {
    Set<Do> steps = EnumSet.noneOf(Do.class);
    long me = actor().personId();
    boolean stops = mayStart(handover.unitId(), handover.leaverId());
    switch (handover.state()) {
      case STARTED -> {
        if (me == handover.leaverId()) {
          steps.add(Do.GIVE);
        } else if (me != handover.successorId()
            && leadsOrStandsAbove(handover.unitId())
            && hasGone(handover.unitId(), handover.leaverId())) {
          steps.add(Do.GIVE_IN_STEAD);
        }
        if (stops) {
          steps.add(Do.CANCEL);
        }
      }
      case GIVEN -> {
        if (me == handover.successorId()) {
          steps.add(Do.RETURN);
          steps.add(Do.TAKE);
        }
        if (me == handover.leaverId()
            || handover.inStead() && leadsOrStandsAbove(handover.unitId())) {
          steps.add(Do.TAKE_BACK);
        }
        if (stops) {
          steps.add(Do.CANCEL);
        }
      }
      case DONE, CANCELLED -> {}
    }
    return steps;
  }

  private boolean leadsOrStandsAbove(long unitId) {
    Actor actor = actor();
    if (actor.may(Permission.HAND_IN, unitId)) {
      return true;
    }
    Long above = organization.unit(unitId).map(Unit::parentId).orElse(null);
    Set<Long> been = new HashSet<>();
    while (above != null && been.add(above)) {
      if (actor.may(Permission.HAND_IN, above) || actor.may(Permission.ISSUE, above)) {
        return true;
      }
      above = organization.unit(above).map(Unit::parentId).orElse(null);
    }
    return false;
  }
}
