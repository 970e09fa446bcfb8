package vn.kheo.app.directive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.CountUnit;
import vn.kheo.app.calendar.Counting;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Ghi nhận sự kiện: from that day on the last days that hang on it are counted. */
@Component
class Events {
  private static final int LONGEST = 3660;

  private final EventStore store;
  private final Recounting recounting;
  private final DirectiveStore directives;
  private final ObligationStore obligations;
  private final AssignmentStore assignments;
  private final Rights rights;
  private final Days days;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;

  Events(
      EventStore store,
      Recounting recounting,
      DirectiveStore directives,
      ObligationStore obligations,
      AssignmentStore assignments,
      Rights rights,
      Days days,
      Organization organization,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.recounting = recounting;
    this.directives = directives;
    this.obligations = obligations;
    this.assignments = assignments;
    this.rights = rights;
    this.days = days;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
  }

  /** The obligations of a directive that hang on an event, in the document's order. */
  List<EventDeadline> of(Directive directive) {
    Actor actor = rights.actor();
    return obligations.of(directive.id()).stream()
        .filter(o -> o.state() == Obligation.State.ISSUED && limit(o) != null)
        .map(
            o -> {
              EventStore.Load load = store.load(o.id());
              return new EventDeadline(
                  o.id(),
                  o.ref(),
                  Objects.requireNonNull(limit(o)),
                  store.ofObligation(o.id()),
                  List.of(),
                  load.open(),
                  load.undated(),
                  null,
                  directive.state() == Directive.State.ISSUED && may(actor, directive, o));
            })
        .toList();
  }

  /** What one assignment's date hangs on; null where on no event. */
  @Nullable EventDeadline of(
      AssignmentLine line, Directive directive, Obligation obligation, long monitor, Actor actor) {
    EventLimit limit = limit(obligation);
    if (limit == null || line.parentId() != null) {
      return null;
    }
    Counting counting =
        store
            .way(line.id())
            .map(way -> way.unit().count(way.from(), way.length(), days.calendar()))
            .orElse(null);
    boolean open =
        switch (line.state()) {
          case GIVEN, UNDERWAY, REPORTED, SUSPENDED -> true;
          case CLOSED, WITHDRAWN, SUCCEEDED -> false;
        };
    return new EventDeadline(
        obligation.id(),
        obligation.ref(),
        limit,
        store.ofObligation(obligation.id()),
        store.ofAssignment(line.id()),
        open ? 1 : 0,
        open && line.due() == null ? 1 : 0,
        counting,
        open
            && (line.due() == null || counting != null)
            && (actor.may(Permission.MONITOR, monitor)
                || actor.may(Permission.CONFIRM, directive.issuerUnitId())));
  }

  /** For every assignment of the order that has no record of its own. */
  int recordForAll(long directiveId, long obligationId, EventRecord asked) {
    Obligation obligation = ruled(directiveId, obligationId);
    Directive directive = directives.find(directiveId).orElseThrow();
    String words = record(directive, obligation, null, asked);
    tell(
        "obligation.eventRecorded",
        "obligation",
        obligationId,
        obligation.ref(),
        directive,
        null,
        words);
    return count(obligationId, words);
  }

  int takeBackForAll(long directiveId, long obligationId, long standing, String reason) {
    Obligation obligation = ruled(directiveId, obligationId);
    Directive directive = directives.find(directiveId).orElseThrow();
    end(obligation, null, standing, reason);
    tell(
        "obligation.eventTakenBack",
        "obligation",
        obligationId,
        obligation.ref(),
        directive,
        null,
        reason);
    return count(obligationId, reason);
  }

  /** For one assignment; it counts before what is recorded for all. */
  int recordForOne(long assignmentId, EventRecord asked) {
    AssignmentStore.Found found = followed(assignmentId);
    Directive directive = directives.find(found.directiveId()).orElseThrow();
    Obligation obligation = obligation(found.directiveId(), found.obligationId());
    String words = record(directive, obligation, assignmentId, asked);
    tell(
        "assignment.eventRecorded",
        "assignment",
        assignmentId,
        label(found),
        directive,
        found.work().unitId(),
        words);
    return count(obligation.id(), words);
  }

  int takeBackForOne(long assignmentId, long standing, String reason) {
    AssignmentStore.Found found = followed(assignmentId);
    Directive directive = directives.find(found.directiveId()).orElseThrow();
    Obligation obligation = obligation(found.directiveId(), found.obligationId());
    end(obligation, assignmentId, standing, reason);
    tell(
        "assignment.eventTakenBack",
        "assignment",
        assignmentId,
        label(found),
        directive,
        found.work().unitId(),
        reason);
    return count(obligation.id(), reason);
  }

