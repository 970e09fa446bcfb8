package vn.kheo.app.directive;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Actor;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;

/**
 * Xử lý hàng loạt: one step with many assignments, by the rules of the single step and with the
 * rights of the person signed in. What cannot be done is given back with its reason, the rest is
 * done, with a journal entry each; a fixed number of statements, however many they are.
 */
@Component
public class BulkSteps {
  private final AssignmentStore store;
  private final AssignmentLines lines;
  private final BulkStore bulk;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  BulkSteps(
      AssignmentStore store,
      AssignmentLines lines,
      BulkStore bulk,
      Rights rights,
      Days days,
      Organization organization,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.lines = lines;
    this.bulk = bulk;
    this.rights = rights;
    this.days = days;
    this.organization = organization;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Kết quả.
   *
   * @param done each with the version it has now and what an undo would put back
   */
  public record Outcome(List<Done> done, List<Refused> refused) {}

  /** Đã làm. */
  public record Done(AssignmentLine line, int version, String before) {}

  /** Không làm được, and why. */
  public record Refused(AssignmentLine line, StepRefused why) {}

  /** Those of the assignments that the person may see, by date. */
  @Transactional(readOnly = true)
  public List<AssignmentLine> seen(Collection<Long> ids) {
    return lines.of(ids, rights.scope());
  }

  /** The first assignments that the filter leaves, as the list shows them. */
  @Transactional(readOnly = true)
  public List<Long> ids(AssignmentFilter filter, int most) {
    return lines.ids(filter, most, rights.scope());
  }

  /** To how many of the assignments the person could do each step now. */
  @Transactional(readOnly = true)
  public Map<BulkStep.Kind, Integer> possible(Collection<Long> ids) {
    Actor actor = rights.actor();
    Map<BulkStep.Kind, Integer> possible = new EnumMap<>(BulkStep.Kind.class);
    Map<Long, AssignmentLine> seen = byId(seen(ids));
    for (Found found : store.all(seen.keySet())) {
      AssignmentLine line = seen.get(found.work().id());
      Powers may = Powers.of(actor, found);
      boolean open = found.assignment() instanceof Assignment.Open;
      count(possible, BulkStep.Kind.ASSIGN, open && may.works() && found.personId() == null);
      count(possible, BulkStep.Kind.REMIND, open && may.reminds());
      count(
          possible,
          BulkStep.Kind.ASK,
          open
              && may.works()
              && found.work().due() != null
              && !found.work().fixedByHigherLevel()
              && line != null
              && !line.extensionOpen());
      count(
          possible,
          BulkStep.Kind.DECIDE,
          open && may.rules() && line != null && line.extensionOpen());
      count(
          possible,
          BulkStep.Kind.ACCEPT,
          found.assignment() instanceof Assignment.Reported && may.judges());
    }
    return possible;
  }

  private static void count(Map<BulkStep.Kind, Integer> possible, BulkStep.Kind kind, boolean may) {
    if (may) {
      possible.merge(kind, 1, Integer::sum);
    }
  }

  /**
   * Does the step with each of them that allows it, in the caller's transaction. What the person
   * may not see is in neither part of the outcome.
   *
   * @param progress told 1 when all are checked, 2 when they are changed, 3 when they are written
   *     down
   * @throws StepRefused where what was typed can serve for none of them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome take(BulkStep step, Collection<Long> ids, IntConsumer progress) {
    Checked checked = checked(step, ids);
    progress.accept(1);
    List<Found> good = checked.good();
    List<String> before = List.of();
    if (!good.isEmpty()) {
      Instant now = clock.instant();
      before = bulk.before(good);
      switch (step) {
        case BulkStep.Assign assign -> bulk.assign(good, assign, now);
        case BulkStep.Remind remind ->
            bulk.nudge(good, rights.actor(), remind.words(), days.today(), now);
        case BulkStep.Ask ask ->
            bulk.ask(good, rights.actor(), ask.day(), ask.reason().strip(), days.today(), now);
        case BulkStep.Decide decide ->
            bulk.decide(good, rights.actor(), checked.days(), decide.decision(), now);
        case BulkStep.Accept accept ->
            bulk.accept(good, ReadingDesk.blankToNull(accept.remark()), now);
      }
      progress.accept(2);
      tell(step, good, checked.days(), now);
    }
    progress.accept(3);
    int more = step instanceof BulkStep.Remind ? 0 : 1;
    List<Done> done = new ArrayList<>();
    for (int i = 0; i < good.size(); i++) {
      Found found = good.get(i);
      done.add(
          new Done(
              line(checked.lines(), found.work().id()),
              found.work().version() + more,
              before.get(i)));
    }
    return new Outcome(done, checked.refused());
  }

  /**
   * Takes a step back for those to which nothing has happened since, in the caller's transaction.
   *
   * @param done as {@link #take} gave it: id → version and what was before
   * @return those that stand again as before; the others were left as they are
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> undo(BulkStep.Kind kind, Map<Long, Undo> done) {
    if (!kind.canBeUndone()) {
      throw new StepRefused("notUndone");
    }
    List<Found> held =
        store.hold(done.keySet()).stream()
            .filter(found -> undo(done, found).version() == found.work().version())
            .filter(
                found -> {
                  Powers may = Powers.of(rights.actor(), found);
                  return kind == BulkStep.Kind.DECIDE ? may.rules() : may.works();
                })
            .toList();
    if (held.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    List<String> before = held.stream().map(found -> undo(done, found).before()).toList();
    switch (kind) {
      case ASSIGN -> bulk.unassign(held, before, now);
      case ASK -> bulk.unask(held, rights.actor(), now);
      case DECIDE -> bulk.undecide(held, before, rights.actor(), now);
      case REMIND, ACCEPT -> throw new StepRefused("notUndone");
    }
    List<Long> ids = held.stream().map(found -> found.work().id()).toList();
    String action =
        switch (kind) {
          case ASSIGN -> "assignment.inChargeTakenBack";
          case ASK -> "assignment.extensionTakenBack";
          default -> "assignment.decisionTakenBack";
        };
    bulk.record(action, held, "");
    events.publishEvent(StepTaken.of(ids, action, "", now));
    return ids;
  }

  private static Undo undo(Map<Long, Undo> done, Found found) {
    return Objects.requireNonNull(done.get(found.work().id()));
  }

  /** What an undo needs of one. */
  public record Undo(int version, String before) {}

  /**
   * @param days of an extension that is granted: the day that will count, by assignment
   */
  private record Checked(
      List<Found> good,
      List<Refused> refused,
      Map<Long, AssignmentLine> lines,
      Map<Long, BulkStore.Granted> days) {}

  private Checked checked(BulkStep step, Collection<Long> ids) {
    Map<Long, AssignmentLine> seen = byId(seen(ids));
    List<Found> held = store.hold(seen.keySet());
    Set<Long> mine =
        step instanceof BulkStep.Accept
            ? bulk.handedInBy(rights.actor(), seen.keySet())
            : step instanceof BulkStep.Remind
                ? bulk.nudgedBy(rights.actor(), days.today(), seen.keySet())
                : Set.of();
    boolean extensions = step instanceof BulkStep.Ask || step instanceof BulkStep.Decide;
    Map<Long, Requests.OpenExtension> asked =
        extensions ? bulk.openExtensions(seen.keySet()) : Map.of();
    Map<Long, List<Person>> people =
        step instanceof BulkStep.Assign
            ? organization
                .people(held.stream().map(f -> f.work().unitId()).distinct().toList(), days.today())
                .stream()
                .collect(Collectors.groupingBy(Person::unitId))
            : Map.of();
    List<Found> good = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Map<Long, BulkStore.Granted> granted = new LinkedHashMap<>();
    for (Found found : held) {
      long id = found.work().id();
      try {
        Powers may = Powers.of(rights.actor(), found);
        switch (step) {
          case BulkStep.Assign assign ->
              BulkRules.assign(
                  found, may, assign, people.getOrDefault(found.work().unitId(), List.of()));
          case BulkStep.Remind remind -> BulkRules.remind(found, may, mine.contains(id));
          case BulkStep.Ask ask ->
              BulkRules.ask(found, may, ask, asked.containsKey(id), days.today());
          case BulkStep.Decide decide ->
              granted.put(
                  id,
                  BulkRules.decide(
                      found, may, decide.decision(), asked.get(id), rights.actor(), days));
          case BulkStep.Accept accept -> BulkRules.accept(found, may, mine.contains(id));
        }
        good.add(found);
      } catch (StepRefused why) {
        refused.add(new Refused(line(seen, id), why));
      }
    }
    return new Checked(good, refused, seen, granted);
  }

  private void tell(
      BulkStep step, List<Found> good, Map<Long, BulkStore.Granted> granted, Instant now) {
    switch (step) {
      case BulkStep.Assign assign -> {
        String names = names(assign, good);
        List<Found> given =
            good.stream().filter(f -> f.assignment() instanceof Assignment.Given).toList();
        List<Found> underway =
            good.stream().filter(f -> f.assignment() instanceof Assignment.Underway).toList();
        tell("assignment.received", given, names, now);
        tell("assignment.inChargeNamed", underway, names, now);
      }
      case BulkStep.Remind remind ->
          tell(
              "assignment.remindedByHand",
              good,
              remind.words().isBlank()
                  ? rights.actor().name()
                  : rights.actor().name() + ": " + remind.words().strip(),
              now);
      case BulkStep.Ask ask ->
          tell(
              "assignment.extensionAsked",
              good,
              WrittenDay.of(ask.day()) + ": " + ask.reason().strip(),
              now);
      case BulkStep.Decide decide -> {
        if (decide.decision() instanceof Decision.Refuse refuse) {
          tell("assignment.extensionRefused", good, refuse.reason().strip(), now);
        } else {
          // Those with the same day share their words: one statement a day granted.
          good.stream()
              .collect(
                  Collectors.groupingBy(
                      found -> BulkRules.granted(granted, found).due(),
                      TreeMap::new,
                      Collectors.toList()))
              .forEach(
                  (due, some) ->
                      tell("assignment.extensionGranted", some, WrittenDay.of(due), now));
        }
      }
      case BulkStep.Accept accept ->
          tell(
              "assignment.accepted",
              good,
              Objects.requireNonNullElse(ReadingDesk.blankToNull(accept.remark()), ""),
              now);
    }
  }

  private void tell(String action, List<Found> some, String detail, Instant now) {
    if (!some.isEmpty()) {
      bulk.record(action, some, detail);
      events.publishEvent(
          StepTaken.of(some.stream().map(f -> f.work().id()).toList(), action, detail, now));
    }
  }

  private String names(BulkStep.Assign assign, List<Found> good) {
    List<Long> named = new ArrayList<>();
    if (assign.leaderId() != null) {
      named.add(assign.leaderId());
    }
    if (assign.officerId() != null) {
      named.add(assign.officerId());
    }
    Map<Long, String> names = organization.names(named);
    return named.stream()
        .map(id -> names.getOrDefault(id, "#" + id))
        .collect(Collectors.joining("; "));
  }

  private static Map<Long, AssignmentLine> byId(List<AssignmentLine> lines) {
    Map<Long, AssignmentLine> byId = new LinkedHashMap<>();
    lines.forEach(line -> byId.put(line.id(), line));
    return byId;
  }

  private static AssignmentLine line(Map<Long, AssignmentLine> seen, long id) {
    return Objects.requireNonNull(seen.get(id));
  }
}
