package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.inspecting.InspectionPlan.Kind;
import vn.kheo.app.oversight.inspecting.InspectionPlan.Version;
import vn.kheo.app.settings.Settings;

/**
 * Kế hoạch kiểm tra: drafted, decided with number and date, changed by a new version with a reason.
 *
 * <p>Every method acts for the person signed in; a plan they may not see gives {@link
 * UnknownInspection}. A version that is no longer the present one gives {@link InspectionRefused}
 * with the reason {@code changed}. Every step is one transaction with its journal entry.
 */
@Component
public class Inspections {
  /** Most units that one step adds. */
  public static final int MOST_UNITS = 500;

  private static final int PAGE = 30;
  private static final int MOST_SYMBOL = 60;

  private final PlanStore store;
  private final PlanParts parts;
  private final PlanChecks checks;
  private final InspectionRights rights;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;

  Inspections(
      PlanStore store,
      PlanParts parts,
      PlanChecks checks,
      InspectionRights rights,
      Organization organization,
      Settings settings,
      Journal journal,
      Authors authors) {
    this.store = store;
    this.parts = parts;
    this.checks = checks;
    this.rights = rights;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
  }

  @Transactional(readOnly = true)
  public Listing<PlanRow> plans(PlanFilter filter) {
    Listing<PlanRow> found = store.list(filter, PAGE, rights.scope());
    Map<Long, Unit> units =
        organization.units(found.lines().stream().map(PlanRow::unitId).distinct().toList());
    return new Listing<>(
        found.lines().stream()
            .map(
                row ->
                    new PlanRow(
                        row.id(),
                        row.year(),
                        row.kind(),
                        row.unitId(),
                        name(units, row.unitId()),
                        row.title(),
                        row.symbol(),
                        row.date(),
                        row.number(),
                        row.visits(),
                        row.teams(),
                        row.changing()))
            .toList(),
        found.total(),
        found.page(),
        found.pageSize());
  }

  /**
   * @param number of the version to show; null for the draft, or else the one in force
   */
  @Transactional(readOnly = true)
  public Optional<InspectionPlan> plan(long id, @Nullable Integer number) {
    return store.find(id, rights.scope()).flatMap(head -> whole(head, number));
  }

  private Optional<InspectionPlan> whole(PlanStore.Head head, @Nullable Integer number) {
    List<Version> versions = store.versions(head.id());
    return versions.reversed().stream()
        .filter(one -> number == null || one.number() == number)
        .findFirst()
        .map(
            shown -> {
              List<PlannedVisit> visits = parts.visits(shown.id());
              Set<Long> ids = visits.stream().map(PlannedVisit::unitId).collect(Collectors.toSet());
              ids.add(head.unitId());
              Map<Long, Unit> units = organization.units(ids);
              return new InspectionPlan(
                  head.id(),
                  head.unitId(),
                  name(units, head.unitId()),
                  head.year(),
                  head.kind(),
                  shown,
                  versions,
                  parts.teams(shown.id()),
                  visits.stream().map(one -> named(one, units)).toList());
            });
  }

  private static PlannedVisit named(PlannedVisit one, Map<Long, Unit> units) {
    return new PlannedVisit(
        one.visitId(),
        one.unitId(),
        name(units, one.unitId()),
        one.teamNumber(),
        one.from(),
        one.to(),
        one.theme(),
        one.notified());
  }

  /** What a person should look at before the shown version is decided, what blocks first. */
  public List<PlanChecks.Snag> snags(InspectionPlan plan) {
    return checks.of(plan);
  }

  /** Whether the person may change the plan's draft, or begin to change the plan. */
  public boolean mayWrite(InspectionPlan plan) {
    return rights.mayWrite(plan.unitId());
  }

  public boolean mayDecide(InspectionPlan plan) {
    return rights.mayDecide(plan.unitId());
  }

  /** Units in whose name the person may plan inspections. */
  public List<Unit> mayPlanFor() {
    Map<Long, Unit> units = organization.units(rights.mayPlanFor());
    return rights.mayPlanFor().stream().map(units::get).filter(u -> u != null).toList();
  }

