package vn.kheo.app.oversight.reminding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.StepTaken;
import vn.kheo.app.notice.Ending;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/**
 * Những việc vừa xảy ra: an outbox. What happened is written in the transaction of the step itself;
 * people are told afterwards, in sets, and only then is it taken out: in one transaction, so that
 * whatever is killed, each is told once.
 */
@Component
class Outbox {
  private static final int AT_ONCE = 2000;

  private static final String TAKEN =
      """
      select m.id as moment_id, m.action, m.detail, m.at, a.*
        from oversight.moment m
        join (%1$s) a on a.id = m.assignment_id
       where m.id = any(:moments)
      union all
      select m.id, m.action, m.detail, m.at, a.*
        from oversight.moment m
        join (%1$s) a on a.directive_id = m.directive_id
       where m.id = any(:moments)
         and m.assignment_id is null
      """
          .formatted(Assignments.ROWS);

  /**
   * Given and withdrawn are told by the assignment, which that happens to once; other steps by the
   * moment. Handed in waits for nobody where it closed at once.
   */
  private static final String TELL =
      """
      with people as materialized (%s),
      told as (
          select t.*, h.part as hears, h.kind as told_kind
            from (%s) t
            join unnest(cast(:actions as text[]), cast(:kinds as text[]), cast(:hearers as text[])) as h (action, kind, part)
              on h.action = t.action
           where (t.action <> 'assignment.handedIn' or t.state = 'REPORTED')
             and (t.action <> 'assignment.withdrawn' or t.state = 'WITHDRAWN')
             and (h.kind <> 'dueChanged' or t.state in ('GIVEN', 'UNDERWAY', 'SUSPENDED'))),
      %s,
      recipient as (
          select c.*, c.officer as person_id, 'OFFICER' as as_whom
            from in_charge c
           where c.hears in ('CHARGE', 'UNIT')
             and c.officer is not null
          union all
          select c.*, c.leader, 'LEADER'
            from in_charge c
           where c.hears = 'CHARGE'
             and c.leader is not null
             and c.leader is distinct from c.officer
          union all
          select c.*, p.person_id, 'UNIT'
            from in_charge c
            join people p on p.unit_id = c.unit_id
                         and p.part = case c.hears when 'UNIT' then 'UNIT' else 'HEAD' end
           where c.hears in ('CHARGE', 'UNIT')
             and c.officer is null
             and (c.hears = 'UNIT' or c.leader is null)
          union all
          select c.*, p.person_id, 'MONITOR'
            from in_charge c
            join people p on p.unit_id = c.monitor_unit_id
                         and p.part = case c.kind when 'PART' then 'UNIT' else 'MONITOR' end
           where c.hears = 'MONITOR'
          union all
          select c.*, p.person_id, 'ISSUER'
            from in_charge c
            join people p on p.unit_id = case c.kind when 'PART' then c.monitor_unit_id else c.issuer_unit_id end
                         and p.part = case c.kind when 'PART' then 'HEAD' else 'ISSUER' end
           where c.hears = 'ISSUER')
      select r.person_id,
             case when r.told_kind = 'given' and r.due is null then 'givenOpenEnded'
                  when r.told_kind = 'dueChanged' and r.due is null then 'dueGone'
                  else r.told_kind end,
             case when r.told_kind in ('given', 'withdrawn') then r.id else r.moment_id end,
             r.as_whom, 'assignment', r.id,
             case when r.as_whom in ('MONITOR', 'ISSUER') then coalesce(n.name || ': ', '') else '' end || r.label,
             '/assignments/' || r.id,
             array[case when r.told_kind in ('given', 'dueChanged') then coalesce(to_char(r.due, 'DD/MM/YYYY'), '') else r.detail end],
             r.monitor_unit_id, r.at
        from recipient r
        left join unnest(cast(:named_units as bigint[]), cast(:names as text[])) as n (unit_id, name)
          on n.unit_id = r.unit_id
      """
          .formatted(Audience.PEOPLE, TAKEN, Audience.IN_CHARGE);

  /** Orders of which no unit is late any more. */
  private static final String NOBODY_LATE =
      """
      select distinct t.obligation_id
        from (%s) t
       where not exists (select
                           from (%s) a
                          where a.obligation_id = t.obligation_id
                            and a.state in ('GIVEN', 'UNDERWAY')
                            and a.due < :today)
      """
          .formatted(TAKEN, Assignments.ROWS);

