package vn.kheo.app.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nhật ký: append-only history. Every entry is hashed in the transaction that made it; the {@code
 * Sealer} chains committed entries a moment later, so that writers do not wait for each other.
 */
@Component
public class Journal {
  private static final String INSERT =
      """
      insert into journal.entry (at, actor_id, actor_label, action, subject_kind, subject_id, subject_label,
          directive_id, unit_id, detail, hash)
      select e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id, e.subject_label,
             e.directive_id, e.unit_id, e.detail,
             journal.hash_of(e.at, e.actor_id, e.actor_label, e.action, e.subject_kind, e.subject_id,
                             e.subject_label, e.directive_id, e.unit_id, e.detail)
      """;

  private static final String SELECT =
      """
      select id, at, actor_label as who, action, subject_kind, subject_id, subject_label, directive_id,
             unit_id, detail
        from journal.entry
      """;

  private static final String PASSING =
      """
       where (:action = '' or action = :action)
         and (:kind = '' or subject_kind = :kind)
         and (cast(:from as timestamptz) is null or at >= :from)
         and (cast(:to as timestamptz) is null or at < :to)
         and (cast(:before as bigint) is null or id < :before)
         and (:everywhere or unit_id = any(:units))
         and (:who = '' or strpos(journal.folded(actor_label), journal.folded(:who)) > 0)
         and (:words = '' or strpos(journal.folded(subject_label || ' ' || detail), journal.folded(:words)) > 0)
       order by id desc
       limit :most
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Authors authors;

  Journal(JdbcClient jdbc, Clock clock, Authors authors) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.authors = authors;
  }

  /** Writes one step of the person signed in, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Step step) {
    record(authors.current(), step);
  }

  /** Writes one step, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Author author, Step step) {
    jdbc.sql(
            INSERT
                + """
                  from (values (cast(:at as timestamptz), cast(:actor as bigint), :label, :action, :kind,
                                cast(:subject as bigint), :subjectLabel, cast(:directive as bigint),
                                cast(:unit as bigint), :detail))
                       as e (at, actor_id, actor_label, action, subject_kind, subject_id, subject_label,
                             directive_id, unit_id, detail)
                  """)
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", author.accountId())
        .param("label", author.label())
        .param("action", step.action())
        .param("kind", step.subjectKind())
        .param("subject", step.subjectId())
        .param("subjectLabel", step.subjectLabel())
        .param("directive", step.directiveId())
        .param("unit", step.unitId())
        .param("detail", step.detail())
        .update();
  }

  /**
   * Writes the same action once for each row of a query, in one statement and in the caller's
   * transaction.
   *
   * @param rows a select of {@code subject_id bigint, subject_label text, directive_id bigint,
   *     unit_id bigint, detail text} over the caller's own tables, with named parameters
   * @return how many entries were written
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int recordEach(String action, String subjectKind, String rows, Map<String, ?> parameters) {
    Author author = authors.current();
    return jdbc.sql(
            INSERT
                + """
                  from (select cast(:journal_at as timestamptz) as at, cast(:journal_actor as bigint) as actor_id,
                               cast(:journal_label as text) as actor_label, cast(:journal_action as text) as action,
                               cast(:journal_kind as text) as subject_kind, r.*
                          from (%s) as r) as e
                  """
                    .formatted(rows))
        .params(parameters)
        .param("journal_at", Timestamp.from(clock.instant()))
        .param("journal_actor", author.accountId())
        .param("journal_label", author.label())
        .param("journal_action", action)
        .param("journal_kind", subjectKind)
        .update();
  }

  /** What was last done to the subject. */
  public Optional<Entry> latest(String subjectKind, long subjectId) {
    return entries(
            SELECT + " where subject_kind = :kind and subject_id = :id order by id desc limit 1",
            Map.of("kind", subjectKind, "id", subjectId))
        .stream()
        .findFirst();
  }

  /** Everything that was done to the subject, oldest first. */
  public List<Entry> of(String subjectKind, long subjectId) {
    return entries(
        SELECT + " where subject_kind = :kind and subject_id = :id order by id",
        Map.of("kind", subjectKind, "id", subjectId));
  }

  /** The last steps of a directive and of everything that belongs to it, newest first. */
  public List<Entry> ofDirective(long directiveId, int most) {
    return entries(
        SELECT + " where directive_id = :directive order by id desc limit :most",
        Map.of("directive", directiveId, "most", most));
  }

  /** What passes the filter, newest first. */
  public List<Entry> find(JournalFilter filter, int most) {
    var parameters = new HashMap<String, Object>();
    parameters.put("who", filter.who().strip());
    parameters.put("action", filter.action());
    parameters.put("kind", filter.subjectKind());
    parameters.put("words", filter.words().strip());
    parameters.put("from", filter.from() == null ? null : Timestamp.from(filter.from()));
    parameters.put("to", filter.to() == null ? null : Timestamp.from(filter.to()));
    parameters.put("before", filter.before());
    parameters.put("everywhere", filter.units().isEmpty());
    parameters.put("units", filter.units().toArray(Long[]::new));
    parameters.put("most", most);
    return entries(SELECT + PASSING, parameters);
  }

  /** The actions of late, by name, for a choice. */
  public List<String> recentActions() {
    return jdbc.sql(
            """
            select distinct action
              from (select action
                      from journal.entry
                     order by id desc
                     limit 20000) as late
             order by action
            """)
        .query(String.class)
        .list();
  }

  private List<Entry> entries(String sql, Map<String, ?> parameters) {
    return jdbc.sql(sql)
        .params(parameters)
        .query(
            (row, n) ->
                new Entry(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("who"),
                    row.getString("action"),
                    row.getString("subject_kind"),
                    row.getLong("subject_id"),
                    row.getString("subject_label"),
                    row.getObject("directive_id", Long.class),
                    row.getObject("unit_id", Long.class),
                    row.getString("detail")))
        .list();
  }
}
