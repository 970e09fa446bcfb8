package vn.kheo.app.directive;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Không thuộc thẩm quyền: what whoever gave a task does when a unit says that it is another's. It
 * goes to the right one, ends in what that one has already, or stays.
 */
@Component
class RightUnit {
  private final AssignmentSteps steps;
  private final AssignmentStore store;
  private final Requests requests;
  private final Following following;
  private final PartLines parts;
  private final Drafting drafting;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RightUnit(
      AssignmentSteps steps,
      AssignmentStore store,
      Requests requests,
      Following following,
      PartLines parts,
      Drafting drafting,
      Rights rights,
      Days days,
      Organization organization,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.steps = steps;
    this.store = store;
    this.requests = requests;
    this.following = following;
    this.parts = parts;
    this.drafting = drafting;
    this.rights = rights;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  long handOn(long id, int version, long unitId, @Nullable String reason) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    if (!requests.hasOpenRefusal(id)) {
      throw new StepRefused("nothingAsked");
    }
    Unit unit =
        organization
            .unit(unitId)
            .filter(u -> u.existsOn(days.today()))
            .orElseThrow(() -> new StepRefused("unknownUnit"));
    if (unitId == found.work().unitId()) {
      throw new StepRefused("sameUnit");
    }
    if (found.kind() == AssignmentKind.PART) {
      mayHavePart(found, unit);
    }
    if (!store.holders(id, List.of(unitId)).isEmpty()) {
      throw new StepRefused("alreadyHas", unit.name());
    }
    if (!store.holdIssued(found.directiveId())) {
      throw new StepRefused("notIssued");
    }
    String because = reason == null || reason.isBlank() ? unit.name() : unit.name() + ": " + reason;
    steps.save(found, open.withdraw(because), "assignment.handedOn", because);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "HANDED_ON", because, null);
    requests.lapse(id);
    following.withdraw(id, because);
    long given =
        store
            .giveTo(id, unitId, monitorFor(unitId, found), clock.instant())
            .orElseThrow(() -> new StepRefused("alreadyHas", unit.name()));
    journal.record(
        new Step(
            "assignment.given",
            "assignment",
            given,
            found.ref() + " – " + unit.name(),
            found.directiveId(),
            unitId,
            ""));
    events.publishEvent(StepTaken.of(given, "assignment.given", "", clock.instant()));
    return given;
  }

  Map<Long, Long> holders(long id, Collection<Long> units) {
    return units.isEmpty() ? Map.of() : store.holders(id, units);
  }

  void uphold(long id, int version, String reason) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    if (!requests.hasOpenRefusal(id)) {
      throw new StepRefused("nothingAsked");
    }
    String said = AssignmentSteps.said(reason, "reasonMissing");
    steps.save(found, open.ask(), "assignment.upheld", said);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "UPHELD", said, null);
  }

  /** Nhập: the right unit has this very task already, so that this one ends in it. */
  void merge(long id, int version, long unitId, @Nullable String reason) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    if (!requests.hasOpenRefusal(id)) {
      throw new StepRefused("nothingAsked");
    }
    String name = organization.unit(unitId).map(Unit::name).orElse("");
    Long into = store.holders(id, List.of(unitId)).get(unitId);
    if (into == null) {
      throw new StepRefused("hasNot", name);
    }
    String because = reason == null || reason.isBlank() ? name : name + ": " + reason;
    steps.save(found, open.withdraw(because), "assignment.merged", because);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "MERGED", because, into);
    requests.lapse(id);
    following.withdraw(id, because);
    Found other = steps.find(into);
    steps.tell(
        other,
        "assignment.mergedFrom",
        organization.unit(found.work().unitId()).map(Unit::name).orElse(""));
  }

  private void mayHavePart(Found found, Unit unit) {
    long giver = found.work().monitorUnitId();
    if (parts.chain(found.work().id(), found.work().unitId()).contains(unit.id())) {
      throw new StepRefused("partCycle", unit.name());
    }
    if (organization.below(giver, days.today()).stream().noneMatch(u -> u.id() == unit.id())) {
      throw new StepRefused("partNotBelow", unit.name());
    }
  }

  /** The same monitor, unless the task now comes to that very unit. */
  private long monitorFor(long unitId, Found found) {
    if (found.kind() == AssignmentKind.PART || found.work().monitorUnitId() != unitId) {
      return found.work().monitorUnitId();
    }
    long office = drafting.office(found.issuerUnitId(), days.today());
    return office == unitId ? found.issuerUnitId() : office;
  }

  private Found take(long id, int version) {
    Found found = steps.find(id);
    Powers.require(Powers.of(rights.actor(), found).rules(), "rule");
    steps.current(found, version);
    return found;
  }
}
