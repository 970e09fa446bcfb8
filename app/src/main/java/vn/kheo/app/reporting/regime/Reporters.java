package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.organization.UnitKind;
import vn.kheo.app.reporting.form.Audience;

/** Đơn vị phải báo cáo: a regime's groups and named units, as of a day. */
@Component
class Reporters {
  /** Reports of units beneath one node that share one row of totals. */
  private static final int PER_SLOT = 16;

  private final Organization organization;

  Reporters(Organization organization) {
    this.organization = organization;
  }

  /**
   * Một đơn vị báo cáo.
   *
   * @param nodeId the unit right above, beneath whose totals it is counted; itself where there is
   *     none
   */
  record Reporter(Unit unit, long nodeId, int slot, Audience audience) {}

  /**
   * Who existed on the day the data close and still does on the day of opening: one that began
   * later has nothing to report, of one that ended nobody is left to write.
   */
  List<Reporter> of(RegimeFacts facts, LocalDate closing, LocalDate opening) {
    Map<Long, Unit> units = new TreeMap<>();
    facts
        .groupIds()
        .forEach(
            group ->
                organization.members(group, closing).forEach(unit -> units.put(unit.id(), unit)));
    units.putAll(organization.units(facts.unitIds()));
    Map<Long, Integer> places = new HashMap<>();
    List<Reporter> reporters = new ArrayList<>();
    units.values().stream()
        .filter(unit -> unit.existsOn(closing) && unit.existsOn(opening))
        .sorted(Comparator.comparingLong(Unit::id))
        .forEach(
            unit -> {
              Long parent = unit.parentId();
              long node = parent == null ? unit.id() : parent;
              int place = places.merge(node, 1, Integer::sum) - 1;
              reporters.add(new Reporter(unit, node, place / PER_SLOT, audience(unit)));
            });
    return reporters;
  }

  static Audience audience(Unit unit) {
    if (unit.kind().equals(UnitKind.UBND_TINH.key())) {
      return Audience.PROVINCE;
    }
    return unit.kind().equals(UnitKind.UBND_HUYEN.key())
            || unit.kind().equals(UnitKind.UBND_XA.key())
        ? Audience.COMMUNE
        : Audience.AGENCY;
  }
}
