package vn.kheo.app.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;

/**
 * Giao xuống: a unit passes its task, or parts of it, to units below or to people of its own; one
 * statement whether to one or to a hundred.
 */
@Component
class HandingDown {
  private static final int NAMED = 5;

  private final JdbcClient jdbc;
  private final AssignmentSteps steps;
  private final AssignmentStore store;
  private final PartLines parts;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  HandingDown(
      JdbcClient jdbc,
      AssignmentSteps steps,
      AssignmentStore store,
      PartLines parts,
      Rights rights,
      Days days,
      Organization organization,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.store = store;
    this.parts = parts;
    this.rights = rights;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @return how many parts were given
   */
  int handDown(long id, int version, NewParts asked) {
    Found found = steps.find(id);
    Powers.require(Powers.of(rights.actor(), found).handsDown(), "hand down");
    steps.current(found, version);
    if (!(found.assignment() instanceof Assignment.Underway underway)) {
      throw steps.wrongState(found);
    }
    String words = AssignmentSteps.said(asked.words(), "partWordsMissing");
    LocalDate due = due(found, asked);
    Map<Long, Unit> units = units(found, asked);
    List<Person> people = people(found, asked);
    if (units.isEmpty() && people.isEmpty()) {
      throw new StepRefused(asked.kinds().isEmpty() ? "partNobody" : "partNobodyLeft");
    }
    if (!store.holdIssued(found.directiveId())) {
      throw new StepRefused("notIssued");
    }
    List<String> names =
        Stream.concat(units.values().stream().map(Unit::name), people.stream().map(Person::name))
            .toList();
    steps.save(found, underway.handDown(), "assignment.handedDown", some(names));
    List<Long> given = insert(found, asked, words, due, units.keySet(), people);
    record(found, given, units, people);
    return given.size();
  }

  private List<Long> insert(
      Found found,
      NewParts asked,
      String words,
      @Nullable LocalDate due,
      Collection<Long> units,
      List<Person> people) {
    int size = units.size() + people.size();
    long[] to = new long[size];
    Long[] persons = new Long[size];
    int i = 0;
    for (Long unit : units) {
      to[i++] = unit;
    }
    for (Person person : people) {
      to[i] = found.work().unitId();
      persons[i++] = person.id();
    }
    return jdbc.sql(
            """
            insert into directive.assignment (obligation_id, directive_id, unit_id, monitor_unit_id, state,
                given_at, first_due, due, kind, parent_id, person_id, words, deliverable, remark)
            select p.obligation_id, p.directive_id, r.unit_id, p.unit_id, 'GIVEN',
                   :at, cast(:due as date), cast(:due as date), 'PART', p.id, r.person_id, :words,
                   coalesce(cast(:deliverable as text), p.deliverable, o.deliverable), :remark
              from directive.assignment p
              join directive.obligation o on o.id = p.obligation_id
             cross join unnest(cast(:units as bigint[]), cast(:people as bigint[])) as r (unit_id, person_id)
             where p.id = :parent
            returning id
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("due", due)
        .param("words", words)
        .param("deliverable", asked.deliverable() == null ? null : asked.deliverable().name())
        .param("remark", ReadingDesk.blankToNull(asked.remark()))
        .param("units", to)
        .param("people", persons)
        .param("parent", found.work().id())
        .query(Long.class)
        .list();
  }

  private void record(Found found, List<Long> given, Map<Long, Unit> units, List<Person> people) {
    events.publishEvent(StepTaken.of(given, "assignment.givenDown", "", clock.instant()));
    List<Long> all = new ArrayList<>(units.keySet());
    all.add(found.work().unitId());
    UnitLabels labels = UnitLabels.of(organization, all);
    journal.recordEach(
        "assignment.givenDown",
        "assignment",
        """
        select a.id as subject_id, o.ref || ' – ' || u.name || coalesce(' – ' || p.name, '') as subject_label,
               a.directive_id, a.unit_id, a.words as detail
          from directive.assignment a
          join directive.obligation o on o.id = a.obligation_id
          join unnest(cast(:unit_ids as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = a.unit_id
          left join unnest(cast(:person_ids as bigint[]), cast(:person_names as text[])) as p (id, name)
            on p.id = a.person_id
         where a.id = any(:given)
        """,
        Map.of(
            "unit_ids", labels.ids(),
            "unit_names", labels.names(),
            "person_ids", people.stream().mapToLong(Person::id).toArray(),
            "person_names", people.stream().map(Person::name).toArray(String[]::new),
            "given", ObligationStore.array(given)));
  }

  private @Nullable LocalDate due(Found found, NewParts asked) {
    LocalDate last = found.work().due();
    LocalDate due = asked.due();
    if (due == null) {
      return last;
    }
    if (due.isBefore(days.today())) {
      throw new StepRefused("partDuePast");
    }
    if (last != null && due.isAfter(last)) {
      throw new StepRefused("partLater", WrittenDay.of(last));
    }
    LocalDate effective = days.effective(due);
    return last != null && effective.isAfter(last) ? last : effective;
  }

  private Map<Long, Unit> units(Found found, NewParts asked) {
    Map<Long, Unit> chosen = new LinkedHashMap<>();
    if (asked.units().isEmpty() && asked.kinds().isEmpty()) {
      return chosen;
    }
    long own = found.work().unitId();
    Map<Long, Unit> below =
        organization.below(own, days.today()).stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a, LinkedHashMap::new));
    Set<Long> chain = parts.chain(found.work().id(), own);
    Set<Long> with = new HashSet<>(parts.unitsWithPart(found.work().id()));
    Set<Long> distinct = new HashSet<>();
    for (Long id : asked.units()) {
      Unit unit = organization.unit(id).orElseThrow(() -> new StepRefused("unknownUnit"));
      if (chain.contains(id)) {
        throw new StepRefused("partCycle", unit.name());
      }
      if (!unit.existsOn(days.today())) {
        throw new StepRefused("partEnded", unit.name());
      }
      if (!below.containsKey(id)) {
        throw new StepRefused("partNotBelow", unit.name());
      }
      if (with.contains(id) || !distinct.add(id)) {
        throw new StepRefused("partTwice", unit.name());
      }
      chosen.put(id, unit);
    }
    below.values().stream()
        .filter(unit -> asked.kinds().contains(unit.kind()))
        .filter(unit -> !with.contains(unit.id()) && !chain.contains(unit.id()))
        .forEach(unit -> chosen.putIfAbsent(unit.id(), unit));
    return chosen;
  }

  private List<Person> people(Found found, NewParts asked) {
    if (asked.people().isEmpty()) {
      return List.of();
    }
    Map<Long, Person> own =
        organization.people(found.work().unitId(), days.today()).stream()
            .collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a));
    return asked.people().stream()
        .distinct()
        .map(
            id -> {
              Person person = own.get(id);
              if (person == null) {
                throw new StepRefused("notOfUnit");
              }
              return person;
            })
        .toList();
  }

  private static String some(List<String> names) {
    String first = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? first + "; … (" + names.size() + ")" : first;
  }
}
