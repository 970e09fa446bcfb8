package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/** Bàn làm việc: what needs a person now; two statements, and one for the units' names. */
@Component
class DeskLines {
  /** Each branch asks by an index of its own; who may do the step, not who may look. */
  private static final String NEEDS =
      """
      select case a.state when 'GIVEN' then 'RECEIVE' else 'CARRY_OUT' end as need, a.id as assignment_id,
             a.directive_id, a.due as day
        from directive.assignment a
       where a.unit_id = any(:own)
         and a.state in ('GIVEN', 'UNDERWAY')
         and (a.person_id is null or a.person_id = :me)
      union all
      select 'JUDGE', a.id, a.directive_id, a.reported_on
        from directive.assignment a
       where a.state = 'REPORTED'
         and a.person_id is null
         and (a.monitor_unit_id = any(:followed)
              or a.kind = 'PART' and a.monitor_unit_id = any(:own))
      union all
      select 'JUDGE', a.id, a.directive_id, a.reported_on
        from directive.assignment a
       where a.unit_id = any(:leading)
         and a.state = 'REPORTED'
         and a.person_id is not null
      union all
      select 'DECIDE_EXTENSION', a.id, a.directive_id, a.due
        from directive.extension e
        join directive.assignment a on a.id = e.assignment_id
        join directive.directive d on d.id = a.directive_id
       where e.decision is null
         and (a.kind <> 'PART' and (:rules_all or d.issuer_unit_id = any(:ruling))
              or a.kind = 'PART' and a.monitor_unit_id = any(:leading))
      union all
      select 'DECIDE_REFUSAL', a.id, a.directive_id, a.due
        from directive.refusal r
        join directive.assignment a on a.id = r.assignment_id
        join directive.directive d on d.id = a.directive_id
       where r.decision is null
         and (a.kind <> 'PART' and (:rules_all or d.issuer_unit_id = any(:ruling))
              or a.kind = 'PART' and a.monitor_unit_id = any(:leading))
      union all
      select 'LOOK_AGAIN', a.id, a.directive_id, a.look_again_on
        from directive.assignment a
       where a.kind = 'PART'
         and a.monitor_unit_id = any(:leading)
         and a.suspended_with is null
         and a.state = 'SUSPENDED'
         and a.look_again_on <= :today
      union all
      select 'LOOK_AGAIN', a.id, a.directive_id, a.look_again_on
        from directive.directive d
        join directive.assignment a on a.directive_id = d.id
       where (:rules_all or d.issuer_unit_id = any(:ruling))
         and a.kind <> 'PART'
         and a.suspended_with is null
         and a.state = 'SUSPENDED'
         and a.look_again_on <= :today
      union all
      select 'CONFIRM', null, d.id, d.issue_date
        from directive.directive d
       where d.state = 'DRAFT'
         and (:confirms_all or d.issuer_unit_id = any(:confirming))
         and exists (select from directive.obligation p where p.directive_id = d.id and p.state = 'PROPOSED')
      union all
      select 'ISSUE', null, d.id, d.issue_date
        from directive.directive d
       where d.state = 'DRAFT'
         and (:rules_all or d.issuer_unit_id = any(:ruling))
         and exists (select from directive.obligation p where p.directive_id = d.id and p.state = 'CONFIRMED')
         and not exists (select from directive.obligation p where p.directive_id = d.id and p.state = 'PROPOSED')
      union all
      select 'UNISSUED', null, d.id, d.issue_date
        from directive.directive d
       where d.state = 'DRAFT'
         and (:confirms_all or d.issuer_unit_id = any(:confirming))
         and not exists (select from directive.obligation p where p.directive_id = d.id and p.state = 'PROPOSED')
         and not ((:rules_all or d.issuer_unit_id = any(:ruling))
                  and exists (select from directive.obligation p where p.directive_id = d.id and p.state = 'CONFIRMED'))
      """;

  private static final String PAGE =
      """
      with needs as (%s),
      kept as (
        select n.need, n.assignment_id, n.directive_id, n.day
          from needs n
          left join directive.assignment a on a.id = n.assignment_id
          left join directive.obligation o on o.id = a.obligation_id
          join directive.directive d on d.id = n.directive_id
         where (:unfiltered or n.assignment_id is not null and %s))
      select kept.need, kept.day, line.*, d.id as of_directive, d.title as of_title,
             refusal.reason as refusal_reason, refusal.proposed_unit_id,
             refusal.proposed_unit_id is not null
               and exists (select
                             from directive.assignment other
                            where other.obligation_id = line.obligation_id
                              and other.unit_id = refusal.proposed_unit_id
                              and other.kind = line.kind
                              and other.parent_id is not distinct from line.parent_id
                              and other.state not in ('WITHDRAWN', 'SUCCEEDED')) as holder,
             count(*) over () as total,
             count(*) filter (where kept.need not in ('CARRY_OUT', 'UNISSUED')) over () as waiting
        from kept
        join directive.directive d on d.id = kept.directive_id
        left join lateral (select %s from %s where a.id = kept.assignment_id) as line on true
        left join directive.refusal refusal
          on refusal.assignment_id = kept.assignment_id
         and refusal.decision is null
         and kept.need = 'DECIDE_REFUSAL'
       order by kept.day nulls last, kept.directive_id desc, kept.assignment_id nulls first
       limit :most offset :skip
      """
          .formatted(
              NEEDS, AssignmentLines.FILTER, AssignmentLines.COLUMNS, AssignmentLines.TABLES);

