package vn.kheo.app.oversight.assessing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.settings.Settings;

/** Báo cho các đơn vị tự chấm điểm, in one statement for all of them. */
@Component
class AssessmentNotices {
  private static final String TELL =
      """
      select p.id, cast(:kind as text), s.id, 'ASSESSED', 'assessment', s.id, cast(:label as text),
             '/assessments/sheets/' || s.id, array[cast(:day as text)], cast(:monitor as bigint),
             cast(:at as timestamptz)
        from unnest(cast(:people as bigint[]), cast(:units as bigint[])) as p (id, unit_id)
        join oversight.assessment_sheet s on s.unit_id = p.unit_id
       where s.round_id = :round
      """;

  private final Notices notices;
  private final Organization organization;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  AssessmentNotices(
      Notices notices, Organization organization, Access access, Settings settings, Clock clock) {
    this.notices = notices;
    this.organization = organization;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  private record Told(long person, long unit) {}

  void opened(long round, long monitor, String title, LocalDate due, List<Unit> units) {
    tell("assessment.opened", round, monitor, title, WrittenDay.of(due), units);
  }

  void appraised(long round, long monitor, String title, Unit unit) {
    tell("assessment.appraised", round, monitor, title, "", List.of(unit));
  }

  private void tell(
      String kind, long round, long monitor, String title, String day, List<Unit> units) {
    List<Long> ids = units.stream().map(Unit::id).toList();
    Set<Told> told =
        new TreeSet<>(Comparator.comparingLong(Told::person).thenComparingLong(Told::unit));
    organization.people(ids, settings.today()).stream()
        .filter(Person::leads)
        .forEach(person -> told.add(new Told(person.id(), person.unitId())));
    access
        .holders(Set.of(Permission.WORK, Permission.HAND_IN), ids, settings.today())
        .forEach(holder -> told.add(new Told(holder.personId(), holder.unitId())));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("kind", kind);
    parameters.put("round", round);
    parameters.put("monitor", monitor);
    parameters.put("label", title);
    parameters.put("day", day);
    parameters.put("at", Timestamp.from(clock.instant()));
    parameters.put("people", told.stream().map(Told::person).toArray(Long[]::new));
    parameters.put("units", told.stream().map(Told::unit).toArray(Long[]::new));
    notices.tellEach(TELL, parameters);
  }
}
