package vn.kheo.app.directive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kheo.app.access.Actor;
import vn.kheo.app.directive.Dossier.Do;

/** Việc bạn có thể làm: which steps stand open to a person, from the state and their powers. */
final class AllowedSteps {
  private AllowedSteps() {}

  static Set<Do> of(
      AssignmentLine line,
      boolean fixedWithoutConsent,
      Obligation obligation,
      long monitorUnitId,
      Directive directive,
      List<Dossier.Child> below,
      Actor actor) {
    Set<Do> steps = EnumSet.noneOf(Do.class);
    Powers may =
        new Powers(
            actor,
            line.kind(),
            line.unitId(),
            monitorUnitId,
            directive.issuerUnitId(),
            line.personId());
    AssignmentState state = line.state();
    boolean underway = state == AssignmentState.UNDERWAY;
    boolean open = state == AssignmentState.GIVEN || underway;
    add(steps, Do.RECEIVE, may.works() && state == AssignmentState.GIVEN);
    add(steps, Do.NAME_IN_CHARGE, may.works() && underway && line.personId() == null);
    add(steps, Do.HAND_IN, may.handsIn() && underway);
    boolean alive = open || state == AssignmentState.REPORTED || state == AssignmentState.SUSPENDED;
    add(steps, Do.NOTE, may.works() && alive);
    boolean issuers = line.kind() != AssignmentKind.PART;
    boolean fixed = fixedWithoutConsent && issuers;
    add(
        steps,
        Do.ASK_EXTENSION,
        may.works() && open && line.due() != null && !line.extensionOpen() && !fixed);
    add(steps, Do.REFUSE, may.refuses() && open && !line.refusalOpen());
    add(steps, Do.ACCEPT, may.judges() && state == AssignmentState.REPORTED);
    add(steps, Do.SEND_BACK, may.judges() && state == AssignmentState.REPORTED);
    add(steps, Do.DECIDE_EXTENSION, may.rules() && open && line.extensionOpen());
    add(steps, Do.DECIDE_REFUSAL, may.rules() && open && line.refusalOpen());
    add(steps, Do.SUSPEND, may.rules() && open);
    add(steps, Do.RESUME, may.rules() && state == AssignmentState.SUSPENDED);
    add(steps, Do.WITHDRAW, may.rules() && alive);
    add(steps, Do.MOVE_DUE, may.rules() && open);
    add(
        steps,
        Do.RECORD_CONSENT,
        may.rules() && open && issuers && obligation.fixedByHigherLevel());
    add(steps, Do.HAND_DOWN, may.handsDown() && underway);
    add(steps, Do.EXTEND_PARTS, may.handsDown() && open && anyEarlier(line, below));
    return steps;
  }

  private static boolean anyEarlier(AssignmentLine parent, List<Dossier.Child> below) {
    return below.stream()
        .map(Dossier.Child::line)
        .filter(
            part ->
                part.state() == AssignmentState.GIVEN || part.state() == AssignmentState.UNDERWAY)
        .map(AssignmentLine::due)
        .anyMatch(due -> due != null && (parent.due() == null || due.isBefore(parent.due())));
  }

  private static void add(Set<Do> steps, Do step, boolean may) {
    if (may) {
      steps.add(step);
    }
  }
}