  private static final String NUMBERS =
      """
      select count(*) filter (where t = 'OVERDUE') as late, count(*) filter (where t = 'DUE_SOON') as soon
        from (select %s as t
                from directive.assignment a
                join directive.directive d on d.id = a.directive_id
               where a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
                 and (a.person_id is null or a.person_id = :me or a.unit_id <> all(:own) or a.unit_id = any(:leading))
                 and %s) as seen
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final AssignmentLines lines;
  private final Organization organization;

  DeskLines(JdbcClient jdbc, Days days, AssignmentLines lines, Organization organization) {
    this.jdbc = jdbc;
    this.days = days;
    this.lines = lines;
    this.organization = organization;
  }

  Desk desk(AssignmentFilter filter, int size, Actor actor) {
    Rights.Scope scope = Rights.Scope.of(actor);
    int page = Math.max(1, filter.page());
    List<int[]> totals = new ArrayList<>();
    List<Desk.Line> found =
        jdbc.sql(PAGE)
            .params(permitted(actor, scope))
            .params(days.parameters())
            .params(AssignmentLines.parameters(filter))
            .param("unfiltered", unfiltered(filter))
            .param("most", size)
            .param("skip", (long) (page - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(new int[] {row.getInt("total"), row.getInt("waiting")});
                  return new Desk.Line(
                      Desk.Need.valueOf(row.getString("need")),
                      row.getObject("id") == null ? null : AssignmentLines.line(row),
                      row.getLong("of_directive"),
                      row.getString("of_title"),
                      row.getObject("day", LocalDate.class),
                      row.getString("refusal_reason") == null
                          ? null
                          : new Desk.Proposal(
                              row.getString("refusal_reason"),
                              row.getObject("proposed_unit_id", Long.class),
                              "",
                              row.getBoolean("holder")));
                })
            .list();
    int[] total = totals.isEmpty() ? new int[2] : totals.getFirst();
    return jdbc.sql(NUMBERS.formatted(Days.TIMELINESS, scope.listsAssignment(false)))
        .params(permitted(actor, scope))
        .params(scope.parameters())
        .params(days.parameters())
        .query(
            (row, n) ->
                new Desk(
                    row.getInt("late"),
                    row.getInt("soon"),
                    total[1],
                    new Listing<>(named(found), total[0], page, size)))
        .single();
  }

  private List<Desk.Line> named(List<Desk.Line> found) {
    List<AssignmentLine> bare =
        found.stream().map(Desk.Line::assignment).filter(line -> line != null).toList();
    Map<Long, AssignmentLine> named = new HashMap<>();
    lines.named(bare).forEach(line -> named.put(line.id(), line));
    Map<Long, Unit> proposed =
        organization.units(
            found.stream()
                .map(Desk.Line::proposal)
                .filter(Objects::nonNull)
                .map(Desk.Proposal::unitId)
                .filter(Objects::nonNull)
                .toList());
    return found.stream()
        .map(
            line ->
                line.assignment() == null
                    ? line
                    : new Desk.Line(
                        line.need(),
                        named.get(line.assignment().id()),
                        line.directiveId(),
                        line.title(),
                        line.day(),
                        named(line.proposal(), proposed)))
        .toList();
  }

  private static Desk.@Nullable Proposal named(
      Desk.@Nullable Proposal bare, Map<Long, Unit> units) {
    Long unit = bare == null ? null : bare.unitId();
    return bare == null || unit == null
        ? bare
        : new Desk.Proposal(bare.reason(), unit, AssignmentLines.name(units, unit), bare.holder());
  }

  private static boolean unfiltered(AssignmentFilter filter) {
    return filter.states().isEmpty()
        && filter.timeliness().isEmpty()
        && filter.unitId() == null
        && filter.directiveId() == null
        && ReadingDesk.blankToNull(filter.words()) == null;
  }

  private static Map<String, @Nullable Object> permitted(Actor actor, Rights.Scope scope) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("own", scope.own());
    parameters.put("followed", scope.followed());
    parameters.put("me", actor.personId());
    parameters.put(
        "leading",
        ObligationStore.array(actor.grants().getOrDefault(Permission.HAND_IN, Set.of())));
    put(parameters, actor, Permission.ISSUE, "ruling", "rules_all");
    put(parameters, actor, Permission.CONFIRM, "confirming", "confirms_all");
    return parameters;
  }

  private static void put(
      Map<String, @Nullable Object> parameters,
      Actor actor,
      Permission permission,
      String units,
      String everywhere) {
    Set<Long> held = actor.grants().getOrDefault(permission, Set.of());
    parameters.put(units, ObligationStore.array(held));
    parameters.put(everywhere, actor.may(permission) && held.isEmpty());
  }
}
