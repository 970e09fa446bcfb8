package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;
import vn.kheo.app.access.Actor;
import vn.kheo.app.access.Permission;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.journal.Journal;

/**
 * Đôn đốc bằng văn bản (TASK-25): what may be urged, and which letters have urged it.
 *
 * <p>A person may urge what a unit of theirs monitors, and what a unit they oversee or issue for
 * has ordered. Work without a deadline is never late and never among it, nor are parts handed down,
 * which are the affair of the unit that handed them.
 */
@Component
public class Urgings {
  private static final String SELECT =
      """
      select %s, a.monitor_unit_id, d.issuer_unit_id, d.issue_date, d.document_id,
             (select count(*) from directive.urging u
               where u.assignment_id = a.id and u.withdrawn_at is null) as urged
        from %s
      """
          .formatted(AssignmentLines.COLUMNS, AssignmentLines.TABLES);

  private static final String RECORD =
      """
      insert into directive.urging
             (assignment_id, letter_id, symbol, letter_date, sender, href, due, working_days_late, at)
      select l.id, :letter, :symbol, :date, :sender, :href, l.due, l.days, :at
        from unnest(cast(:ids as bigint[]), cast(:dues as date[]), cast(:days as integer[])) as l (id, due, days)
      """;

  private static final String NAMED =
      """
      select a.id as subject_id, o.ref || ' – ' || n.name as subject_label, a.directive_id, a.unit_id,
             cast(:detail as text) as detail
        from directive.urging u
        join directive.assignment a on a.id = u.assignment_id
        join directive.obligation o on o.id = a.obligation_id
        join unnest(cast(:units as bigint[]), cast(:names as text[])) as n (id, name) on n.id = a.unit_id
       where u.letter_id = :letter
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final Access access;
  private final Journal journal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Urgings(
      JdbcClient jdbc,
      Days days,
      Access access,
      Journal journal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.days = days;
    this.access = access;
    this.journal = journal;
    this.clock = clock;
    this.events = events;
  }

  /**
   * One assignment as the letter names it.
   *
   * @param workingDaysLate null where it is urged before its day
   */
  public record Named(long assignmentId, LocalDate due, @Nullable Integer workingDaysLate) {}

  /**
   * What the person may urge now, by unit and day.
   *
   * @param filter narrows further; its page and order are not looked at
   */
  @Transactional(readOnly = true)
  public List<UrgeLine> candidates(AssignmentFilter filter, int most) {
    return lines(
        """
        where %s
          and a.due is not null
          and a.state in ('GIVEN', 'UNDERWAY')
          and %s
        order by a.due, a.unit_id, a.id
        limit :most
        """
            .formatted(reach(), AssignmentLines.FILTER),
        most,
        filter,
        new long[0]);
  }

  /** These assignments as they stand now, without those the person may not urge. */
  @Transactional(readOnly = true)
  public List<UrgeLine> of(Collection<Long> assignmentIds) {
    long[] ids = assignmentIds.stream().mapToLong(Long::longValue).toArray();
    return lines(
        "where %s and a.id = any(:ids) order by a.due, a.unit_id, a.id".formatted(reach()),
        ids.length,
        AssignmentFilter.ALL,
        ids);
  }

  /**
   * Notes that a letter has urged these, in the caller's transaction; until it ends none of them
   * can be handed in.
   *
   * @throws StepRefused where one of them is no longer open or not the person's to urge
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Urging letter, List<Named> named) {
    long[] ids = named.stream().mapToLong(Named::assignmentId).toArray();
    jdbc.sql("select id from directive.assignment where id = any(:ids) order by id for update")
        .param("ids", ids)
        .query(Long.class)
        .list();
    List<UrgeLine> present = of(named.stream().map(Named::assignmentId).toList());
    if (present.size() != ids.length || !present.stream().allMatch(UrgeLine::isOpen)) {
      throw new StepRefused("urgedClosed");
    }
    jdbc.sql(RECORD)
        .param("ids", ids)
        .param("dues", named.stream().map(one -> one.due().toString()).toArray(String[]::new))
        .param("days", named.stream().map(Named::workingDaysLate).toArray(Integer[]::new))
        .param("letter", letter.letterId())
        .param("symbol", letter.symbol())
        .param("date", letter.letterDate())
        .param("sender", letter.sender())
        .param("href", letter.href())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    write(
        "assignment.urged",
        letter.letterId(),
        "Đã đôn đốc bằng văn bản số %s ngày %s"
            .formatted(letter.symbol(), WrittenDay.of(letter.letterDate())),
        present);
    events.publishEvent(
        StepTaken.of(
            named.stream().map(Named::assignmentId).toList(),
            "assignment.urged",
            letter.symbol() + ", " + WrittenDay.of(letter.letterDate()),
            clock.instant()));
  }

  /** Notes that a letter was withdrawn, in the caller's transaction; it no longer counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(long letterId, String symbol, String reason) {
    List<Long> ids =
        jdbc.sql(
                """
                update directive.urging
                   set withdrawn_at = :at,
                       withdrawn_reason = :reason
                 where letter_id = :letter
                   and withdrawn_at is null
                returning assignment_id
                """)
            .param("at", Timestamp.from(clock.instant()))
            .param("reason", reason)
            .param("letter", letterId)
            .query(Long.class)
            .list();
    write(
        "assignment.urging_withdrawn",
        letterId,
        "Thu hồi văn bản đôn đốc số %s: %s".formatted(symbol, reason),
        of(ids));
  }

  /** The letters that urged an assignment the person may see, earliest first. */
  @Transactional(readOnly = true)
  public List<Urging> ofAssignment(long assignmentId) {
    return jdbc.sql("select * from directive.urging where assignment_id = :id order by id")
        .param("id", assignmentId)
        .query(Urgings::urging)
        .list();
  }

  private void write(String action, long letterId, String detail, List<UrgeLine> lines) {
    Map<Long, String> units = new HashMap<>();
    lines.forEach(one -> units.put(one.line().unitId(), one.line().unitName()));
    Long[] ids = units.keySet().toArray(Long[]::new);
    String[] names = units.values().toArray(String[]::new);
    journal.recordEach(
        action,
        "assignment",
        NAMED,
        Map.of("letter", letterId, "detail", detail, "units", ids, "names", names));
  }

  private List<UrgeLine> lines(String rest, int most, AssignmentFilter filter, long[] ids) {
    List<UrgeLine> bare =
        jdbc.sql(SELECT + rest)
            .params(days.parameters())
            .params(AssignmentLines.parameters(filter))
            .params(reachParameters())
            .param("ids", ids)
            .param("most", most)
            .query((row, n) -> urgeLine(row))
            .list();
    var result = new ArrayList<UrgeLine>();
    for (int i = 0; i < bare.size(); i++) {
      UrgeLine one = bare.get(i);
      result.add(
          new UrgeLine(
              one.line(),
              one.monitorUnitId(),
              one.issuerUnitId(),
              one.issueDate(),
              one.directiveDocumentId(),
              one.urged()));
    }
    return result;
  }

  private static UrgeLine urgeLine(ResultSet row) throws SQLException {
    return new UrgeLine(
        AssignmentLines.line(row),
        row.getLong("monitor_unit_id"),
        row.getLong("issuer_unit_id"),
        row.getObject("issue_date", LocalDate.class),
        row.getLong("document_id"),
        row.getInt("urged"));
  }

  private static Urging urging(ResultSet row, int n) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Urging(
        row.getLong("letter_id"),
        row.getString("symbol"),
        row.getObject("letter_date", LocalDate.class),
        row.getString("sender"),
        row.getString("href"),
        row.getObject("due", LocalDate.class),
        row.getObject("working_days_late", Integer.class),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString("withdrawn_reason"));
  }

  /** Condition over the tables of a line: monitored by, or ordered by, a unit of the person's. */
  private String reach() {
    Actor actor = access.current();
    if (everywhere(actor, Permission.MONITOR)
        || everywhere(actor, Permission.OVERSEE)
        || everywhere(actor, Permission.ISSUE)) {
      return "a.kind <> 'PART'";
    }
    return "a.kind <> 'PART' and (a.monitor_unit_id = any(:monitored) or d.issuer_unit_id = any(:ordered))";
  }

  private Map<String, Object> reachParameters() {
    Actor actor = access.current();
    var ordered = new ArrayList<>(units(actor, Permission.OVERSEE));
    ordered.addAll(units(actor, Permission.ISSUE));
    return Map.of(
        "monitored", units(actor, Permission.MONITOR).toArray(Long[]::new),
        "ordered", ordered.toArray(Long[]::new));
  }

  private static boolean everywhere(Actor actor, Permission permission) {
    return actor.may(permission) && units(actor, permission).isEmpty();
  }

  private static Set<Long> units(Actor actor, Permission permission) {
    return actor.grants().getOrDefault(permission, Set.of());
  }
}
