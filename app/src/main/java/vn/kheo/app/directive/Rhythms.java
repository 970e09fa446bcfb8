package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.Period;
import vn.kheo.app.calendar.PeriodDue;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;

/**
 * Nhịp của nhiệm vụ định kỳ: set, changed and stopped by the issuer's office or leader. Rounds that
 * were opened stay; a change holds for those not yet opened.
 */
@Component
public class Rhythms {
  private final JdbcClient jdbc;
  private final DirectiveStore directives;
  private final Opening opening;
  private final Rights rights;
  private final Days days;
  private final Journal journal;
  private final Clock clock;

  Rhythms(
      JdbcClient jdbc,
      DirectiveStore directives,
      Opening opening,
      Rights rights,
      Days days,
      Journal journal,
      Clock clock) {
    this.jdbc = jdbc;
    this.directives = directives;
    this.opening = opening;
    this.rights = rights;
    this.days = days;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether the person signed in may set the rhythm of this directive's orders. */
  public boolean maySet(Directive directive) {
    Actor actor = rights.actor();
    return directive.state() == Directive.State.ISSUED
        && (actor.may(Permission.CONFIRM, directive.issuerUnitId())
            || actor.may(Permission.ISSUE, directive.issuerUnitId()));
  }

  /** The rhythm of an order, over what the person signed in may see. */
  @Transactional(readOnly = true)
  public Recurrence of(long obligationId) {
    List<Recurrence.Set> all =
        jdbc.sql("select * from directive.rhythm where obligation_id = :id order by id desc")
            .param("id", obligationId)
            .query(Rhythms::set)
            .list();
    return new Recurrence(
        all.stream().filter(one -> one.endedAt() == null).findFirst().orElse(null),
        all.stream().filter(one -> one.endedAt() != null).toList(),
        rounds(obligationId));
  }

  /** The rhythms that hold, by order. */
  @Transactional(readOnly = true)
  public Map<Long, Recurrence.Set> ofDirective(long directiveId) {
    Map<Long, Recurrence.Set> rhythms = new HashMap<>();
    jdbc.sql(
            """
            select r.*
              from directive.rhythm r
              join directive.obligation o on o.id = r.obligation_id
             where o.directive_id = :directive
               and r.ended_at is null
            """)
        .param("directive", directiveId)
        .query(
            row -> {
              rhythms.put(row.getLong("obligation_id"), set(row, 0));
            });
    return rhythms;
  }

  /**
   * Sets or changes the rhythm, and opens at once what is to be open by now.
   *
   * @param standing id of the rhythm it was made from; null where there was none
   */
  @Transactional
  public void set(
      long directiveId, long obligationId, @Nullable Long standing, Recurrence.Wanted wanted) {
    String ref = take(directiveId, obligationId, standing);
    LocalDate first = first(wanted);
    LocalDate free = of(obligationId).freeFrom();
    if (free != null && first.isBefore(free)) {
      throw new StepRefused("periodOpened", WrittenDay.of(free));
    }
    if (wanted.last() != null && wanted.last().isBefore(first)) {
      throw new StepRefused("lastBeforeFirst", WrittenDay.of(first));
    }
    Actor actor = rights.actor();
    end(obligationId, "");
    jdbc.sql(
            """
            insert into directive.rhythm (obligation_id, rhythm, due_kind, due_number, own_dates, first_from, last_to,
                next_from, set_at, set_by, set_by_label)
            values (:obligation, :rhythm, :kind, :number, cast(:dates as date[]), :first, :last, :first, :at, :by,
                :label)
            """)
        .param("obligation", obligationId)
        .param("rhythm", wanted.rhythm().name())
        .param("kind", wanted.due().kind().name())
        .param("number", wanted.due().number())
        .param("dates", wanted.ownDates().stream().map(LocalDate::toString).toArray(String[]::new))
        .param("first", first)
        .param("last", wanted.last())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", actor.accountId())
        .param("label", actor.author().label())
        .update();
    opening.withoutDeadline(obligationId);
    tell("obligation.rhythmSet", directiveId, obligationId, ref, wanted.rhythm().name());
    opening.openDue();
  }

  /** Dừng: no further round is opened; what is open stays. */
  @Transactional
  public void stop(long directiveId, long obligationId, long standing, String reason) {
    String ref = take(directiveId, obligationId, standing);
    String said = AssignmentSteps.said(reason, "reasonMissing");
    end(obligationId, said);
    tell("obligation.rhythmStopped", directiveId, obligationId, ref, said);
  }

  private void end(long obligationId, String reason) {
    jdbc.sql(
            """
            update directive.rhythm
               set ended_at = :at, ended_by_label = :label, ended_reason = :reason, next_from = null
             where obligation_id = :obligation
               and ended_at is null
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("label", rights.actor().author().label())
        .param("reason", reason)
        .param("obligation", obligationId)
        .update();
  }

  /** The order's place in the text; refused where somebody set another rhythm since. */
  private String take(long directiveId, long obligationId, @Nullable Long standing) {
    Directive directive =
        directives
            .findVisible(directiveId, rights.scope())
            .orElseThrow(() -> new UnknownDirective(directiveId));
    if (!maySet(directive)) {
      throw new AccessDeniedException("set the rhythm");
    }
    String ref =
        jdbc.sql(
                """
                select ref
                  from directive.obligation
                 where id = :id
                   and directive_id = :directive
                   and state = 'ISSUED'
                   for update
                """)
            .param("id", obligationId)
            .param("directive", directiveId)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new StepRefused("gone"));
    Recurrence.Set now = of(obligationId).rhythm();
    if (!Objects.equals(now == null ? null : now.id(), standing)) {
      throw new ChangedMeanwhile(
          now == null ? null : now.setBy(),
          now == null ? null : now.setAt(),
          now == null ? null : "obligation.rhythmSet");
    }
    return ref;
  }

  private LocalDate first(Recurrence.Wanted wanted) {
    if (wanted.rhythm().ofMonths()) {
      return wanted.rhythm().containing(wanted.first()).from();
    }
    List<LocalDate> dates = wanted.ownDates();
    if (dates.isEmpty()) {
      throw new StepRefused("ownDatesMissing");
    }
    for (int i = 0; i < dates.size(); i++) {
      if (!dates.get(i).isAfter(i == 0 ? wanted.first().minusDays(1) : dates.get(i - 1))) {
        throw new StepRefused("ownDatesOrder", WrittenDay.of(dates.get(i)));
      }
    }
    return wanted.first();
  }

  private List<Recurrence.Round> rounds(long obligationId) {
    Rights.Scope scope = rights.scope();
    return jdbc.sql(
            """
            select p.id, p.rhythm, p.from_day, p.to_day, p.label as round_label, p.due as period_due,
                   count(a.id) filter (where a.state not in ('WITHDRAWN', 'SUCCEEDED')) as total,
                   count(a.id) filter (where a.state = 'CLOSED') as done,
                   %s
              from directive.period p
              left join (select a.*
                           from directive.assignment a
                           join directive.directive d on d.id = a.directive_id
                          where a.obligation_id = :obligation
                            and a.kind = 'PERIOD'
                            and %s) as a
                on a.period_id = p.id
             where p.obligation_id = :obligation
             group by p.id
             order by p.from_day desc
            """
                .formatted(Days.CELLS, scope.seesAssignment()))
        .params(scope.parameters())
        .params(days.parameters())
        .param("obligation", obligationId)
        .query(
            (row, n) ->
                new Recurrence.Round(
                    AssignmentLines.period(row),
                    row.getObject("period_due", LocalDate.class),
                    DirectiveList.cells(row),
                    row.getInt("total"),
                    row.getInt("done")))
        .list();
  }

  static Recurrence.Set set(ResultSet row, int n) throws SQLException {
    return new Recurrence.Set(
        row.getLong("id"),
        Period.Rhythm.valueOf(row.getString("rhythm")),
        new PeriodDue(PeriodDue.Kind.valueOf(row.getString("due_kind")), row.getInt("due_number")),
        Arrays.stream((java.sql.Date[]) row.getArray("own_dates").getArray())
            .map(java.sql.Date::toLocalDate)
            .toList(),
        row.getObject("first_from", LocalDate.class),
        row.getObject("last_to", LocalDate.class),
        row.getObject("next_from", LocalDate.class),
        row.getTimestamp("set_at").toInstant(),
        row.getString("set_by_label"),
        DirectiveStore.instant(row, "ended_at"),
        row.getString("ended_by_label"),
        row.getString("ended_reason"));
  }

  private void tell(String action, long directiveId, long obligationId, String ref, String detail) {
    journal.record(new Step(action, "obligation", obligationId, ref, directiveId, null, detail));
  }
}
