package vn.kheo.app.oversight.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.notice.Ending;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.settings.Settings;

/** Who hears of a hand-over: whose turn it is, and in the end both sides and the unit's leaders. */
@Component
class HandoverNotices {
  /** A step a version, and more versions than anybody makes. */
  private static final long VERSIONS = 100_000;

  private static final String TELL =
      """
      select p.person_id, p.kind, cast(:source as bigint), p.role, 'handover', cast(:id as bigint), cast(:label as text),
             '/handovers/' || cast(:id as text), cast(:arguments as text[]), cast(null as bigint), cast(:at as timestamptz)
        from unnest(cast(:people as bigint[]), cast(:kinds as text[]), cast(:roles as text[])) as p (person_id, kind, role)
      """;

  private final Notices notices;
  private final Organization organization;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  HandoverNotices(
      Notices notices, Organization organization, Access access, Settings settings, Clock clock) {
    this.notices = notices;
    this.organization = organization;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  void tell(
      Handover handover,
      String kind,
      Collection<Long> people,
      String role,
      int items,
      int returned) {
    Map<Long, String> roles = new LinkedHashMap<>();
    people.forEach(person -> roles.put(person, role));
    tell(handover, kind, roles, items, returned);
  }

  void tellDone(Handover handover, int moved, int returned) {
    Map<Long, String> roles = new LinkedHashMap<>();
    roles.put(handover.leaverId(), "LEAVER");
    roles.put(handover.successorId(), "SUCCESSOR");
    organization.people(handover.unitId(), settings.today()).stream()
        .filter(Person::leads)
        .forEach(person -> roles.putIfAbsent(person.id(), "UNIT_LEADER"));
    access
        .holders(Set.of(Permission.HAND_IN), List.of(handover.unitId()), settings.today())
        .forEach(holder -> roles.putIfAbsent(holder.personId(), "UNIT_LEADER"));
    tell(handover, "handoverDone", roles, moved, returned);
  }

  private void tell(
      Handover handover, String kind, Map<Long, String> roles, int items, int returned) {
    notices.tellEach(
        TELL,
        Map.of(
            "source", handover.id() * VERSIONS + handover.version(),
            "id", handover.id(),
            "label", handover.label(),
            "arguments", new String[] {Integer.toString(items), Integer.toString(returned)},
            "at", Timestamp.from(clock.instant()),
            "people", roles.keySet().toArray(Long[]::new),
            "kinds", roles.values().stream().map(role -> kind).toArray(String[]::new),
            "roles", roles.values().toArray(String[]::new)));
  }

  /** No kinds means all. */
  void end(Handover handover, Set<String> kinds) {
    notices.end(
        "handover", Map.of(handover.id(), clock.instant().plusMillis(1)), kinds, Ending.DECIDED);
  }
}
