package vn.kheo.app.oversight.inspecting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.oversight.FollowedUnits;
import vn.kheo.app.oversight.FollowedUnits.Scope;

/** Ai được làm gì khi kiểm tra; the inspected unit reads what it was sent. */
@Component
class InspectionRights {
  private final FollowedUnits units;
  private final JdbcClient jdbc;

  InspectionRights(FollowedUnits units, JdbcClient jdbc) {
    this.units = units;
    this.jdbc = jdbc;
  }

  Scope scope() {
    return units.scope(
        jdbc.sql("select distinct unit_id from oversight.inspection_plan")
            .query(Long.class)
            .list());
  }

  /** Condition over {@code oversight.inspection_plan p}. */
  static String seesPlan(Scope scope) {
    return scope.everything() ? "true" : "p.unit_id = any(:followed)";
  }

  /**
   * Condition over {@code oversight.inspection_visit v} and its plan {@code p}: a unit reads of a
   * visit once it was told of it, or has to remedy what it found.
   */
  static String seesVisit(Scope scope) {
    return scope.everything()
        ? "true"
        : """
          (p.unit_id = any(:followed)
           or v.unit_id = any(:own)
              and exists (select from oversight.inspection_paper told
                           where told.visit_id = v.id and told.kind = 'NOTICE' and told.state <> 'DRAFT')
           or exists (select
                        from oversight.inspection_finding f
                        join oversight.inspection_paper told on told.visit_id = f.visit_id
                       where f.visit_id = v.id
                         and f.unit_id = any(:own)
                         and told.kind = 'CONCLUSION'
                         and told.state = 'ISSUED'))\
          """;
  }

  List<Long> mayPlanFor() {
    return units.writesFor();
  }

  boolean mayWrite(long monitorUnitId) {
    return units.mayWrite(monitorUnitId);
  }

  boolean mayDecide(long monitorUnitId) {
    return units.mayDecide(monitorUnitId);
  }

  /** Whether the person reads what the monitor alone reads. */
  boolean follows(long monitorUnitId) {
    return scope().follows(monitorUnitId);
  }

  void requireWrite(long monitorUnitId) {
    units.require(mayWrite(monitorUnitId), "inspections of unit " + monitorUnitId);
  }

  void requireDecide(long monitorUnitId) {
    units.require(mayDecide(monitorUnitId), "inspections of unit " + monitorUnitId);
  }
}
