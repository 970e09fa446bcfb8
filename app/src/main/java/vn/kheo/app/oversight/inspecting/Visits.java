package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/**
 * Cuộc kiểm tra: the visits a person may see, the inspecting side's and those to their own unit.
 */
@Component
public class Visits {
  private static final int PAGE = 30;
  private static final int MOST_NAMED = 2_000;

  private final VisitStore store;
  private final PlanParts parts;
  private final InspectionRights rights;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;

  Visits(
      VisitStore store,
      PlanParts parts,
      InspectionRights rights,
      Organization organization,
      Settings settings,
      Journal journal) {
    this.store = store;
    this.parts = parts;
    this.rights = rights;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
  }

  @Transactional(readOnly = true)
  public Listing<Visit> visits(VisitFilter filter) {
    Listing<VisitStore.Bare> found =
        store.list(filter, units(filter.words()), PAGE, rights.scope());
    return new Listing<>(named(found.lines()), found.total(), found.page(), found.pageSize());
  }

  private Long @Nullable [] units(@Nullable String words) {
    return words == null
        ? null
        : organization.search(words, settings.today(), MOST_NAMED).stream()
            .map(Unit::id)
            .toArray(Long[]::new);
  }

  @Transactional(readOnly = true)
  public Optional<Visit> visit(long id) {
    return store.find(id, rights.scope()).map(bare -> named(List.of(bare)).getFirst());
  }

  /** The team of a visit; empty where its plan was changed a moment ago. */
  @Transactional(readOnly = true)
  public Optional<Team> team(Visit visit) {
    return parts.teams(visit.versionId()).stream()
        .filter(team -> team.number() == visit.teamNumber())
        .findFirst();
  }

  /** Whether the person is on the inspecting side, and reads drafts too. */
  public boolean follows(Visit visit) {
    return rights.follows(visit.monitorUnitId());
  }

  /**
   * Whether the person reads all that is written of the visit: the inspecting side and the unit
   * that was inspected do, a unit that has a remedy alone does not.
   */
  public boolean readsWhole(Visit visit) {
    var scope = rights.scope();
    return scope.follows(visit.monitorUnitId()) || scope.owns(visit.unitId());
  }

  public boolean mayWrite(Visit visit) {
    return rights.mayWrite(visit.monitorUnitId());
  }

  public boolean mayDecide(Visit visit) {
    return rights.mayDecide(visit.monitorUnitId());
  }

  /** The first day of the visit that is a day off; null for none. */
  public @Nullable LocalDate dayOff(Visit visit) {
    return visit
        .from()
        .datesUntil(visit.to().plusDays(1))
        .filter(day -> !settings.calendar().isWorkingDay(day))
        .findFirst()
        .orElse(null);
  }

  /** For a step of the inspecting side: the visit, held until the caller's transaction ends. */
  Visit held(long id) {
    Visit seen = visit(id).orElseThrow(() -> new UnknownInspection("visit", id));
    rights.requireWrite(seen.monitorUnitId());
    store.hold(id);
    return visit(id).orElseThrow(() -> new UnknownInspection("visit", id));
  }

  /** As {@link #held}, for what only the leader decides. */
  Visit heldToDecide(long id) {
    Visit seen = visit(id).orElseThrow(() -> new UnknownInspection("visit", id));
    rights.requireDecide(seen.monitorUnitId());
    store.hold(id);
    return visit(id).orElseThrow(() -> new UnknownInspection("visit", id));
  }

  void record(String action, Visit visit, String detail) {
    journal.record(
        new Step(
            action,
            "inspection_visit",
            visit.id(),
            "Kiểm tra %s, %s".formatted(visit.unitName(), WrittenDay.of(visit.from())),
            null,
            visit.unitId(),
            detail));
  }

  private List<Visit> named(List<VisitStore.Bare> found) {
    Set<Long> ids = new HashSet<>();
    found.forEach(
        one -> {
          ids.add(one.unitId());
          ids.add(one.monitorUnitId());
        });
    Map<Long, Unit> units = organization.units(ids);
    WorkingCalendar calendar = settings.calendar();
    return found.stream().map(one -> named(one, units, calendar)).toList();
  }

  private Visit named(VisitStore.Bare one, Map<Long, Unit> units, WorkingCalendar calendar) {
    LocalDate held = one.heldOn() == null ? one.to() : one.heldOn();
    return new Visit(
        one.id(),
        one.planId(),
        one.title(),
        one.monitorUnitId(),
        Inspections.name(units, one.monitorUnitId()),
        one.unitId(),
        Inspections.name(units, one.unitId()),
        one.versionId(),
        one.decision(),
        one.decisionDate(),
        one.team(),
        one.teamName(),
        one.from(),
        one.to(),
        one.theme(),
        one.themes(),
        one.heldOn(),
        one.step(),
        before(
            one.from(),
            settings.number(InspectionParameters.REPORT_WORKING_DAYS, one.from()),
            calendar),
        held.plusDays(settings.number(InspectionParameters.CONCLUSION_DAYS, held)));
  }

  /** The working day that lies so many working days before a day. */
  static LocalDate before(LocalDate day, int workingDays, WorkingCalendar calendar) {
    LocalDate counted = day;
    for (int i = 0; i < workingDays; i++) {
      counted = calendar.workingDayUpTo(counted.minusDays(1));
    }
    return counted;
  }
}
