package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.directive.Addressing.Reach;
import vn.kheo.app.directive.Rehearsal.Kind;
import vn.kheo.app.directive.Rehearsal.Snag;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.reader.Deliverable;

/** Diễn tập: works out what issuing would do; writes nothing. */
@Component
class Rehearsing {
  /** Names listed in one snag; the rest is told by number. */
  private static final int MOST_NAMES = 12;

  private final JdbcClient jdbc;
  private final Organization organization;

  Rehearsing(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  Rehearsal of(
      Directive directive,
      List<Obligation> kept,
      Reach reach,
      LocalDate today,
      WorkingCalendar calendar) {
    List<Snag> snags = snags(directive, kept, reach, today, calendar);
    return new Rehearsal(directive, reach.assignments(), shares(kept, reach), snags);
  }

  /** Everything worth a look, what blocks first, otherwise in the document's order. */
  List<Snag> snags(
      Directive directive,
      List<Obligation> kept,
      Reach reach,
      LocalDate today,
      WorkingCalendar calendar) {
    List<Snag> snags = new ArrayList<>();
    if (kept.isEmpty()) {
      snags.add(new Snag(Kind.NOTHING_TO_ISSUE, null, null, null, null));
    }
    monitors(directive, kept, today, snags);
    for (Obligation obligation : kept) {
      parties(directive, obligation, reach, today, snags);
      dates(directive, obligation, today, calendar, snags);
      if (obligation.deliverable() == Deliverable.OTHER) {
        snags.add(snag(Kind.NO_DELIVERABLE, obligation, null, null));
      }
    }
    snags.sort(Comparator.comparing(snag -> !snag.blocks()));
    return snags;
  }

  /** Units that would follow orders and do not exist any more, each once. */
  private void monitors(
      Directive directive, List<Obligation> kept, LocalDate today, List<Snag> snags) {
    Set<Long> ids = new LinkedHashSet<>(List.of(directive.defaultMonitorUnitId()));
    kept.stream().map(Obligation::monitorUnitId).filter(Objects::nonNull).forEach(ids::add);
    organization.units(ids).values().stream()
        .filter(unit -> !unit.existsOn(today))
        .forEach(
            unit ->
                snags.add(new Snag(Kind.MONITOR_ENDED, null, null, unit.name(), unit.validTo())));
  }

  private static void parties(
      Directive directive, Obligation obligation, Reach reach, LocalDate today, List<Snag> snags) {
    if (obligation.state() == Obligation.State.PROPOSED) {
      snags.add(snag(Kind.UNCONFIRMED, obligation, null, null));
    }
    if (obligation.leads().isEmpty()) {
      snags.add(snag(Kind.NO_OWNER, obligation, null, null));
    }
    for (Party lead : obligation.leads()) {
      if (!lead.resolved()) {
        snags.add(snag(Kind.UNRESOLVED_PARTY, obligation, lead.words(), null));
      }
    }
    reach
        .emptyGroups()
        .getOrDefault(obligation.id(), List.of())
        .forEach(words -> snags.add(snag(Kind.EMPTY_GROUP, obligation, words, null)));
    Collection<Long> reached = reach.unitsOf().getOrDefault(obligation.id(), java.util.Set.of());
    LocalDate issued = directive.issueDate();
    units(
        Kind.UNIT_OUTSIDE_VALIDITY,
        obligation,
        reached,
        reach,
        u -> !u.existsOn(issued),
        issued,
        snags);
    units(
        Kind.UNIT_ENDED,
        obligation,
        reached,
        reach,
        u -> u.existsOn(issued) && !u.existsOn(today),
        today,
        snags);
    units(
        Kind.SAME_UNIT_TWICE,
        obligation,
        reach.twice().getOrDefault(obligation.id(), java.util.Set.of()),
        reach,
        u -> true,
        null,
        snags);
  }

  private static void units(
      Kind kind,
      Obligation obligation,
      Collection<Long> ids,
      Reach reach,
      Predicate<Unit> concerned,
      @Nullable LocalDate day,
      List<Snag> snags) {
    List<String> names =
        ids.stream()
            .filter(id -> reach.units().get(id) != null)
            .filter(id -> concerned.test(reach.units().get(id)))
            .map(reach::name)
            .toList();
    if (!names.isEmpty()) {
      String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
      String more = names.size() > MOST_NAMES ? " (+" + (names.size() - MOST_NAMES) + ")" : "";
      snags.add(snag(kind, obligation, shown + more, day));
    }
  }

  private static void dates(
      Directive directive,
      Obligation obligation,
      LocalDate today,
      WorkingCalendar calendar,
      List<Snag> snags) {
    LocalDate due = obligation.due();
    if (due == null) {
      if (obligation.cadence() == null) {
        snags.add(snag(Kind.NO_DATE, obligation, null, null));
      }
      return;
    }
    if (due.isBefore(directive.issueDate())) {
      snags.add(snag(Kind.DEADLINE_BEFORE_ISSUE, obligation, null, due));
    } else if (due.isBefore(today)) {
      snags.add(snag(Kind.DEADLINE_PAST, obligation, null, due));
    }
    if (!calendar.isWorkingDay(due)) {
      snags.add(snag(Kind.DEADLINE_ON_DAY_OFF, obligation, null, due));
    }
  }

  private static Snag snag(
      Kind kind, Obligation obligation, @Nullable String words, @Nullable LocalDate day) {
    return new Snag(kind, obligation.id(), obligation.ref(), words, day);
  }

  private List<Rehearsal.Share> shares(List<Obligation> kept, Reach reach) {
    Map<Long, List<Obligation>> byUnit = new LinkedHashMap<>();
    for (Obligation obligation : kept) {
      for (Long unit : reach.unitsOf().getOrDefault(obligation.id(), java.util.Set.of())) {
        byUnit.computeIfAbsent(unit, id -> new ArrayList<>()).add(obligation);
      }
    }
    Map<Long, Integer> loads = openLoads(byUnit.keySet());
    return byUnit.entrySet().stream()
        .map(
            entry ->
                new Rehearsal.Share(
                    entry.getKey(),
                    reach.name(entry.getKey()),
                    entry.getValue().stream().map(Obligation::ref).toList(),
                    loads.getOrDefault(entry.getKey(), 0),
                    entry.getValue().stream()
                        .map(Obligation::due)
                        .filter(day -> day != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null)))
        .toList();
  }

  private Map<Long, Integer> openLoads(Collection<Long> units) {
    Map<Long, Integer> loads = new LinkedHashMap<>();
    jdbc.sql(
            """
            select unit_id, count(*) as load
              from directive.assignment
             where unit_id = any(:units)
               and person_id is null
               and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
             group by unit_id
            """)
        .param("units", ObligationStore.array(units))
        .query(
            row -> {
              loads.put(row.getLong("unit_id"), row.getInt("load"));
            });
    return loads;
  }
}
