package vn.kheo.app.oversight.reminding;

import java.util.List;
import java.util.Set;
import vn.kheo.app.notice.Ending;

/** What a step means for notices: who hears of it, and which notices it ends. */
final class StepEffects {
  /** Who hears of a step, as {@link Audience} names them; {@code CHARGE} are those in charge. */
  record Telling(String action, String kind, String part) {}

  static final List<Telling> TELLINGS =
      List.of(
          new Telling("assignment.given", "given", "UNIT"),
          new Telling("assignment.givenDown", "given", "UNIT"),
          new Telling("assignment.periodOpened", "given", "UNIT"),
          new Telling("assignment.handedIn", "waiting", "MONITOR"),
          new Telling("assignment.sentBack", "returned", "CHARGE"),
          new Telling("assignment.accepted", "accepted", "CHARGE"),
          new Telling("assignment.extensionAsked", "extensionAsked", "ISSUER"),
          new Telling("assignment.extensionGranted", "extensionGranted", "CHARGE"),
          new Telling("assignment.extensionRefused", "extensionRefused", "CHARGE"),
          new Telling("assignment.refused", "refused", "ISSUER"),
          new Telling("assignment.upheld", "upheld", "CHARGE"),
          new Telling("assignment.suspended", "suspended", "CHARGE"),
          new Telling("assignment.resumed", "resumed", "CHARGE"),
          new Telling("assignment.withdrawn", "withdrawn", "CHARGE"),
          new Telling("assignment.handedOn", "handedOn", "CHARGE"),
          new Telling("assignment.merged", "handedOn", "CHARGE"),
          new Telling("assignment.suspendedWithParent", "suspended", "CHARGE"),
          new Telling("assignment.resumedWithParent", "resumed", "CHARGE"),
          new Telling("assignment.withdrawnWithParent", "withdrawn", "CHARGE"),
          new Telling("assignment.urged", "urged", "CHARGE"),
          new Telling("assignment.contributed", "contributed", "CHARGE"),
          new Telling("assignment.remindedByHand", "remindedByHand", "CHARGE"),
          new Telling("assignment.dueMoved", "dueChanged", "CHARGE"),
          new Telling("assignment.dueMovedWithParent", "dueChanged", "CHARGE"),
          new Telling("assignment.recountedByCalendar", "dueChanged", "CHARGE"),
          new Telling("assignment.recountedByRule", "dueChanged", "CHARGE"),
          new Telling("assignment.dueCounted", "dueChanged", "CHARGE"));

  private static final Set<String> REMINDERS =
      Set.of("reminder.before", "reminder.today", "reminder.overdue");

  /** What a step ends; no kinds means all that stands about the assignment. */
  record EndedBy(String action, Set<String> kinds, Ending because) {}

  static final List<EndedBy> ENDED =
      List.of(
          new EndedBy("assignment.received", Set.of("given", "givenOpenEnded"), Ending.RECEIVED),
          new EndedBy(
              "assignment.handedIn",
              Set.of(
                  "reminder.before",
                  "reminder.today",
                  "reminder.overdue",
                  "returned",
                  "urged",
                  "contributed",
                  "remindedByHand",
                  "extensionAsked",
                  "refused",
                  "resumed"),
              Ending.REPORTED),
          new EndedBy("assignment.accepted", Set.of("waiting"), Ending.DECIDED),
          new EndedBy("assignment.closed", Set.of("waiting"), Ending.DECIDED),
          new EndedBy("assignment.sentBack", Set.of("waiting"), Ending.DECIDED),
          new EndedBy("assignment.extensionGranted", Set.of("extensionAsked"), Ending.DECIDED),
          new EndedBy("assignment.extensionGranted", REMINDERS, Ending.EXTENDED),
          new EndedBy("assignment.extensionRefused", Set.of("extensionAsked"), Ending.DECIDED),
          new EndedBy("assignment.extensionTakenBack", Set.of("extensionAsked"), Ending.DECIDED),
          new EndedBy(
              "assignment.decisionTakenBack",
              Set.of("extensionGranted", "extensionRefused"),
              Ending.DECIDED),
          new EndedBy("assignment.upheld", Set.of("refused"), Ending.DECIDED),
          new EndedBy("assignment.suspended", Set.of(), Ending.SUSPENDED),
          new EndedBy("assignment.resumed", Set.of("suspended"), Ending.DECIDED),
          new EndedBy("assignment.withdrawn", Set.of(), Ending.WITHDRAWN),
          new EndedBy("assignment.handedOn", Set.of(), Ending.WITHDRAWN),
          new EndedBy("assignment.merged", Set.of(), Ending.WITHDRAWN),
          new EndedBy("assignment.suspendedWithParent", Set.of(), Ending.SUSPENDED),
          new EndedBy("assignment.resumedWithParent", Set.of("suspended"), Ending.DECIDED),
          new EndedBy("assignment.withdrawnWithParent", Set.of(), Ending.WITHDRAWN),
          new EndedBy("assignment.dueMoved", REMINDERS, Ending.EXTENDED),
          new EndedBy("assignment.dueMovedWithParent", REMINDERS, Ending.EXTENDED),
          new EndedBy("assignment.recountedByCalendar", REMINDERS, Ending.EXTENDED),
          new EndedBy("assignment.recountedByRule", REMINDERS, Ending.EXTENDED),
          new EndedBy("assignment.dueCounted", REMINDERS, Ending.EXTENDED));

  private StepEffects() {}

  /** Whether anybody hears of the step, or a notice ends with it. */
  static boolean has(String action) {
    return TELLINGS.stream().anyMatch(t -> t.action().equals(action))
        || ENDED.stream().anyMatch(e -> e.action().equals(action));
  }
}
