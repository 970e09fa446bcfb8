package vn.kheo.app.oversight.reminding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.directive.AssignmentState;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.Directive;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Dossier;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.notice.Notice;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.settings.Settings;

/** Nhắc việc as a person sees it: of one assignment, and what an order has of its own. */
@Component
class Reminders {
  private static final int MOST_TOLD = 50;
  private static final int OVERDUE_SHOWN = 2;

  private final ReminderPlans plans;
  private final Assignments assignments;
  private final Directives directives;
  private final Notices notices;
  private final Organization organization;
  private final Settings settings;
  private final Access access;
  private final Journal journal;

  Reminders(
      ReminderPlans plans,
      Assignments assignments,
      Directives directives,
      Notices notices,
      Organization organization,
      Settings settings,
      Access access,
      Journal journal) {
    this.plans = plans;
    this.assignments = assignments;
    this.directives = directives;
    this.notices = notices;
    this.organization = organization;
    this.settings = settings;
    this.access = access;
    this.journal = journal;
  }

  /** Empty where the person may not see such an assignment. */
  @Transactional(readOnly = true)
  public Optional<AssignmentReminders> ofAssignment(long id) {
    return assignments.assignment(id).map(this::of);
  }

  private AssignmentReminders of(Dossier dossier) {
    LocalDate today = settings.today();
    var own = plans.own(dossier.line().obligationId());
    ReminderPlan plan = own.map(ReminderPlans.Own::plan).orElseGet(() -> plans.ofProvince(today));
    List<Notice> told = notices.about("assignment", dossier.line().id(), MOST_TOLD);
    String silent = silent(dossier);
    LocalDate due = dossier.line().due();
    return new AssignmentReminders(
        dossier,
        plan,
        own.map(ReminderPlans.Own::basis).orElse(null),
        silent != null || due == null
            ? List.of()
            : plan.after(today, due, OVERDUE_SHOWN, settings.calendar()),
        silent,
        told,
        organization.peopleById(told.stream().map(Notice::personId).distinct().toList(), today),
        mayChange(dossier.directive()));
  }

  private static @Nullable String silent(Dossier dossier) {
    AssignmentState state = dossier.line().state();
    return switch (state) {
      case GIVEN, UNDERWAY -> dossier.line().due() == null ? "noDeadline" : null;
      case REPORTED, CLOSED -> "reported";
      case SUSPENDED -> "suspended";
      case WITHDRAWN, SUCCEEDED -> "gone";
    };
  }

  /** Nhiệm vụ nêu trong văn bản, with the plan that holds for it. */
  record OfOrder(Directive directive, Obligation order, PlanTyped typed, boolean isOwn) {}

  /**
   * @return empty where the person may not see such an order
   * @throws AccessDeniedException where they may not change how it is reminded of
   */
  @Transactional(readOnly = true)
  public Optional<OfOrder> ofOrder(long directiveId, long orderId) {
    return directives
        .directive(directiveId)
        .flatMap(
            directive -> {
              require(directive);
              return directives.obligations(directiveId).stream()
                  .filter(order -> order.id() == orderId)
                  .findFirst()
                  .map(order -> of(directive, order));
            });
  }

  private OfOrder of(Directive directive, Obligation order) {
    var own = plans.own(order.id());
    PlanTyped typed =
        own.map(o -> PlanTyped.of(o.plan(), o.basis(), o.version()))
            .orElseGet(() -> PlanTyped.of(plans.ofProvince(settings.today()), "", 0));
    return new OfOrder(directive, order, typed, own.isPresent());
  }

  /**
   * Gives an order its own plan.
   *
   * @throws PlanChanged where somebody did since the person looked
   */
  @Transactional
  public void put(OfOrder of, PlanTyped typed) {
    require(of.directive());
    ReminderPlan plan = typed.plan();
    if (!plans.put(of.order().id(), plan, typed.basis().strip(), typed.version())) {
      throw new PlanChanged(of.order().id());
    }
    record(
        of,
        "reminders.planned",
        "trước hạn %s; quá hạn mỗi %d; lãnh đạo từ %d; cơ quan theo dõi từ lần %d (%s)"
            .formatted(
                plan.daysBeforeWritten(),
                plan.overdueEvery(),
                plan.leaderFrom(),
                plan.monitorFrom(),
                typed.basis().strip()));
  }

  /** Back to the province's plan. */
  @Transactional
  public void remove(OfOrder of, int version) {
    require(of.directive());
    if (!plans.remove(of.order().id(), version)) {
      throw new PlanChanged(of.order().id());
    }
    record(of, "reminders.planRemoved", "");
  }

  private void record(OfOrder of, String action, String detail) {
    journal.record(
        new Step(
            action,
            "obligation",
            of.order().id(),
            of.order().ref() + " – " + of.directive().title(),
            of.directive().id(),
            null,
            detail));
  }

  private boolean mayChange(Directive directive) {
    Actor actor = access.current();
    return actor.may(Permission.CONFIRM, directive.issuerUnitId())
        || actor.may(Permission.ISSUE, directive.issuerUnitId());
  }

  private void require(Directive directive) {
    if (!mayChange(directive)) {
      throw new AccessDeniedException("reminders of directive " + directive.id());
    }
  }
}
