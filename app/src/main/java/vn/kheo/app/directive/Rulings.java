package vn.kheo.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
  private final Following following;
  private final PartLines parts;
  private final Drafting drafting;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;

  Rulings(
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
      Clock clock) {
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
        later(found, asked.askedDue());
        steps.save(
            found,
            open.extendTo(asked.askedDue()),
            "assignment.extensionGranted",
            AssignmentSteps.shown(asked.askedDue()));
        decided(asked, "GRANTED", asked.askedDue(), grant.remark());
      }
      case Decision.OtherDate other -> {
        later(found, other.due());
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
    if (found.kind() == AssignmentKind.PART) {
      mayHavePart(found, unit);
    }
    if (!store.holdIssued(found.directiveId())) {
      throw new StepRefused("notIssued");
    }
    String because = reason == null || reason.isBlank() ? unit.name() : unit.name() + ": " + reason;
    steps.save(found, open.withdraw(because), "assignment.handedOn", because);
    requests.decideRefusal(id, rights.actor(), clock.instant(), "HANDED_ON", because);
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
    following.suspend(id, said, days.today(), lookAgainOn);
  }

  void resume(long id, int version) {
    Found found = take(id, version);
    if (!(found.assignment() instanceof Assignment.Suspended suspended)) {
      throw steps.wrongState(found);
    }
    steps.save(found, suspended.resume(), "assignment.resumed", "");
    following.resume(id);
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
    following.withdraw(id, said);
  }

  /** Another last day, earlier or later, set by whoever gave the task. */
  void moveDue(long id, int version, LocalDate day, String reason) {
    Found found = take(id, version);
    Assignment.Open open = steps.open(found);
    String said = AssignmentSteps.said(reason, "reasonMissing");
    LocalDate due = found.work().due();
    if (day.isBefore(days.today())) {
      throw new StepRefused("partDuePast");
    }
    LocalDate to = days.effective(day);
    if (to.equals(due)) {
      throw new StepRefused("sameDue", AssignmentSteps.shown(to));
    }
    if (due != null && to.isAfter(due)) {
      later(found, to);
    } else if (due == null) {
      notLaterThanParent(found, to);
    }
    steps.save(
        found, open.moveTo(to), "assignment.dueMoved", AssignmentSteps.shown(to) + ": " + said);
    requests.dueMoved(id, rights.actor(), clock.instant(), due, to, said);
    requests.lapseExtensionsUpTo(List.of(id), to);
    following.notLaterThan(id, to, said);
  }

  /**
   * Kéo hạn các phần việc: every open part right below that is due earlier gets this day, at most
   * the parent's own.
   *
   * @return how many
   */
  int extendParts(long id, int version, LocalDate until, @Nullable String reason) {
    Found found = steps.find(id);
    Powers.require(Powers.of(rights.actor(), found).handsDown(), "extend parts");
    steps.current(found, version);
    steps.open(found);
    LocalDate due = found.work().due();
    if (due != null && until.isAfter(due)) {
      throw new StepRefused("partLater", AssignmentSteps.shown(due));
    }
    if (until.isBefore(days.today())) {
      throw new StepRefused("partDuePast");
    }
    String said = ReadingDesk.blankToNull(reason);
    int moved = following.extendTo(id, until, said == null ? "" : said);
    if (moved == 0) {
      throw new StepRefused("noPartEarlier", AssignmentSteps.shown(until));
    }
    return moved;
  }

  /** A day to which the present one may be put off. */
  private void later(Found found, LocalDate day) {
    LocalDate due = found.work().due();
    if (due != null && !day.isAfter(due)) {
      throw new StepRefused("notLater", AssignmentSteps.shown(due));
    }
    if (found.work().fixedByHigherLevel()) {
      throw new StepRefused("fixedByHigherLevel");
    }
    notLaterThanParent(found, day);
  }

  /** TASK-23. */
  private static void notLaterThanParent(Found found, LocalDate day) {
    LocalDate parent = found.parentDue();
    if (found.kind() == AssignmentKind.PART && parent != null && day.isAfter(parent)) {
      throw new StepRefused("partLater", AssignmentSteps.shown(parent));
    }
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

  private void decided(
      Requests.OpenExtension asked,
      String decision,
      @Nullable LocalDate due,
      @Nullable String reason) {
    requests.decideExtension(asked.id(), rights.actor(), clock.instant(), decision, due, reason);
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
