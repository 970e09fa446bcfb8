package vn.kheo.app.oversight.assessing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.journal.Authors;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.journal.Step;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.FollowedUnits.Scope;
import vn.kheo.app.settings.Settings;

/** Đợt tự chấm điểm: opened for a set of units with one version of a framework, and finalised. */
@Component
public class Rounds {
  private static final String SELECT =
      """
      select r.*, f.name as framework_name, f.edition, s.sheets, s.submitted, s.appraised
        from oversight.assessment_round r
        join oversight.assessment_framework f on f.id = r.framework_id
       cross join lateral (select count(*) as sheets,
                                  count(*) filter (where state <> 'DRAFT') as submitted,
                                  count(*) filter (where state = 'APPRAISED') as appraised
                             from oversight.assessment_sheet s
                            where s.round_id = r.id) s
       where %s
       order by r.year desc, r.id desc
      """;

  private final JdbcClient jdbc;
  private final Frameworks frameworks;
  private final AssessmentRights rights;
  private final AssessmentNotices notices;
  private final Organization organization;
  private final Settings settings;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Rounds(
      JdbcClient jdbc,
      Frameworks frameworks,
      AssessmentRights rights,
      AssessmentNotices notices,
      Organization organization,
      Settings settings,
      Journal journal,
      Authors authors,
      Clock clock) {
    this.jdbc = jdbc;
    this.frameworks = frameworks;
    this.rights = rights;
    this.notices = notices;
    this.organization = organization;
    this.settings = settings;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /** What the person may see, newest first. */
  @Transactional(readOnly = true)
  public List<Round> all() {
    Scope scope = rights.scope();
    return named(
        jdbc.sql(SELECT.formatted(AssessmentRights.seesRound(scope)))
            .params(scope.parameters())
            .query((row, n) -> round(row))
            .list());
  }

  @Transactional(readOnly = true)
  public Optional<Round> round(long id) {
    Scope scope = rights.scope();
    return named(
            jdbc.sql(SELECT.formatted("r.id = :id and " + AssessmentRights.seesRound(scope)))
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> round(row))
                .list())
        .stream()
        .findFirst();
  }

  /** Whether the person is on the appraising side, and reads every sheet. */
  public boolean follows(Round round) {
    return rights.scope().follows(round.unitId());
  }

  public boolean mayDecide(Round round) {
    return rights.units().mayDecide(round.unitId());
  }

  /**
   * Opens a round: one blank sheet for each unit, in one statement.
   *
   * @param groupId whose members of the day are addressed
   */
  @Transactional
  public long open(
      long frameworkId, int year, String title, @Nullable LocalDate due, @Nullable Long groupId) {
    Framework framework =
        frameworks.framework(frameworkId).orElseThrow(() -> new AssessmentRefused("framework"));
    LocalDate today = settings.today();
    if (title.isBlank()) {
      throw new AssessmentRefused("title");
    }
    if (due == null || due.isBefore(today)) {
      throw new AssessmentRefused("due");
    }
    if (!framework.holdsOn(today)) {
      throw new AssessmentRefused("notInForce");
    }
    if (year < today.getYear() - 1 || year > today.getYear() + 1) {
      throw new AssessmentRefused("year");
    }
    List<Unit> units =
        groupId == null
            ? List.of()
            : organization.members(groupId, today).stream()
                .filter(unit -> unit.id() != framework.unitId())
                .toList();
    if (units.isEmpty()) {
      throw new AssessmentRefused("noUnits");
    }
    rights
        .units()
        .require(
            rights.units().mayWrite(framework.unitId()), "assessment of " + framework.unitId());
    long id = insert(framework, year, title.strip(), due, units);
    notices.opened(id, framework.unitId(), title.strip(), due, units);
    record("assessment.opened", id, title.strip(), framework.unitId(), units.size() + " đơn vị");
    return id;
  }

  private long insert(
      Framework framework, int year, String title, LocalDate due, List<Unit> units) {
    long id =
        jdbc.sql(
                """
                insert into oversight.assessment_round
                       (unit_id, framework_id, year, title, due, opened_at, opened_by_label)
                values (:unit, :framework, :year, :title, :due, :at, :by)
                returning id
                """)
            .param("unit", framework.unitId())
            .param("framework", framework.id())
            .param("year", year)
            .param("title", title)
            .param("due", Date.valueOf(due))
            .param("at", Timestamp.from(clock.instant()))
            .param("by", authors.current().label())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into oversight.assessment_sheet (round_id, unit_id, framework_id, state)
            select :round, id, :framework, 'DRAFT'
              from unnest(cast(:units as bigint[])) as u (id)
            """)
        .param("round", id)
        .param("framework", framework.id())
        .param("units", units.stream().map(Unit::id).toArray(Long[]::new))
        .update();
    return id;
  }

  /** Chốt kết quả: nothing changes any more; who handed in nothing stays in the lowest band. */
  @Transactional
  public void finalise(long id, int version) {
    Round round = round(id).orElseThrow(() -> new UnknownAssessment("round", id));
    rights
        .units()
        .require(rights.units().mayDecide(round.unitId()), "assessment of " + round.unitId());
    jdbc.sql(
            "select id from oversight.assessment_sheet where round_id = :id order by id for update")
        .param("id", id)
        .query(Long.class)
        .list();
    Round held = round(id).orElseThrow();
    if (held.appraised() < held.submitted()) {
      throw new AssessmentRefused("notAppraised", held.submitted() - held.appraised());
    }
    if (held.submitted() < held.sheets() && !settings.today().isAfter(held.due())) {
      throw new AssessmentRefused("stillTime");
    }
    AssessmentRefused.requireFresh(
        jdbc.sql(
                    """
                    update oversight.assessment_round
                       set finalised_at = :at, finalised_by_label = :by, version = version + 1
                     where id = :id
                       and version = :version
                       and finalised_at is null
                    """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", authors.current().label())
                .param("id", id)
                .param("version", version)
                .update()
            == 1);
    record("assessment.finalised", id, round.title(), round.unitId(), "");
  }

  private void record(String action, long id, String title, long unitId, String detail) {
    journal.record(new Step(action, "assessment_round", id, title, null, unitId, detail));
  }

  private List<Round> named(List<Round> rounds) {
    Map<Long, Unit> units =
        organization.units(rounds.stream().map(Round::unitId).distinct().toList());
    return rounds.stream()
        .map(
            one ->
                new Round(
                    one.id(),
                    one.unitId(),
                    units.containsKey(one.unitId()) ? units.get(one.unitId()).name() : "",
                    one.frameworkId(),
                    one.frameworkName(),
                    one.edition(),
                    one.year(),
                    one.title(),
                    one.due(),
                    one.sheets(),
                    one.submitted(),
                    one.appraised(),
                    one.finalisedAt(),
                    one.finalisedBy(),
                    one.version()))
        .toList();
  }

  private static Round round(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("finalised_at");
    Instant finalised = at == null ? null : at.toInstant();
    return new Round(
        row.getLong("id"),
        row.getLong("unit_id"),
        "",
        row.getLong("framework_id"),
        row.getString("framework_name"),
        row.getInt("edition"),
        row.getInt("year"),
        row.getString("title"),
        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
        row.getInt("sheets"),
        row.getInt("submitted"),
        row.getInt("appraised"),
        finalised,
        row.getString("finalised_by_label"),
        row.getInt("version"));
  }
}
