package vn.kheo.app.oversight.handover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.directive.Charges;
import vn.kheo.app.notice.Ending;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.reminding.Audience;
import vn.kheo.app.settings.Settings;

/**
 * Ghế trống: where open work hangs on somebody who is no longer there, the unit's leaders and
 * whoever follows the work are told, until somebody else has it.
 */
@Component
public class EmptyChairs {
  private static final String FOUND =
      """
      insert into oversight.empty_chair (unit_id, person_id, found_at)
      select distinct v.unit_id, v.person_id, cast(:at as timestamptz)
        from (%s) as v
      on conflict (unit_id, person_id) where ended_at is null do nothing
      """
          .formatted(Charges.VACANT);

  private static final String ENDED =
      """
      update oversight.empty_chair
         set ended_at = :at
       where ended_at is null
         and (unit_id, person_id) not in (select v.unit_id, v.person_id from (%s) as v)
      returning id
      """
          .formatted(Charges.VACANT);

  private static final String TELL =
      """
      with people as (%s),
      vacant as (%s),
      chair as (
          select c.id, c.unit_id, c.person_id, count(distinct v.assignment_id) as many
            from oversight.empty_chair c
            join vacant v on v.unit_id = c.unit_id
                         and v.person_id = c.person_id
           where c.ended_at is null
           group by c.id),
      recipient as (
          select c.id, p.person_id, 'UNIT_LEADER' as as_whom, cast(null as bigint) as follower
            from chair c
            join people p on p.part = 'HEAD'
                         and p.unit_id = c.unit_id
          union all
          select c.id, p.person_id, 'MONITOR', v.monitor_unit_id
            from chair c
            join vacant v on v.unit_id = c.unit_id
                         and v.person_id = c.person_id
            join people p on p.part = case v.kind when 'PART' then 'HEAD' else 'MONITOR' end
                         and p.unit_id = v.monitor_unit_id),
      once as (
          select r.id, r.person_id, min(r.as_whom) as as_whom, min(r.follower) as follower
            from recipient r
           group by r.id, r.person_id)
      select o.person_id, 'emptyChair', c.id, o.as_whom, 'chair', c.id,
             n.name || ', ' || u.name, '/vacancies?unit=' || c.unit_id, array[cast(c.many as text)], o.follower,
             cast(:at as timestamptz)
        from once o
        join chair c on c.id = o.id
        join unnest(cast(:persons as bigint[]), cast(:person_names as text[])) as n (id, name) on n.id = c.person_id
        join unnest(cast(:units as bigint[]), cast(:unit_names as text[])) as u (id, name) on u.id = c.unit_id
       where o.person_id <> c.person_id
      """
          .formatted(Audience.PEOPLE, Charges.VACANT);

  private final JdbcClient jdbc;
  private final Audience audience;
  private final Notices notices;
  private final Organization organization;
  private final Settings settings;
  private final Clock clock;

  EmptyChairs(
      JdbcClient jdbc,
      Audience audience,
      Notices notices,
      Organization organization,
      Settings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.audience = audience;
    this.notices = notices;
    this.organization = organization;
    this.settings = settings;
    this.clock = clock;
  }

  private record Found(long unit, long person, long monitor) {}

  /**
   * Looks where nobody is left and tells whoever was not told yet; may run as often as one likes.
   *
   * @return how many empty chairs there are
   */
  @Transactional
  public int watch() {
    LocalDate today = settings.today();
    Instant now = clock.instant();
    jdbc.sql("select pg_advisory_xact_lock(hashtext('oversight.empty_chair'))")
        .query((row, n) -> true)
        .list();
    jdbc.sql(FOUND).param("today", today).param("at", Timestamp.from(now)).update();
    Map<Long, Instant> ended = new HashMap<>();
    jdbc.sql(ENDED)
        .param("today", today)
        .param("at", Timestamp.from(now))
        .query(Long.class)
        .list()
        .forEach(id -> ended.put(id, now.plusMillis(1)));
    notices.end("chair", ended, Set.of(), Ending.TAKEN_OVER);
    List<Found> standing =
        jdbc.sql(
                """
                select distinct v.unit_id, v.person_id, v.monitor_unit_id
                  from (%s) as v
                """
                    .formatted(Charges.VACANT))
            .param("today", today)
            .query(
                (row, n) ->
                    new Found(
                        row.getLong("unit_id"),
                        row.getLong("person_id"),
                        row.getLong("monitor_unit_id")))
            .list();
    if (!standing.isEmpty()) {
      tell(standing, today, now);
    }
    return (int) standing.stream().map(f -> List.of(f.unit(), f.person())).distinct().count();
  }

  private void tell(List<Found> standing, LocalDate today, Instant now) {
    Set<Long> units = new LinkedHashSet<>();
    Set<Long> monitors = new LinkedHashSet<>();
    standing.forEach(
        found -> {
          units.add(found.unit());
          monitors.add(found.monitor());
        });
    // A part is followed by the heads of the unit that handed it down.
    List<Long> all = new ArrayList<>(units);
    monitors.stream().filter(unit -> !units.contains(unit)).forEach(all::add);
    Map<Long, String> people =
        organization.names(standing.stream().map(Found::person).distinct().toList());
    Map<Long, Unit> named = organization.units(units);
    var parameters = new HashMap<String, Object>(audience.of(all, monitors, List.of(), today));
    parameters.put("today", today);
    parameters.put("at", Timestamp.from(now));
    parameters.put("persons", people.keySet().toArray(Long[]::new));
    parameters.put("person_names", people.values().toArray(String[]::new));
    parameters.put("units", named.keySet().toArray(Long[]::new));
    parameters.put("unit_names", named.values().stream().map(Unit::name).toArray(String[]::new));
    notices.tellEach(TELL, parameters);
  }
}
