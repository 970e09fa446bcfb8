package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kheo.app.calendar.WorkingCalendar;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/** Điều cần xem lại trong kế hoạch: what stands in the way of deciding it, and what is unusual. */
@Component
public class PlanChecks {
  private final Organization organization;
  private final Settings settings;

  PlanChecks(Organization organization, Settings settings) {
    this.organization = organization;
    this.settings = settings;
  }

  /**
   * Điều cần xem lại.
   *
   * @param words the team or unit it is about; blank for the plan
   * @param day the day it is about
   */
  public record Snag(Kind kind, String words, @Nullable LocalDate day) {
    public boolean blocks() {
      return kind.blocks;
    }
  }

  /** Loại. */
  public enum Kind {
    NO_VISITS(true),
    /** A team that visits units has nobody to lead it. */
    NO_HEAD(true),
    /** The unit no longer exists on the day of the visit. */
    UNIT_ENDED(true),
    /** Nobody receives the units' reports. */
    NO_SECRETARY(false),
    DAY_OFF(false),
    /** A team is at two units on one day. */
    TEAM_TWICE(false),
    UNIT_TWICE(false);

    private final boolean blocks;

    Kind(boolean blocks) {
      this.blocks = blocks;
    }
  }

  List<Snag> of(InspectionPlan plan) {
    List<Snag> snags = new ArrayList<>();
    if (plan.visits().isEmpty()) {
      snags.add(new Snag(Kind.NO_VISITS, "", null));
    }
    for (Team team : plan.teams()) {
      if (plan.visits().stream().anyMatch(visit -> visit.teamNumber() == team.number())) {
        if (team.head().isEmpty()) {
          snags.add(new Snag(Kind.NO_HEAD, team.name(), null));
        }
        if (team.secretary().isEmpty()) {
          snags.add(new Snag(Kind.NO_SECRETARY, team.name(), null));
        }
      }
    }
    Map<Long, Unit> units =
        organization.units(plan.visits().stream().map(PlannedVisit::unitId).distinct().toList());
    WorkingCalendar calendar = settings.calendar();
    for (int i = 0; i < plan.visits().size(); i++) {
      PlannedVisit visit = plan.visits().get(i);
      Unit unit = units.get(visit.unitId());
      if (unit == null || !unit.existsOn(visit.from()) || !unit.existsOn(visit.to())) {
        snags.add(new Snag(Kind.UNIT_ENDED, visit.unitName(), visit.to()));
      }
      LocalDate off = dayOff(visit, calendar);
      if (off != null) {
        snags.add(new Snag(Kind.DAY_OFF, visit.unitName(), off));
      }
      for (PlannedVisit earlier : plan.visits().subList(0, i)) {
        pairs(plan, earlier, visit, snags);
      }
    }
    return snags.stream().distinct().sorted(Comparator.comparing(snag -> !snag.blocks())).toList();
  }

  private static void pairs(
      InspectionPlan plan, PlannedVisit earlier, PlannedVisit visit, List<Snag> snags) {
    if (earlier.unitId() == visit.unitId()) {
      snags.add(new Snag(Kind.UNIT_TWICE, visit.unitName(), visit.from()));
    }
    if (earlier.teamNumber() == visit.teamNumber() && !visit.from().isAfter(earlier.to())) {
      snags.add(new Snag(Kind.TEAM_TWICE, plan.teamName(visit), visit.from()));
    }
  }

  /** The first day of a visit that is a day off; null for none. */
  static @Nullable LocalDate dayOff(PlannedVisit visit, WorkingCalendar calendar) {
    return visit
        .from()
        .datesUntil(visit.to().plusDays(1))
        .filter(day -> !calendar.isWorkingDay(day))
        .findFirst()
        .orElse(null);
  }

  void requireReady(InspectionPlan plan) {
    of(plan).stream()
        .filter(Snag::blocks)
        .findFirst()
        .ifPresent(
            snag -> {
              throw new InspectionRefused("blocked." + snag.kind(), snag.words());
            });
  }

  /** The days of a visit, in their order and within the plan's year. */
  PlanParts.Days days(InspectionPlan plan, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      throw new InspectionRefused("noDay");
    }
    LocalDate last = to == null ? from : to;
    if (last.isBefore(from)) {
      throw new InspectionRefused("endBeforeBegin", WrittenDay.of(last), WrittenDay.of(from));
    }
    if (from.getYear() != plan.year() || last.getYear() != plan.year()) {
      throw new InspectionRefused("otherYear", Integer.toString(plan.year()));
    }
    return new PlanParts.Days(from, last);
  }

  /** Units that exist on the days of the visit, and not the inspecting unit itself. */
  void requireVisitable(InspectionPlan plan, Collection<Long> unitIds, PlanParts.Days days) {
    Map<Long, Unit> units = organization.units(unitIds);
    for (Long id : unitIds) {
      Unit unit = units.get(id);
      if (unit == null) {
        throw new InspectionRefused("noUnits");
      }
      if (id == plan.unitId()) {
        throw new InspectionRefused("itself", unit.name());
      }
      if (!unit.existsOn(days.from()) || !unit.existsOn(days.to())) {
        throw new InspectionRefused("unitEnded", unit.name(), WrittenDay.of(days.to()));
      }
    }
  }
}
