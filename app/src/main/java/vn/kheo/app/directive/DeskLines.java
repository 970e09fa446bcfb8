package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Actor;
import vn.kheo.app.organization.Organization;

/** Bàn làm việc: what needs a person now, in one statement. */
@Component
class DeskLines {
  /** What a filter keeps has an assignment. */
  private static final String KEPT =
      """
      select n.need, n.assignment_id, n.directive_id, n.day
        from needs n
        join directive.assignment a on a.id = n.assignment_id
        join directive.obligation o on o.id = a.obligation_id
        join directive.directive d on d.id = a.directive_id
       where %s
      """;

  /** First which lines, then what stands in them: the rest is asked for one page only. */
  private static final String PAGE =
      """
      with needs as (%s),
      page as materialized (
        select kept.*, count(*) over () as total,
               count(*) filter (where kept.need not in ('CARRY_OUT', 'UNISSUED')) over () as waiting
          from (%s) as kept
         order by kept.day nulls last, kept.directive_id desc, kept.assignment_id nulls first
         limit :most offset :skip),
      numbers as (
        select count(*) filter (where t = 'OVERDUE') as late, count(*) filter (where t = 'DUE_SOON') as soon
          from (%s) as seen)
      select numbers.late, numbers.soon, page.need, page.day, page.total, page.waiting, %s, d.id as of_directive, d.title as of_title,
             refusal.reason as refusal_reason, refusal.proposed_unit_id, %s as proposed_unit,
             refusal.proposed_unit_id is not null
               and exists (select
                             from directive.assignment other
                            where other.obligation_id = a.obligation_id
                              and other.unit_id = refusal.proposed_unit_id
                              and other.kind = a.kind
                              and other.parent_id is not distinct from a.parent_id
                              and other.state not in ('WITHDRAWN', 'SUCCEEDED')) as holder
        from numbers
        left join page on true
        left join directive.directive d on d.id = page.directive_id
        left join directive.assignment a on a.id = page.assignment_id
        left join directive.obligation o on o.id = a.obligation_id
        left join directive.period round on round.id = a.period_id
        left join directive.refusal refusal
          on refusal.assignment_id = page.assignment_id
         and refusal.decision is null
         and page.need = 'DECIDE_REFUSAL'
       order by page.day nulls last, page.directive_id desc, page.assignment_id nulls first
      """;

  private static final String STANDING =
      """
      select %s as t
        from directive.assignment a
        %s
       where a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
         and %s
      """;

  private final JdbcClient jdbc;
  private final Days days;

  DeskLines(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  Desk desk(AssignmentFilter filter, int size, Actor actor) {
    Rights.Scope scope = Rights.Scope.of(actor);
    DeskNeeds needs = DeskNeeds.of(actor, scope);
    int page = Math.max(1, filter.page());
    Numbers numbers = new Numbers();
    List<Desk.Line> found =
        jdbc
            .sql(
                PAGE.formatted(
                    needs.sql(),
                    unfiltered(filter)
                        ? "select * from needs"
                        : KEPT.formatted(AssignmentLines.filter(filter)),
                    standing(scope),
                    AssignmentLines.COLUMNS,
                    Organization.UNIT_NAME.formatted("refusal.proposed_unit_id")))
            .params(needs.parameters())
            .params(scope.parameters())
            .params(days.parameters())
            .params(AssignmentLines.parameters(filter))
            .param("most", size)
            .param("skip", (long) (page - 1) * size)
            .query(
                (row, n) -> numbers.of(row) ? Optional.of(line(row)) : Optional.<Desk.Line>empty())
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new Desk(
        numbers.late,
        numbers.soon,
        numbers.waiting,
        new Listing<>(found, numbers.total, page, size));
  }

  /** What stands in every row, also in the one of an empty desk. */
  private static final class Numbers {
    private int late;
    private int soon;
    private int total;
    private int waiting;

    /** Whether there is a line beside them. */
    boolean of(ResultSet row) throws SQLException {
      late = row.getInt("late");
      soon = row.getInt("soon");
      total = row.getInt("total");
      waiting = row.getInt("waiting");
      return row.getString("need") != null;
    }
  }

  private static Desk.Line line(ResultSet row) throws SQLException {
    String reason = row.getString("refusal_reason");
    return new Desk.Line(
        Desk.Need.valueOf(row.getString("need")),
        row.getObject("id") == null ? null : AssignmentLines.line(row),
        row.getLong("of_directive"),
        row.getString("of_title"),
        row.getObject("day", LocalDate.class),
        reason == null
            ? null
            : new Desk.Proposal(
                reason,
                row.getObject("proposed_unit_id", Long.class),
                Objects.requireNonNullElse(row.getString("proposed_unit"), ""),
                row.getBoolean("holder")));
  }

  /**
   * What the person works on and follows and is not done. One index a branch: alternatives in one
   * condition would be planned anew and joined bit by bit.
   */
  private static String standing(Rights.Scope scope) {
    if (scope.everything() || scope.issuers().length > 0) {
      return STANDING.formatted(
          Days.TIMELINESS,
          "join directive.directive d on d.id = a.directive_id",
          "(a.person_id is null or a.person_id = :me or a.unit_id <> all(:own) or a.unit_id = any(:leading)) and "
              + scope.listsAssignment(false));
    }
    List<String> branches = new ArrayList<>();
    boolean works = scope.own().length > 0;
    if (works) {
      branches.add(
          standing(
              Rights.Scope.oneOf("a.unit_id", "own", scope.own())
                  + " and (a.person_id is null or a.person_id = :me or a.unit_id = any(:leading))"));
      branches.add(
          standing(
              "a.kind = 'PART' and a.unit_id <> all(:own) and a.monitor_unit_id <> all(:followed) and "
                  + Rights.Scope.oneOf("a.monitor_unit_id", "own", scope.own())));
    }
    if (scope.followed().length > 0) {
      branches.add(
          standing(
              "a.unit_id <> all(:own) and "
                  + Rights.Scope.oneOf("a.monitor_unit_id", "followed", scope.followed())));
    }
    return branches.isEmpty() ? standing("false") : String.join("union all\n", branches);
  }

  private static String standing(String whose) {
    return STANDING.formatted(Days.TIMELINESS, "", whose);
  }

  private static boolean unfiltered(AssignmentFilter filter) {
    return filter.states().isEmpty()
        && filter.timeliness().isEmpty()
        && filter.unitId() == null
        && filter.directiveId() == null
        && ReadingDesk.blankToNull(filter.words()) == null;
  }
}
