package vn.kheo.app.directive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;

/** Quyền: which directives and assignments the person signed in may see, and who may do a step. */
@Component
class Rights {
  private final Access access;

  Rights(Access access) {
    this.access = access;
  }

  Actor actor() {
    return access.current();
  }

  void require(Permission permission, long unitId) {
    access.require(permission, unitId);
  }

  /** Either permission, each for its own unit. */
  void requireEitherOf(Permission one, long unit, Permission other, long otherUnit) {
    if (!actor().may(one, unit) && !actor().may(other, otherUnit)) {
      throw new AccessDeniedException(one + " " + other);
    }
  }

  /** What the person may see. */
  Scope scope() {
    return Scope.of(actor());
  }

  /**
   * Phạm vi được xem.
   *
   * @param everything a grant that holds everywhere
   * @param own units whose assignments the person works on
   * @param followed units as whose officer the person follows others
   * @param issuers units whose directives the person drafts, issues or oversees
   */
  record Scope(boolean everything, long[] own, long[] followed, long[] issuers) {
    private static final String HELPED =
        """
        (a.kind <> 'PART' and exists (select from directive.coordination c
                                       where c.obligation_id = a.obligation_id and c.unit_id = any(:own)))\
        """;

    static Scope of(Actor actor) {
      Set<Long> own = units(actor, Permission.WORK, Permission.HAND_IN);
      Set<Long> followed = units(actor, Permission.MONITOR);
      Set<Long> issuers =
          units(
              actor, Permission.OVERSEE, Permission.CONFIRM, Permission.ISSUE, Permission.REGISTER);
      boolean everything =
          Arrays.stream(
                  new Permission[] {
                    Permission.OVERSEE, Permission.CONFIRM, Permission.ISSUE, Permission.REGISTER
                  })
              .anyMatch(p -> actor.may(p) && actor.grants().getOrDefault(p, Set.of()).isEmpty());
      return new Scope(everything, array(own), array(followed), array(issuers));
    }

    private static Set<Long> units(Actor actor, Permission... permissions) {
      Set<Long> units = new LinkedHashSet<>();
      for (Permission permission : permissions) {
        units.addAll(actor.grants().getOrDefault(permission, Set.of()));
      }
      return units;
    }

    private static long[] array(Set<Long> units) {
      return units.stream().mapToLong(Long::longValue).toArray();
    }

    boolean seesIssuer(long unitId) {
      return everything || Arrays.stream(issuers).anyMatch(id -> id == unitId);
    }

    /**
     * Condition over {@code directive.assignment a} and {@code directive.directive d}. Only what
     * the person holds is asked for: an alternative that cannot hold would still cost the index.
     */
    String seesAssignment() {
      return anyOf(oneOf("d.issuer_unit_id", "issuers", issuers), ofAssignmentAlone());
    }

    /**
     * As {@link #seesAssignment} over {@code directive.assignment a} alone, for sums over many that
     * need nothing of the directive.
     */
    String seesAssignmentAlone() {
      return anyOf(
          issuers.length > 0
              ? "a.directive_id in (select id from directive.directive where issuer_unit_id = any(:issuers))"
              : "",
          ofAssignmentAlone());
    }

    private String ofAssignmentAlone() {
      return Stream.of(
              oneOf("a.unit_id", "own", own),
              own.length > 0
                  ? "(a.kind = 'PART' and " + oneOf("a.monitor_unit_id", "own", own) + ")"
                  : "",
              oneOf("a.monitor_unit_id", "followed", followed))
          .filter(alternative -> !alternative.isEmpty())
          .collect(Collectors.joining(" or "));
    }

    /**
     * One id is asked for as such: the plan for a list of unknown length is thought dear, so that
     * the database would plan every statement anew.
     *
     * @return empty where there is none
     */
    static String oneOf(String column, String name, long[] ids) {
      return switch (ids.length) {
        case 0 -> "";
        case 1 -> column + " = :" + name + "_one";
        default -> column + " = any(:" + name + ")";
      };
    }

    /**
     * As {@link #seesAssignment}, for looking at one: also the work of others with which a unit of
     * the person's helps. It is in no list and no sum of theirs, since they do not answer for it.
     */
    String opensAssignment() {
      return anyOf(seesAssignment(), own.length > 0 ? HELPED : "");
    }

    /**
     * As {@link #seesAssignment}, for lists and sums: what a unit handed down is its own affair, so
     * that others who may see it find it only beneath its parent, or where they ask for the unit.
     */
    String listsAssignment(boolean ofOneUnit) {
      if (ofOneUnit || !everything && issuers.length == 0) {
        return seesAssignment();
      }
      String mine =
          own.length > 0 ? " or a.unit_id = any(:own) or a.monitor_unit_id = any(:own)" : "";
      String theirs = followed.length > 0 ? " or a.monitor_unit_id = any(:followed)" : "";
      return "(%s and (a.kind <> 'PART'%s%s))".formatted(seesAssignment(), mine, theirs);
    }

    /** Condition over {@code directive.directive d}: a draft is its issuer's own affair. */
    String seesDirective() {
      String given =
          anyOf(
              followed.length > 0 ? "d.default_monitor_unit_id = any(:followed)" : "",
              own.length > 0
                  ? "d.id in (select directive_id from directive.assignment where unit_id = any(:own))"
                  : "",
              own.length > 0
                  ? "d.id in (select directive_id from directive.coordination where unit_id = any(:own))"
                  : "",
              followed.length > 0
                  ? "d.id in (select directive_id from directive.assignment where monitor_unit_id = any(:followed))"
                  : "");
      return anyOf(
          issuers.length > 0 ? "d.issuer_unit_id = any(:issuers)" : "",
          "(d.state <> 'DRAFT' and " + given + ")");
    }

    private String anyOf(String... alternatives) {
      if (everything) {
        return "true";
      }
      String joined =
          Arrays.stream(alternatives)
              .filter(alternative -> !alternative.isEmpty())
              .collect(Collectors.joining(" or "));
      return joined.isEmpty() ? "false" : "(" + joined + ")";
    }

    Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>();
      put(parameters, "own", own);
      put(parameters, "followed", followed);
      put(parameters, "issuers", issuers);
      return parameters;
    }

    /** The ids under the name, and the first of them under the name for {@link #oneOf}. */
    static void put(Map<String, ? super Object> parameters, String name, long[] ids) {
      parameters.put(name, ids);
      parameters.put(name + "_one", ids.length == 0 ? 0L : ids[0]);
    }
  }
}
