package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.journal.Journal;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;

/**
 * Người phụ trách việc đang mở: what open work hangs on whom (as leader in charge, as officer, as
 * the person a part was given to), its passing to somebody else, and where nobody is left.
 *
 * <p>Open is whatever is neither finished nor stopped, also what was handed in or suspended: it may
 * come back. Finished work keeps the names of those who did it.
 */
@Component
public class Charges {
  /**
   * Open work whose leader, officer or person holds no post of the unit any more, or can no longer
   * sign in, for the set-based statements of later modules; a row for each such person: {@code
   * assignment_id, unit_id, monitor_unit_id, kind, person_id, as_leader, as_officer, as_person}.
   * Needs {@code :today}. Not filtered by who asks.
   */
  public static final String VACANT =
      """
      select h.assignment_id, h.unit_id, h.monitor_unit_id, h.kind, h.person_id, h.as_leader, h.as_officer, h.as_person
        from (select a.id as assignment_id, a.unit_id, a.monitor_unit_id, a.kind, held.person_id,
                     bool_or(held.role = 'LEADER') as as_leader,
                     bool_or(held.role = 'OFFICER') as as_officer,
                     bool_or(held.role = 'PERSON') as as_person
                from directive.assignment a
               cross join lateral (values ('LEADER', a.leader_id),
                                          ('OFFICER', a.officer_id),
                                          ('PERSON', a.person_id)) as held (role, person_id)
               where a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
                 and held.person_id is not null
               group by a.id, held.person_id) as h
        left join (select person_id, unit_id
                     from (%s) as posts
                    where valid_from <= :today
                      and :today < valid_to
                    group by person_id, unit_id) as post
          on post.person_id = h.person_id
         and post.unit_id = h.unit_id
        left join (%s) as locked on locked.person_id = h.person_id
       where post.person_id is null
          or locked.person_id is not null
      """
          .formatted(Organization.POSTS, Access.LOCKED_OUT);

  private static final String HELD =
      """
      select %s,
             a.leader_id is not distinct from :person as as_leader,
             a.officer_id is not distinct from :person as as_officer,
             a.person_id is not distinct from :person as as_person,
             asked.asked_due, asked.reason as asked_reason,
             wrong.reason as wrong_reason,
             note.words as note_words, note.at as note_at,
             answer.at as answer_at, answer.verdict, answer.verdict_reason, coalesce(answer.files, 0) as files
        from %s
        left join directive.extension asked on asked.assignment_id = a.id and asked.decision is null
        left join directive.refusal wrong on wrong.assignment_id = a.id and wrong.decision is null
        left join lateral (select n.words, n.at
                             from directive.note n
                            where n.assignment_id = a.id
                            order by n.id desc
                            limit 1) as note on true
        left join lateral (select max(e.at) as at, max(e.verdict) as verdict, max(e.verdict_reason) as verdict_reason,
                                  count(e.file_sha256) as files
                             from directive.evidence e
                            where e.assignment_id = a.id
                            group by e.submission
                            order by e.submission desc
                            limit 1) as answer on true
       where a.unit_id = :unit
         and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
         and :person in (a.leader_id, a.officer_id, a.person_id)
       order by a.due nulls last, a.id
      """
          .formatted(AssignmentLines.COLUMNS, AssignmentLines.TABLES);

  private static final String TAKE_OVER =
      """
      update directive.assignment
         set leader_id = case when leader_id = :from then :to else leader_id end,
             officer_id = case when officer_id = :from then :to else officer_id end,
             person_id = case when person_id = :from then :to else person_id end,
             changed_at = :at,
             version = version + 1
       where id = any(:ids)
         and unit_id = :unit
         and state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
         and :from in (leader_id, officer_id, person_id)
      returning id
      """;

