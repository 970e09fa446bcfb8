package vn.kheo.app.oversight.urging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.UrgeLine;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Ai được làm gì với công văn đôn đốc: the monitor's officer writes; the leader of the agency in
 * whose name it goes issues and withdraws; units it urges read it once it is issued.
 */
@Component
class LetterRights {
  private static final Permission[] FOLLOWING = {
    Permission.MONITOR, Permission.OVERSEE, Permission.ISSUE, Permission.REGISTER
  };

  private final Access access;
  private final Organization organization;

  LetterRights(Access access, Organization organization) {
    this.access = access;
    this.organization = organization;
  }

  /**
   * What the person may see.
   *
   * @param followed units whose letters, drafts too
   * @param own units that are urged
   */
  record Scope(boolean everything, Long[] followed, Long[] own) {
    /** Condition over {@code oversight.letter l}. */
    String sees() {
      return everything
          ? "true"
          : """
            (l.monitor_unit_id = any(:followed) or l.sender_unit_id = any(:followed)
             or l.state <> 'DRAFT' and exists (select from oversight.letter_line n
                                                where n.letter_id = l.id and n.unit_id = any(:own)))\
            """;
    }

    Map<String, Object> parameters() {
      return Map.of("followed", followed, "own", own);
    }
  }

  /** Who writes. */
  long personId() {
    return access.current().personId();
  }

  Scope scope() {
    Actor actor = access.current();
    boolean everything = false;
    Set<Long> followed = new LinkedHashSet<>();
    for (Permission right : FOLLOWING) {
      Set<Long> units = actor.grants().getOrDefault(right, Set.of());
      everything |= actor.may(right) && units.isEmpty();
      followed.addAll(units);
    }
    Set<Long> own = new LinkedHashSet<>();
    own.addAll(actor.grants().getOrDefault(Permission.WORK, Set.of()));
    own.addAll(actor.grants().getOrDefault(Permission.HAND_IN, Set.of()));
    return new Scope(everything, followed.toArray(Long[]::new), own.toArray(Long[]::new));
  }

  boolean mayWrite(Letter letter) {
    return access.current().may(Permission.MONITOR, letter.monitorUnitId());
  }

  boolean mayIssue(Letter letter) {
    Actor actor = access.current();
    boolean leadsMonitor =
        letter.senderUnitId() == letter.monitorUnitId()
            && actor.may(Permission.MONITOR, letter.monitorUnitId())
            && actor.may(Permission.HAND_IN, letter.monitorUnitId());
    return leadsMonitor
        || actor.may(Permission.ISSUE, letter.senderUnitId())
        || actor.may(Permission.ISSUE, letter.monitorUnitId());
  }

  void requireWrite(Letter letter) {
    if (!mayWrite(letter)) {
      throw new AccessDeniedException("letter " + letter.id());
    }
  }

  void requireIssue(Letter letter) {
    if (!mayIssue(letter)) {
      throw new AccessDeniedException("letter " + letter.id());
    }
  }

  /** In whose name the person may urge all of these; empty where in nobody's. */
  List<Sender> senders(List<UrgeLine> lines) {
    Actor actor = access.current();
    if (lines.isEmpty() || !actor.may(Permission.MONITOR)) {
      return List.of();
    }
    Set<Long> mine = new LinkedHashSet<>(actor.grants().getOrDefault(Permission.MONITOR, Set.of()));
    if (mine.isEmpty()) {
      mine.add(actor.unitId());
    }
    Set<Long> issuers = new LinkedHashSet<>();
    lines.forEach(line -> issuers.add(line.issuerUnitId()));
    boolean oversees = issuers.stream().allMatch(issuer -> actor.may(Permission.OVERSEE, issuer));
    Map<String, long[]> pairs = new LinkedHashMap<>();
    for (long monitor : mine) {
      boolean monitorsAll = lines.stream().allMatch(line -> line.monitorUnitId() == monitor);
      if (monitorsAll || oversees) {
        if (oversees && issuers.size() == 1) {
          long issuer = issuers.iterator().next();
          pairs.put(monitor + "-" + issuer, new long[] {monitor, issuer});
        }
        pairs.put(monitor + "-" + monitor, new long[] {monitor, monitor});
      }
    }
    Map<Long, Unit> units =
        organization.units(pairs.values().stream().map(pair -> pair[1]).distinct().toList());
    List<Sender> senders = new ArrayList<>();
    for (long[] pair : pairs.values()) {
      Unit unit = units.get(pair[1]);
      if (unit != null) {
        senders.add(new Sender(pair[0], pair[1], unit.name()));
      }
    }
    return senders;
  }
}