  private String record(
      Directive directive, Obligation obligation, @Nullable Long assignmentId, EventRecord asked) {
    EventLimit limit = limit(obligation);
    if (limit == null) {
      throw new StepRefused("eventNone");
    }
    if (asked.day().isAfter(days.today())) {
      throw new StepRefused("eventFuture", WrittenDay.of(asked.day()));
    }
    if (asked.day().isBefore(directive.issueDate())) {
      throw new StepRefused(
          "eventEarly", WrittenDay.of(asked.day()), WrittenDay.of(directive.issueDate()));
    }
    Integer length = limit.length() == null ? asked.length() : limit.length();
    CountUnit unit = limit.unit() == null ? asked.unit() : limit.unit();
    if (length == null || unit == null || length < 1 || length > LONGEST) {
      throw new StepRefused("eventLength");
    }
    String evidence = AssignmentSteps.said(asked.evidence(), "eventEvidence");
    store.hold(obligation.id());
    EventDeadline.Recorded before = seen(obligation, assignmentId, asked.standing());
    Instant now = clock.instant();
    String author = rights.actor().author().label();
    if (before != null) {
      store.end(before.id(), now, author, evidence);
    }
    store.record(obligation.id(), assignmentId, asked.day(), length, unit, evidence, now, author);
    return "%s: %s; %s".formatted(limit.event(), WrittenDay.of(asked.day()), evidence);
  }

  private void end(
      Obligation obligation, @Nullable Long assignmentId, long standing, String reason) {
    String said = AssignmentSteps.said(reason, "reasonMissing");
    store.hold(obligation.id());
    EventDeadline.Recorded before = seen(obligation, assignmentId, standing);
    if (before == null) {
      throw new StepRefused("eventNotRecorded");
    }
    store.end(before.id(), clock.instant(), rights.actor().author().label(), said);
  }

  /** What stands, unless somebody recorded something since the person looked. */
  private EventDeadline.@Nullable Recorded seen(
      Obligation obligation, @Nullable Long assignmentId, long standing) {
    EventDeadline.Recorded now = store.standing(obligation.id(), assignmentId).orElse(null);
    if ((now == null ? 0 : now.id()) != standing) {
      throw now == null
          ? new ChangedMeanwhile(null, null, null)
          : new ChangedMeanwhile(
              now.author(),
              now.at(),
              assignmentId == null ? "obligation.eventRecorded" : "assignment.eventRecorded");
    }
    return now;
  }

  private int count(long obligationId, String words) {
    Instant now = clock.instant();
    return recounting.byEvent(
        obligationId, days.heldCalendar(), words, () -> store.applyWays(obligationId, now));
  }

  private Obligation ruled(long directiveId, long obligationId) {
    Directive directive =
        directives
            .findVisible(directiveId, rights.scope())
            .orElseThrow(() -> new UnknownDirective(directiveId));
    Obligation obligation = obligation(directiveId, obligationId);
    if (!may(rights.actor(), directive, obligation)) {
      throw new AccessDeniedException("event of obligation " + obligationId);
    }
    if (directive.state() != Directive.State.ISSUED
        || obligation.state() != Obligation.State.ISSUED
        || !assignments.holdIssued(directiveId)) {
      throw new StepRefused("notIssued");
    }
    return obligation;
  }

  private AssignmentStore.Found followed(long assignmentId) {
    AssignmentStore.Found found =
        assignments.find(assignmentId).orElseThrow(() -> new StepRefused("gone"));
    rights.requireEitherOf(
        Permission.MONITOR, found.work().monitorUnitId(), Permission.CONFIRM, found.issuerUnitId());
    switch (found.assignment()) {
      case Assignment.Open open -> {}
      case Assignment.Reported reported -> {}
      case Assignment.Suspended suspended -> {}
      case Assignment.Closed closed -> throw wrong(found);
      case Assignment.Withdrawn withdrawn -> throw wrong(found);
      case Assignment.Succeeded succeeded -> throw wrong(found);
    }
    return found;
  }

  private static StepRefused wrong(AssignmentStore.Found found) {
    return new StepRefused("state." + found.assignment().state());
  }

  private Obligation obligation(long directiveId, long obligationId) {
    return obligations.of(directiveId).stream()
        .filter(o -> o.id() == obligationId)
        .findFirst()
        .orElseThrow(() -> new UnknownDirective(directiveId));
  }

  private static boolean may(Actor actor, Directive directive, Obligation obligation) {
    long monitor =
        obligation.monitorUnitId() == null
            ? directive.defaultMonitorUnitId()
            : obligation.monitorUnitId();
    return actor.may(Permission.MONITOR, monitor)
        || actor.may(Permission.CONFIRM, directive.issuerUnitId());
  }

  private static @Nullable EventLimit limit(Obligation obligation) {
    SourceDeadline source = obligation.sourceDeadline();
    return source == null || obligation.workingDeadline() != null ? null : source.event();
  }

  private String label(AssignmentStore.Found found) {
    long unit = found.work().unitId();
    return found.ref() + " – " + organization.unit(unit).map(Unit::name).orElse("#" + unit);
  }

  private void tell(
      String action,
      String kind,
      long id,
      String label,
      Directive directive,
      @Nullable Long unit,
      String detail) {
    journal.record(new Step(action, kind, id, label, directive.id(), unit, detail));
  }
}
