package vn.kheo.app.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Đơn vị phối hợp: kept when a directive is issued, with groups as of the document's day. */
@Component
class Coordinating {
  private final JdbcClient jdbc;
  private final Organization organization;

  Coordinating(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** One statement, however many orders and units; whoever leads an order does not help with it. */
  void keep(Directive directive, List<Obligation> issued, Addressing.Reach reach) {
    Map<Long, List<Unit>> groups = new HashMap<>();
    List<Long> obligations = new ArrayList<>();
    List<Long> units = new ArrayList<>();
    for (Obligation obligation : issued) {
      Set<Long> helping = new LinkedHashSet<>();
      for (Party party : obligation.coordinators()) {
        Long group = party.groupId();
        if (group == null) {
          helping.addAll(party.unitIds());
        } else {
          groups
              .computeIfAbsent(group, id -> organization.members(id, directive.issueDate()))
              .forEach(unit -> helping.add(unit.id()));
        }
      }
      helping.removeAll(reach.unitsOf().getOrDefault(obligation.id(), Set.of()));
      for (Long unit : helping) {
        obligations.add(obligation.id());
        units.add(unit);
      }
    }
    jdbc.sql(
            """
            insert into directive.coordination (obligation_id, directive_id, unit_id)
            select h.obligation_id, :directive, h.unit_id
              from unnest(cast(:obligations as bigint[]), cast(:units as bigint[])) as h (obligation_id, unit_id)
            on conflict do nothing
            """)
        .param("directive", directive.id())
        .param("obligations", obligations.toArray(Long[]::new))
        .param("units", units.toArray(Long[]::new))
        .update();
  }
}
