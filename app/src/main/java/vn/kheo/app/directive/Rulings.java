package vn.kheo.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.AssignmentStore.Found;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Quyết định của người giao việc: what only the issuer's leader may do with an assignment. */
@Component
class Rulings {
  private final AssignmentSteps steps;
  private final AssignmentStore store;
  private final Requests requests;
  private final Drafting drafting;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Rulings(
      AssignmentSteps steps,
      AssignmentStore store,
      Requests requests,
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
    this.drafting = drafting;
    this.rights = rights;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  void decideExtension(long id, int version, Decision decision) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    Requests.OpenExtension asked =
        requests.openExtension(id).orElseThrow(() -> new StepRefused("nothingAsked"));
    if (asked.askedBy() == rights.actor().accountId()) {
      throw new StepRefused("ownRequest");
    }
    switch (decision) {
      case Decision.Grant grant -> {
        steps.save(
            found,
            open.extendTo(asked.askedDue()),
            "assignment.extensionGranted",
            AssignmentSteps.shown(asked.askedDue()));
        decided(asked, "GRANTED", asked.askedDue(), grant.remark());
      }
      case Decision.OtherDate other -> {
        LocalDate due = found.work().due();
        if (due != null && !other.due().isAfter(due)) {
          throw new StepRefused("notLater", AssignmentSteps.shown(due));
        }
        steps.save(
            found,
            open.extendTo(other.due()),
            "assignment.extensionGranted",
            AssignmentSteps.shown(other.due()));
        decided(asked, "OTHER_DATE", other.due(), other.remark());
      }
      case Decision.Refuse refuse -> {
        String reason = AssignmentSteps.said(refuse.reason(), "reasonMissing");
        steps.save(found, open.ask(), "assignment.extensionRefused", reason);
        decided(asked, "REFUSED", null, reason);
      }
    }
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
    if (!store.holdIssued(found.directiveId())) {
      throw new StepRefused("notIssued");
    }
    String because = reason == null || reason.isBlank() ? unit.name() : unit.name() + ": " + reason;
    steps.save(found, open.withdraw(because), "assignment.handedOn", because);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "HANDED_ON", because);
    requests.lapse(id);
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
    events.publishEvent(new StepTaken("assignment.given", null, given, "", clock.instant()));
    return given;
  }

  void uphold(long id, int version, String reason) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    if (!requests.hasOpenRefusal(id)) {
      throw new StepRefused("nothingAsked");
    }
    String said = AssignmentSteps.said(reason, "reasonMissing");
    steps.save(found, open.ask(), "assignment.upheld", said);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "UPHELD", said);
  }

  void suspend(long id, int version, String reason, LocalDate lookAgainOn) {
    Found found = take(id, version);
    String said = AssignmentSteps.said(reason, "reasonMissing");
    if (!lookAgainOn.isAfter(days.today())) {
      throw new StepRefused("lookAgainPast");
    }
    steps.save(found, steps.open(found).suspend(said, lookAgainOn), "assignment.suspended", said);
  }

  void resume(long id, int version) {
    Found found = take(id, version);
    if (!(found.assignment() instanceof Assignment.Suspended suspended)) {
      throw steps.wrongState(found);
    }
    steps.save(found, suspended.resume(), "assignment.resumed", "");
  }

  void withdraw(long id, int version, String reason) {
    Found found = take(id, version);
    String said = AssignmentSteps.said(reason, "reasonMissing");
    Assignment.Withdrawn withdrawn =
        switch (found.assignment()) {
          case Assignment.Open open -> open.withdraw(said);
          case Assignment.Reported reported -> reported.withdraw(said);
          case Assignment.Suspended suspended -> suspended.withdraw(said);
          case Assignment.Closed closed -> throw steps.wrongState(found);
          case Assignment.Withdrawn already -> throw steps.wrongState(found);
          case Assignment.Succeeded succeeded -> throw steps.wrongState(found);
        };
    steps.save(found, withdrawn, "assignment.withdrawn", said);
    requests.lapse(id);
  }

  private void decided(
      Requests.OpenExtension asked,
      String decision,
      @Nullable LocalDate due,
      @Nullable String reason) {
    requests.decideExtension(asked.id(), rights.actor(), clock.instant(), decision, due, reason);
  }

  /** The same monitor, unless the task now comes to that very unit. */
  private long monitorFor(long unitId, Found found) {
    if (found.work().monitorUnitId() != unitId) {
      return found.work().monitorUnitId();
    }
    long office = drafting.office(found.issuerUnitId(), days.today());
    return office == unitId ? found.issuerUnitId() : office;
  }

  private Found take(long id, int version) {
    Found found = steps.find(id);
    rights.require(Permission.ISSUE, found.issuerUnitId());
    steps.current(found, version);
    return found;
  }
}