  private static final String NAMED =
      """
      select a.id as subject_id, o.ref || ' – ' || cast(:unit_name as text) as subject_label, a.directive_id, a.unit_id,
             cast(:detail as text) as detail
        from directive.assignment a
        join directive.obligation o on o.id = a.obligation_id
       where a.id = any(:ids)
       order by a.id
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final Rights rights;
  private final Organization organization;
  private final Journal journal;
  private final Clock clock;

  Charges(
      JdbcClient jdbc,
      Days days,
      Rights rights,
      Organization organization,
      Journal journal,
      Clock clock) {
    this.jdbc = jdbc;
    this.days = days;
    this.rights = rights;
    this.organization = organization;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Việc đang mở của một người, with what whoever takes it over must know.
   *
   * @param askedDue day asked for in a question to extend that waits; null where none does
   * @param wrongReason why it is said not to be the unit's, where that waits for a decision
   * @param note the last progress note
   * @param answerAt when it was last handed in; null where never
   * @param verdict {@code ACCEPTED} or {@code RETURNED}; null while it waits or where there is none
   * @param files handed in with the last answer
   */
  public record Held(
      AssignmentLine line,
      boolean asLeader,
      boolean asOfficer,
      boolean asPerson,
      @Nullable LocalDate askedDue,
      @Nullable String askedReason,
      @Nullable String wrongReason,
      @Nullable String note,
      @Nullable Instant noteAt,
      @Nullable Instant answerAt,
      @Nullable String verdict,
      @Nullable String verdictReason,
      int files) {

    /** Keys of what the person is in it: {@code LEADER}, {@code OFFICER}, {@code PERSON}. */
    public List<String> roles() {
      return Charges.roles(asLeader, asOfficer, asPerson);
    }
  }

  /** Việc không còn người: open work, and who of those named is no longer there. */
  public record Vacancy(
      AssignmentLine line, long personId, String personName, List<String> roles) {}

  /** What open work of the unit hangs on the person, by date. Not filtered by who asks. */
  @Transactional(readOnly = true)
  public List<Held> heldBy(long unitId, long personId) {
    List<Held> bare =
        jdbc.sql(HELD)
            .params(days.parameters())
            .param("unit", unitId)
            .param("person", personId)
            .query(Charges::held)
            .list();
    var held = new ArrayList<Held>();
    for (int i = 0; i < bare.size(); i++) {
      Held one = bare.get(i);
      held.add(
          new Held(
              one.line(),
              one.asLeader(),
              one.asOfficer(),
              one.asPerson(),
              one.askedDue(),
              one.askedReason(),
              one.wrongReason(),
              one.note(),
              one.noteAt(),
              one.answerAt(),
              one.verdict(),
              one.verdictReason(),
              one.files()));
    }
    return held;
  }

  /**
   * Puts one person in the place of another on these, as far as they are still open and still that
   * person's, with a journal entry each; in the caller's transaction, who has seen to the rights.
   *
   * @return those that passed on
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> takeOver(long unitId, long from, long to, Collection<Long> ids, String detail) {
    List<Long> moved =
        jdbc.sql(TAKE_OVER)
            .param("ids", ids.toArray(Long[]::new))
            .param("unit", unitId)
            .param("from", from)
            .param("to", to)
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .list();
    if (!moved.isEmpty()) {
      journal.recordEach(
          "assignment.takenOver",
          "assignment",
          NAMED,
          Map.of(
              "ids", moved.toArray(Long[]::new),
              "unit_name", organization.unit(unitId).map(Unit::name).orElse("#" + unitId),
              "detail", detail));
    }
    return moved;
  }

  /** How many assignments that the person may see have nobody left, in one of their places. */
  @Transactional(readOnly = true)
  public int vacant() {
    Rights.Scope scope = rights.scope();
    return jdbc.sql(
            """
            select count(distinct v.assignment_id)
              from (%s) as v
              join directive.assignment a on a.id = v.assignment_id
              join directive.directive d on d.id = a.directive_id
             where %s
            """
                .formatted(VACANT, scope.listsAssignment(false)))
        .params(scope.parameters())
        .params(days.parameters())
        .query(Integer.class)
        .single();
  }

  /**
   * Open work that the person may see and of which somebody named is no longer there: unit by unit
   * and person by person, the nearest day first.
   *
   * @param unitId only of this unit; null for all
   */
  @Transactional(readOnly = true)
  public List<Vacancy> vacancies(@Nullable Long unitId, int most) {
    Rights.Scope scope = rights.scope();
    record Bare(AssignmentLine line, long person, List<String> roles) {}
    List<Bare> bare =
        jdbc.sql(
                """
                select %s, v.person_id as gone_id, v.as_leader, v.as_officer, v.as_person
                  from %s
                  join (%s) as v on v.assignment_id = a.id
                 where %s
                   and (cast(:unit as bigint) is null or v.unit_id = :unit)
                 order by v.unit_id, v.person_id, a.due nulls last, a.id
                 limit :most
                """
                    .formatted(
                        AssignmentLines.COLUMNS,
                        AssignmentLines.TABLES,
                        VACANT,
                        scope.listsAssignment(unitId != null)))
            .params(scope.parameters())
            .params(days.parameters())
            .param("unit", unitId)
            .param("most", most)
            .query(
                (row, n) -> new Bare(AssignmentLines.line(row), row.getLong("gone_id"), roles(row)))
            .list();
    Map<Long, String> people =
        organization.names(bare.stream().map(Bare::person).distinct().toList());
    var found = new ArrayList<Vacancy>();
    for (int i = 0; i < bare.size(); i++) {
      long person = bare.get(i).person();
      found.add(
          new Vacancy(
              bare.get(i).line(),
              person,
              people.getOrDefault(person, "#" + person),
              bare.get(i).roles()));
    }
    return found;
  }

  /** How much open work hangs on each person of the unit: by person, how many. */
  @Transactional(readOnly = true)
  public Map<Long, Integer> load(long unitId) {
    var load = new LinkedHashMap<Long, Integer>();
    jdbc.sql(
            """
            select held.person_id, count(distinct a.id) as many
              from directive.assignment a
             cross join lateral (values (a.leader_id), (a.officer_id), (a.person_id)) as held (person_id)
             where a.unit_id = :unit
               and a.state in ('GIVEN', 'UNDERWAY', 'REPORTED', 'SUSPENDED')
               and held.person_id is not null
             group by held.person_id
            """)
        .param("unit", unitId)
        .query(
            row -> {
              load.put(row.getLong("person_id"), row.getInt("many"));
            });
    return load;
  }

  private static List<String> roles(ResultSet row) throws SQLException {
    return roles(
        row.getBoolean("as_leader"), row.getBoolean("as_officer"), row.getBoolean("as_person"));
  }

  private static List<String> roles(boolean leader, boolean officer, boolean person) {
    return Stream.of(
            leader ? "LEADER" : "", officer && !person ? "OFFICER" : "", person ? "PERSON" : "")
        .filter(role -> !role.isEmpty())
        .toList();
  }

  private static Held held(ResultSet row, int n) throws SQLException {
    return new Held(
        AssignmentLines.line(row),
        row.getBoolean("as_leader"),
        row.getBoolean("as_officer"),
        row.getBoolean("as_person"),
        row.getObject("asked_due", LocalDate.class),
        row.getString("asked_reason"),
        row.getString("wrong_reason"),
        row.getString("note_words"),
        instant(row, "note_at"),
        instant(row, "answer_at"),
        row.getString("verdict"),
        row.getString("verdict_reason"),
        row.getInt("files"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