  private final JdbcClient jdbc;
  private final Audience audience;
  private final Notices notices;
  private final Organization organization;
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Outbox(
      JdbcClient jdbc,
      Audience audience,
      Notices notices,
      Organization organization,
      Settings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.audience = audience;
    this.notices = notices;
    this.organization = organization;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In the transaction of the step. */
  @EventListener
  void on(StepTaken step) {
    if (!StepEffects.has(step.action())) {
      return;
    }
    jdbc.sql(
            """
            insert into oversight.moment (action, directive_id, assignment_id, detail, at)
            select :action, cast(:directive as bigint), id, :detail, cast(:at as timestamptz)
              from unnest(cast(:assignments as bigint[])) as taken (id)
             union all
            select :action, cast(:directive as bigint), null, :detail, cast(:at as timestamptz)
             where cast(:directive as bigint) is not null
            """)
        .param("action", step.action())
        .param("directive", step.directiveId())
        .param("assignments", step.assignmentIds().toArray(Long[]::new))
        .param("detail", step.detail())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  /**
   * Tells everybody what happened and was not told yet.
   *
   * @return how many moments were taken out
   */
  int tellAll() {
    int all = 0;
    int some;
    do {
      Integer done = transaction.execute(status -> tellSome());
      some = done == null ? 0 : done;
      all += some;
    } while (some > 0);
    return all;
  }

  private int tellSome() {
    boolean alone =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtext('oversight.moment'))")
            .query(Boolean.class)
            .single();
    if (!alone) {
      return 0;
    }
    List<Long> ids =
        jdbc.sql("select id from oversight.moment order by id limit :most")
            .param("most", AT_ONCE)
            .query(Long.class)
            .list();
    if (ids.isEmpty()) {
      return 0;
    }
    tell(ids);
    return jdbc.sql("delete from oversight.moment where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private record Concerned(List<Long> units, List<Long> monitors, List<Long> issuers) {}

  private void tell(List<Long> ids) {
    Long[] moments = ids.toArray(Long[]::new);
    Concerned concerned =
        jdbc.sql(
                """
                select array_agg(distinct u.id) as units, array_agg(distinct t.monitor_unit_id) as monitors,
                       array_agg(distinct t.issuer_unit_id) as issuers
                  from (%s) t
                 cross join lateral (values (t.unit_id),
                                            (case when t.kind = 'PART' then t.monitor_unit_id end)) as u (id)
                 where u.id is not null
                """
                    .formatted(TAKEN))
            .param("moments", moments)
            .query(
                (row, n) ->
                    new Concerned(
                        RemindersOfDay.longs(row, "units"),
                        RemindersOfDay.longs(row, "monitors"),
                        RemindersOfDay.longs(row, "issuers")))
            .single();
    Map<Long, Unit> names = organization.units(concerned.units());
    var parameters =
        new HashMap<String, Object>(
            audience.of(
                concerned.units(), concerned.monitors(), concerned.issuers(), settings.today()));
    parameters.put("moments", moments);
    parameters.put(
        "actions",
        StepEffects.TELLINGS.stream().map(StepEffects.Telling::action).toArray(String[]::new));
    parameters.put(
        "kinds",
        StepEffects.TELLINGS.stream().map(StepEffects.Telling::kind).toArray(String[]::new));
    parameters.put(
        "hearers",
        StepEffects.TELLINGS.stream().map(StepEffects.Telling::part).toArray(String[]::new));
    parameters.put("named_units", names.keySet().toArray(Long[]::new));
    parameters.put("names", names.values().stream().map(Unit::name).toArray(String[]::new));
    audience.tell(concerned.units().size(), () -> notices.tellEach(TELL, parameters));
    end(moments);
  }

  /** What was told before a step and the step has settled. */
  private void end(Long[] moments) {
    Map<String, Map<Long, Instant>> taken = new HashMap<>();
    jdbc.sql("select action, id, max(at) as at from (%s) t group by action, id".formatted(TAKEN))
        .param("moments", moments)
        .query(
            row -> {
              taken
                  .computeIfAbsent(row.getString("action"), action -> new HashMap<>())
                  .put(row.getLong("id"), row.getTimestamp("at").toInstant());
            });
    for (StepEffects.EndedBy ended : StepEffects.ENDED) {
      notices.end(
          "assignment",
          taken.getOrDefault(ended.action(), Map.of()),
          ended.kinds(),
          ended.because());
    }
    Map<Long, Instant> settled = new HashMap<>();
    jdbc.sql(NOBODY_LATE)
        .param("moments", moments)
        .param("today", settings.today())
        .query(
            row -> {
              settled.put(row.getLong("obligation_id"), clock.instant());
            });
    notices.end("obligation", settled, Set.of("reminder.followed"), Ending.REPORTED);
  }
}
