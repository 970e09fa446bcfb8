package vn.kheo.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentStore.Found;

/** Quyết định của người giao việc: what only the issuer's leader may do with an assignment. */
@Component
class Rulings {
  private final AssignmentSteps steps;
  private final AssignmentStore store;
  private final Requests requests;
  private final DateLines dates;
  private final Opening opening;
  private final Following following;
  private final Rights rights;
  private final Days days;
  private final Clock clock;

  Rulings(
      AssignmentSteps steps,
      AssignmentStore store,
      Requests requests,
      DateLines dates,
      Opening opening,
      Following following,
      Rights rights,
      Days days,
      Clock clock) {
    this.steps = steps;
    this.store = store;
    this.requests = requests;
    this.dates = dates;
    this.opening = opening;
    this.following = following;
    this.rights = rights;
    this.days = days;
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
        LocalDate due = extend(found, open, asked, asked.askedDue());
        decided(asked, "GRANTED", due, grant.remark());
      }
      case Decision.OtherDate other -> {
        later(found, other.due());
        AssignmentSteps.notPast(other.due(), days.today());
        LocalDate until = extend(found, open, asked, other.due());
        decided(asked, "OTHER_DATE", until, other.remark());
      }
      case Decision.Refuse refuse -> {
        String reason = AssignmentSteps.said(refuse.reason(), "reasonMissing");
        steps.save(found, open.ask(), "assignment.extensionRefused", reason);
        decided(asked, "REFUSED", null, reason);
      }
    }
  }

  /**
   * Moves the last day, by the same rule for days off as issuing (DAY-6).
   *
   * @return the day that counts
   */
  private LocalDate extend(
      Found found, Assignment.Open open, Requests.OpenExtension asked, LocalDate granted) {
    LocalDate until = days.effective(granted);
    String shown =
        until.equals(granted)
            ? WrittenDay.of(until)
            : WrittenDay.of(granted) + " → " + WrittenDay.of(until);
    steps.save(found, open.extendTo(until), "assignment.extensionGranted", shown);
    if (asked.late()) {
      store.keepLate(found.work().id(), asked.fromDue(), clock.instant());
    }
    return until;
  }

  /** Ý kiến đồng ý của cấp trên (TASK-24), for everyone who has this order. */
  void recordConsent(
      long id, int version, String symbol, LocalDate dated, @Nullable LocalDate until) {
    Found found = take(id, version);
    steps.open(found);
    String said = AssignmentSteps.said(symbol, "consentSymbolMissing");
    if (!dates.fixedByHigherLevel(found.obligationId())) {
      throw new StepRefused("notFixed");
    }
    if (dated.isAfter(days.today())) {
      throw new StepRefused("datedLater", WrittenDay.of(dated));
    }
    LocalDate due = found.work().due();
    if (until != null && due != null && !until.isAfter(due)) {
      throw new StepRefused("notLater", WrittenDay.of(due));
    }
    dates.consent(found.obligationId(), rights.actor(), clock.instant(), said, dated, until);
    steps.tell(
        found,
        "assignment.consentRecorded",
        until == null
            ? said + ", " + WrittenDay.of(dated)
            : said + ", " + WrittenDay.of(dated) + " → " + WrittenDay.of(until));
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
    if (found.kind() == AssignmentKind.STANDING && opening.recurs(found.obligationId())) {
      throw new StepRefused("recurring");
    }
    if (day.isBefore(days.today())) {
      throw new StepRefused("partDuePast");
    }
    LocalDate to = days.effective(day);
    if (to.equals(due)) {
      throw new StepRefused("sameDue", WrittenDay.of(to));
    }
    if (due != null && to.isAfter(due)) {
      later(found, to);
    } else if (due == null) {
      notLaterThanParent(found, to);
    }
    steps.save(found, open.moveTo(to), "assignment.dueMoved", WrittenDay.of(to) + ": " + said);
    dates.moved(id, rights.actor(), clock.instant(), due, to, said);
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
      throw new StepRefused("partLater", WrittenDay.of(due));
    }
    if (until.isBefore(days.today())) {
      throw new StepRefused("partDuePast");
    }
    String said = ReadingDesk.blankToNull(reason);
    int moved = following.extendTo(id, until, said == null ? "" : said);
    if (moved == 0) {
      throw new StepRefused("noPartEarlier", WrittenDay.of(until));
    }
    return moved;
  }

  /** A day to which the present one may be put off. */
  static void later(Found found, LocalDate day) {
    LocalDate due = found.work().due();
    if (due != null && !day.isAfter(due)) {
      throw new StepRefused("notLater", WrittenDay.of(due));
    }
    if (found.work().fixedByHigherLevel()) {
      throw new StepRefused("fixedByHigherLevel");
    }
    AssignmentSteps.withinConsent(found, day);
    notLaterThanParent(found, day);
  }

  /** TASK-23. */
  private static void notLaterThanParent(Found found, LocalDate day) {
    LocalDate parent = found.parentDue();
    if (found.kind() == AssignmentKind.PART && parent != null && day.isAfter(parent)) {
      throw new StepRefused("partLater", WrittenDay.of(parent));
    }
  }

  private void decided(
      Requests.OpenExtension asked,
      String decision,
      @Nullable LocalDate due,
      @Nullable String reason) {
    requests.decideExtension(asked.id(), rights.actor(), clock.instant(), decision, due, reason);
  }

  private Found take(long id, int version) {
    Found found = steps.find(id);
    Powers.require(Powers.of(rights.actor(), found).rules(), "rule");
    steps.current(found, version);
    return found;
  }
}
