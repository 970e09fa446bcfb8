package vn.kheo.app.oversight.reminding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;

/**
 * Người nhận: the people of a set of units, asked for once and handed to a statement as arrays.
 *
 * <p>Of a unit: its members; its heads, who are told where nobody is in charge (leaders, and who
 * may hand in); all who may work on what it is given. Of a monitor: its officers. Of an issuer: who
 * decides.
 */
@Component
public class Audience {
  /** Rows of {@code (part, unit_id, person_id)} from the parameters of {@link #of}. */
  public static final String PEOPLE =
      """
      select *
        from unnest(cast(:parts as text[]), cast(:part_units as bigint[]), cast(:part_people as bigint[]))
             as p (part, unit_id, person_id)
      """;

  /**
   * Who is told about a row of {@code told}, which has {@code unit_id, leader_id, officer_id}:
   * those in charge as long as they hold a post there, or else the unit's heads. To be preceded by
   * {@code told} and {@link #PEOPLE} as {@code people}.
   */
  static final String IN_CHARGE =
      """
      in_charge as (
          select t.*, o.person_id as officer, l.person_id as leader
            from told t
            left join people o on o.part = 'MEMBER' and o.unit_id = t.unit_id and o.person_id = t.officer_id
            left join people l on l.part = 'MEMBER' and l.unit_id = t.unit_id and l.person_id = t.leader_id)
      """;

  private final Organization organization;
  private final Access access;

  Audience(Organization organization, Access access) {
    this.organization = organization;
    this.access = access;
  }

  private record Part(String part, long unit, long person) {}

  /** Parameters for {@link #PEOPLE}. */
  public Map<String, Object> of(
      Collection<Long> units, Collection<Long> monitors, Collection<Long> issuers, LocalDate on) {
    Set<Part> parts = new LinkedHashSet<>();
    organization
        .people(units, on)
        .forEach(
            person -> {
              parts.add(new Part("MEMBER", person.unitId(), person.id()));
              if (person.leads()) {
                parts.add(new Part("HEAD", person.unitId(), person.id()));
                parts.add(new Part("UNIT", person.unitId(), person.id()));
              }
            });
    Set<Long> all = new TreeSet<>(units);
    all.addAll(monitors);
    all.addAll(issuers);
    Set<Long> given = Set.copyOf(units);
    Set<Long> following = Set.copyOf(monitors);
    Set<Long> deciding = Set.copyOf(issuers);
    access
        .holders(
            EnumSet.of(Permission.HAND_IN, Permission.WORK, Permission.MONITOR, Permission.ISSUE),
            all,
            on)
        .forEach(
            holder -> {
              long unit = holder.unitId();
              long person = holder.personId();
              switch (holder.permission()) {
                case HAND_IN -> {
                  add(parts, given, "HEAD", unit, person);
                  add(parts, given, "UNIT", unit, person);
                }
                case WORK -> add(parts, given, "UNIT", unit, person);
                case MONITOR -> add(parts, following, "MONITOR", unit, person);
                case ISSUE -> add(parts, deciding, "ISSUER", unit, person);
                default -> {}
              }
            });
    return Map.of(
        "parts", parts.stream().map(Part::part).toArray(String[]::new),
        "part_units", parts.stream().map(Part::unit).toArray(Long[]::new),
        "part_people", parts.stream().map(Part::person).toArray(Long[]::new));
  }

  private static void add(Set<Part> parts, Set<Long> among, String part, long unit, long person) {
    if (among.contains(unit)) {
      parts.add(new Part(part, unit, person));
    }
  }
}
