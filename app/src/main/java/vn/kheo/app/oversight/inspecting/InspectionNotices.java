package vn.kheo.app.oversight.inspecting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Holder;
import vn.kheo.app.access.Permission;
import vn.kheo.app.notice.Ending;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.settings.Settings;

/** Báo cho đơn vị được kiểm tra: its leaders, and who works on what it is given. */
@Component
class InspectionNotices {
  private static final String ABOUT = "inspection";
  private static final String TELL =
      """
      select p.id, cast(:kind as text), cast(:source as bigint), 'INSPECTED', 'inspection', cast(:visit as bigint),
             cast(:label as text), cast(:link as text), array[cast(:days as text)], cast(:monitor as bigint),
             cast(:at as timestamptz)
        from unnest(cast(:people as bigint[])) as p (id)
      """;

  private final Notices notices;
  private final Organization organization;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  InspectionNotices(
      Notices notices, Organization organization, Access access, Settings settings, Clock clock) {
    this.notices = notices;
    this.organization = organization;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** In the caller's transaction. */
  void tell(Visit visit, InspectionPaper paper) {
    Set<Long> people = new LinkedHashSet<>();
    organization.people(visit.unitId(), settings.today()).stream()
        .filter(Person::leads)
        .forEach(person -> people.add(person.id()));
    access
        .holders(
            Set.of(Permission.WORK, Permission.HAND_IN), List.of(visit.unitId()), settings.today())
        .stream()
        .map(Holder::personId)
        .forEach(people::add);
    notices.tellEach(
        TELL,
        Map.of(
            "kind", "inspection." + paper.kind().word(),
            "source", paper.id(),
            "visit", visit.id(),
            "label", "Kiểm tra của " + visit.monitorName(),
            "link", "/inspections/visits/" + visit.id(),
            "days", PaperWords.days(visit.from(), visit.to()),
            "monitor", visit.monitorUnitId(),
            "at", Timestamp.from(clock.instant()),
            "people", people.toArray(Long[]::new)));
  }

  void end(Visit visit, InspectionPaper paper) {
    notices.end(
        ABOUT,
        Map.of(visit.id(), clock.instant().plusMillis(1)),
        Set.of("inspection." + paper.kind().word()),
        Ending.CANCELLED);
  }
}