  /** Begins a plan. */
  @Transactional
  public long begin(long unitId, int year, Kind kind, String title, String themes) {
    requireWords(title, themes);
    rights.requireWrite(unitId);
    if (year < settings.today().getYear() - 1 || year > settings.today().getYear() + 2) {
      throw new InspectionRefused("year", Integer.toString(year));
    }
    long id =
        store.insert(unitId, year, kind, title.strip(), themes.strip(), authors.current().label());
    record("inspection.drafted", get(id), "");
    return id;
  }

  /** Changes the words of a draft. */
  @Transactional
  public void write(long id, int version, String title, String themes) {
    requireWords(title, themes);
    change(
        id,
        version,
        "inspection.written",
        "",
        plan -> store.write(plan.shown().id(), title.strip(), themes.strip()));
  }

  @Transactional
  public void addTeam(long id, int version, String name) {
    if (name.isBlank()) {
      throw new InspectionRefused("teamName");
    }
    change(
        id,
        version,
        "inspection.team_added",
        name.strip(),
        plan -> parts.addTeam(plan.shown().id(), name.strip()));
  }

  /** Takes a team out; one that still has visits stays. */
  @Transactional
  public void removeTeam(long id, int version, int team) {
    change(
        id,
        version,
        "inspection.team_removed",
        "Đoàn %d".formatted(team),
        plan -> {
          if (plan.visits().stream().anyMatch(visit -> visit.teamNumber() == team)) {
            throw new InspectionRefused("teamHasVisits");
          }
          parts.removeTeam(plan.shown().id(), team);
        });
  }

  /** Names people for a team in one role; of head and secretary there is one. */
  @Transactional
  public void nameMembers(
      long id, int version, int team, Collection<Long> personIds, Team.Role role) {
    if (personIds.isEmpty()) {
      throw new InspectionRefused("nobody");
    }
    if (role != Team.Role.MEMBER && personIds.size() > 1) {
      throw new InspectionRefused("oneOnly");
    }
    Map<Long, Person> people = organization.peopleById(personIds, settings.today());
    if (people.isEmpty()) {
      throw new InspectionRefused("nobody");
    }
    Map<Long, Unit> units =
        organization.units(people.values().stream().map(Person::unitId).distinct().toList());
    Map<Long, String> posts = new LinkedHashMap<>();
    people
        .values()
        .forEach(p -> posts.put(p.id(), "%s, %s".formatted(p.post(), name(units, p.unitId()))));
    change(
        id,
        version,
        "inspection.members_named",
        people.values().stream().map(Person::name).collect(Collectors.joining(", ")),
        plan -> {
          plan.team(team).orElseThrow(() -> new InspectionRefused("changed"));
          parts.name(plan.shown().id(), team, people.values(), posts, role);
        });
  }

  @Transactional
  public void removeMember(long id, int version, int team, long personId) {
    change(
        id,
        version,
        "inspection.member_removed",
        "",
        plan -> parts.removeMember(plan.shown().id(), team, personId));
  }

  /**
   * Adds one visit to each unit.
   *
   * @param theme blank where the plan's themes hold
   */
  @Transactional
  public void addVisits(
      long id,
      int version,
      Collection<Long> unitIds,
      int team,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String theme) {
    List<Long> distinct = unitIds.stream().distinct().toList();
    if (distinct.isEmpty()) {
      throw new InspectionRefused("noUnits");
    }
    if (distinct.size() > MOST_UNITS) {
      throw new InspectionRefused("tooMany", MOST_UNITS);
    }
    change(
        id,
        version,
        "inspection.visits_added",
        "%d đơn vị".formatted(distinct.size()),
        plan -> {
          PlanParts.Days days = checks.days(plan, from, to);
          checks.requireVisitable(plan, distinct, days);
          plan.team(team).orElseThrow(() -> new InspectionRefused("noTeam"));
          parts.addVisits(plan.id(), plan.shown().id(), distinct, team, days, theme.strip());
        });
  }

  @Transactional
  public void changeVisit(
      long id,
      int version,
      long visitId,
      int team,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String theme) {
    change(
        id,
        version,
        "inspection.visit_changed",
        "",
        plan -> {
          PlannedVisit visit = free(plan, visitId);
          PlanParts.Days days = checks.days(plan, from, to);
          checks.requireVisitable(plan, List.of(visit.unitId()), days);
          plan.team(team).orElseThrow(() -> new InspectionRefused("noTeam"));
          parts.changeVisit(plan.shown().id(), visitId, team, days, theme.strip());
        });
  }

  @Transactional
  public void removeVisit(long id, int version, long visitId) {
    change(
        id,
        version,
        "inspection.visit_removed",
        "",
        plan -> parts.removeVisit(plan.shown().id(), free(plan, visitId).visitId()));
  }

  private static PlannedVisit free(InspectionPlan plan, long visitId) {
    PlannedVisit visit =
        plan.visits().stream()
            .filter(one -> one.visitId() == visitId)
            .findFirst()
            .orElseThrow(() -> new InspectionRefused("changed"));
    if (visit.notified()) {
      throw new InspectionRefused("notified", visit.unitName());
    }
    return visit;
  }

  /** Quyết định: the draft takes the place of the version before it. */
  @Transactional
  public void decide(long id, int version, String symbol, @Nullable LocalDate date) {
    InspectionPlan plan = get(id);
    rights.requireDecide(plan.unitId());
    String typed = symbol.strip();
    if (typed.isEmpty() || typed.length() > MOST_SYMBOL) {
      throw new InspectionRefused("symbol");
    }
    if (date == null || date.isAfter(settings.today())) {
      throw new InspectionRefused("decisionDate");
    }
    checks.requireReady(plan);
    InspectionRefused.requireFresh(store.touch(plan.shown().id(), version));
    store.decide(plan.shown().id(), typed, date, authors.current().label());
    record("inspection.decided", get(id), "%s, lần %d".formatted(typed, plan.shown().number()));
  }

  /** Điều chỉnh: begins the next version as a copy of the one in force. */
  @Transactional
  public void change(long id, String reason) {
    InspectionPlan plan = get(id);
    rights.requireWrite(plan.unitId());
    if (reason.isBlank()) {
      throw new InspectionRefused("noReason");
    }
    Version from = plan.inForce().orElseThrow(() -> new InspectionRefused("changed"));
    store
        .copy(from, id, reason.strip(), authors.current().label())
        .orElseThrow(() -> new InspectionRefused("changed"));
    record("inspection.change_begun", plan, reason.strip());
  }

  /**
   * Throws the draft away; a version in force stays.
   *
   * @return whether the plan is still there
   */
  @Transactional
  public boolean discard(long id, int version) {
    InspectionPlan plan = get(id);
    rights.requireWrite(plan.unitId());
    InspectionRefused.requireFresh(store.discard(plan.shown().id(), version, id));
    record("inspection.discarded", plan, "");
    return plan.inForce().isPresent();
  }

  private void change(
      long id, int version, String action, String detail, Consumer<InspectionPlan> work) {
    InspectionPlan plan = get(id);
    rights.requireWrite(plan.unitId());
    InspectionRefused.requireFresh(store.touch(plan.shown().id(), version));
    work.accept(plan);
    record(action, plan, detail);
  }

  private InspectionPlan get(long id) {
    return plan(id, null).orElseThrow(() -> new UnknownInspection("plan", id));
  }

  private static void requireWords(String title, String themes) {
    if (title.isBlank()) {
      throw new InspectionRefused("title");
    }
    if (themes.isBlank()) {
      throw new InspectionRefused("themes");
    }
  }

  private void record(String action, InspectionPlan plan, String detail) {
    journal.record(
        new Step(
            action,
            "inspection_plan",
            plan.id(),
            plan.shown().title(),
            null,
            plan.unitId(),
            detail));
  }

  static String name(Map<Long, Unit> units, long id) {
    Unit unit = units.get(id);
    return unit == null ? "#" + id : unit.name();
  }
}
