package vn.kheo.app.reporting.regime;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.form.FormVersion;

/** Rounds, and the empty reports with which they begin. */
@Component
class RoundStore {
  private static final String SELECT =
      """
      select d.*, r.name as regime_name, r.kind as regime_kind, r.receiver_unit_id, r.through_unit_id
        from reporting.round d
        join reporting.regime r on r.id = d.regime_id
      """;

  private final JdbcClient jdbc;

  RoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Round> find(long id) {
    return jdbc.sql(SELECT + " where d.id = :id").param("id", id).query(RoundStore::map).optional();
  }

  Map<Long, Round> byId(Collection<Long> ids) {
    return jdbc
        .sql(SELECT + " where d.id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(RoundStore::map)
        .list()
        .stream()
        .collect(Collectors.toMap(Round::id, one -> one));
  }

  /** The round and those right before it back to the beginning of its year, the earliest first. */
  List<Round> sinceNewYear(long id) {
    return jdbc.sql(
            """
            with recursive chain as (
              select id, regime_id, from_day, year, 1 as place
                from reporting.round
               where id = :round
               union all
              select b.id, b.regime_id, b.from_day, b.year, c.place + 1
                from chain c
               cross join lateral (
                     select *
                       from reporting.round b
                      where b.regime_id = c.regime_id
                        and b.year = c.year
                        and b.to_day = c.from_day - 1
                      order by b.from_day
                      limit 1) b)
            select d.*, r.name as regime_name, r.kind as regime_kind, r.receiver_unit_id, r.through_unit_id
              from chain c
              join reporting.round d on d.id = c.id
              join reporting.regime r on r.id = d.regime_id
             order by c.place desc
            """)
        .param("round", id)
        .query(RoundStore::map)
        .list();
  }

  Optional<Round> find(long regimeId, Window window) {
    return jdbc.sql(
            SELECT
                + """
                   where d.regime_id = :regime
                     and d.frequency = :frequency
                     and d.from_day = :from
                     and d.to_day = :to
                  """)
        .param("regime", regimeId)
        .param("frequency", window.frequency().name())
        .param("from", window.from())
        .param("to", window.to())
        .query(RoundStore::map)
        .optional();
  }

  /**
   * The round, with those before it to which it is linked.
   *
   * @return empty where somebody opened it a moment ago
   */
  Optional<Long> insert(long regimeId, long formVersionId, RoundDates.Dated dated, Instant at) {
    Window window = dated.window();
    return jdbc.sql(
            """
            insert into reporting.round (regime_id, form_version_id, frequency, label, from_day, to_day, year,
                unit_due, through_due, opened_at, previous_id, last_year_id)
            values (:regime, :form, :frequency, :label, :from, :to, :year, :unit_due, :through_due, :at,
                    (select p.id
                       from reporting.round p
                      where p.regime_id = :regime
                        and p.to_day < :from
                        and (p.to_day = cast(:from as date) - 1 or p.frequency = :frequency)
                      order by p.to_day = cast(:from as date) - 1 desc, p.frequency = :frequency desc, p.to_day desc,
                               p.from_day desc
                      limit 1),
                    (select p.id
                       from reporting.round p
                      where p.regime_id = :regime
                        and p.frequency = :frequency
                        and p.year = :year - 1
                        and p.label = replace(:label, cast(:year as text), cast(:year - 1 as text))
                      order by p.to_day desc
                      limit 1))
            on conflict (regime_id, frequency, from_day, to_day) do nothing
            returning id
            """)
        .param("regime", regimeId)
        .param("form", formVersionId)
        .param("frequency", window.frequency().name())
        .param("label", window.label())
        .param("from", window.from())
        .param("to", window.to())
        .param("year", window.year())
        .param("unit_due", dated.unitDue())
        .param("through_due", dated.throughDue())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /** One report for each unit and its first edition; two statements whatever the number. */
  int insertReports(
      long roundId,
      FormVersion form,
      LocalDate due,
      List<Reporters.Reporter> reporters,
      Map<Long, Long> assignments,
      Instant at) {
    List<Reporters.Reporter> asked =
        reporters.stream().filter(one -> assignments.containsKey(one.unit().id())).toList();
    int opened =
        jdbc.sql(
                """
                insert into reporting.report (round_id, unit_id, node_id, slot, audience, assignment_id, due, state)
                select :round, r.unit_id, r.node_id, r.slot, r.audience, r.assignment_id, :due, 'OPEN'
                  from unnest(cast(:units as bigint[]), cast(:nodes as bigint[]), cast(:slots as smallint[]),
                              cast(:audiences as text[]), cast(:assignments as bigint[]))
                       as r (unit_id, node_id, slot, audience, assignment_id)
                 order by r.unit_id
                on conflict (round_id, unit_id) do nothing
                """)
            .param("round", roundId)
            .param("due", due)
            .param("units", asked.stream().map(one -> one.unit().id()).toArray(Long[]::new))
            .param("nodes", asked.stream().map(Reporters.Reporter::nodeId).toArray(Long[]::new))
            .param("slots", asked.stream().map(Reporters.Reporter::slot).toArray(Integer[]::new))
            .param(
                "audiences",
                asked.stream().map(one -> one.audience().name()).toArray(String[]::new))
            .param(
                "assignments",
                asked.stream()
                    .map(one -> Objects.requireNonNull(assignments.get(one.unit().id())))
                    .toArray(Long[]::new))
            .update();
    insertEditions(roundId, form, at);
    return opened;
  }

  private void insertEditions(long roundId, FormVersion form, Instant at) {
    jdbc.sql(
            """
            insert into reporting.edition (report_id, number, amounts, marks, begun_at)
            select r.id, 1, array_fill(cast(null as numeric), array[cast(:cells as integer)]),
                   case r.audience
                        when 'AGENCY' then cast(:agency as smallint[])
                        when 'COMMUNE' then cast(:commune as smallint[])
                        else cast(:province as smallint[]) end,
                   :at
              from reporting.report r
             where r.round_id = :round
             order by r.id
            on conflict do nothing
            """)
        .param("round", roundId)
        .param("cells", form.indicators().size())
        .param("agency", marks(form, Audience.AGENCY))
        .param("commune", marks(form, Audience.COMMUNE))
        .param("province", marks(form, Audience.PROVINCE))
        .param("at", Timestamp.from(at))
        .update();
  }

  /** As an array of the database: what does not apply to this kind of unit is marked so. */
  private static String marks(FormVersion form, Audience audience) {
    return form.indicators().stream()
        .map(one -> one.asks(audience) ? "0" : "3")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A figure that the system puts into a cell. */
  record Filled(long reportId, BigDecimal amount, String detail, @Nullable String href) {}

  /** Puts figures into one column of first editions, where nobody has typed and it applies. */
  int fill(int ordinal, Collection<Filled> filled) {
    return jdbc.sql(
            """
            with figure as (
              select *
                from unnest(cast(:reports as bigint[]), cast(:amounts as numeric[]), cast(:details as text[]),
                            cast(:hrefs as text[])) as f (report_id, amount, detail, href)),
            put as (
              update reporting.edition e
                 set amounts[cast(:ordinal as integer)] = f.amount, marks[cast(:ordinal as integer)] = 1
                from figure f
               where e.report_id = f.report_id
                 and e.number = 1
                 and e.sent_at is null
                 and e.marks[cast(:ordinal as integer)] = 0
              returning e.report_id, f.detail, f.href)
            insert into reporting.cell_origin (report_id, number, ordinal, origin, detail, href)
            select report_id, 1, :ordinal, 'SYSTEM', detail, href
              from put
            on conflict do nothing
            """)
        .param("ordinal", ordinal)
        .param("reports", filled.stream().map(Filled::reportId).toArray(Long[]::new))
        .param("amounts", filled.stream().map(Filled::amount).toArray(BigDecimal[]::new))
        .param("details", filled.stream().map(Filled::detail).toArray(String[]::new))
        .param("hrefs", filled.stream().map(Filled::href).toArray(String[]::new))
        .update();
  }

  /** The reports of a round, by unit. */
  Map<Long, Long> reportsByUnit(long roundId) {
    return jdbc
        .sql("select unit_id, id from reporting.report where round_id = :round")
        .param("round", roundId)
        .query((row, n) -> Map.entry(row.getLong("unit_id"), row.getLong("id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What counts of each unit in a round.
   *
   * @param amounts by ordinal less one; null where it is no figure
   */
  record Counted(long unitId, long reportId, BigDecimal[] amounts, Short[] marks) {}

  List<Counted> counted(long roundId) {
    return jdbc.sql(
            """
            select r.unit_id, r.id, e.amounts, e.marks
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
            """)
        .param("round", roundId)
        .query(
            (row, n) ->
                new Counted(
                    row.getLong("unit_id"),
                    row.getLong("id"),
                    (BigDecimal[]) row.getArray("amounts").getArray(),
                    (Short[]) row.getArray("marks").getArray()))
        .list();
  }

  /** Rounds of a regime, the latest first, each with how far it is. */
  List<RoundStanding> ofRegime(long regimeId, LocalDate today) {
    return standing("d.regime_id = any(:ids)", List.of(regimeId), today);
  }

  Optional<RoundStanding> standing(long roundId, LocalDate today) {
    return standing("d.id = any(:ids)", List.of(roundId), today).stream().findFirst();
  }

  private List<RoundStanding> standing(String which, Collection<Long> ids, LocalDate today) {
    return jdbc.sql(
            """
            select d.*, g.name as regime_name, g.kind as regime_kind, g.receiver_unit_id, g.through_unit_id,
                   r.*
              from reporting.round d
              join reporting.regime g on g.id = d.regime_id
             cross join lateral (
                   select count(*) as due,
                          count(*) filter (where sent_on is not null) as sent,
                          count(*) filter (where sent_on > due) as late,
                          count(*) filter (where sent_on is null and due < :today) as overdue,
                          count(*) filter (where state = 'RETURNED') as returned,
                          count(*) filter (where state = 'ACCEPTED') as accepted
                     from reporting.report
                    where round_id = d.id) r
             where %s
             order by d.to_day desc, d.from_day
            """
                .formatted(which))
        .param("ids", ids.toArray(Long[]::new))
        .param("today", today)
        .query(
            (row, n) ->
                new RoundStanding(
                    map(row, n),
                    row.getInt("due"),
                    row.getInt("sent"),
                    row.getInt("late"),
                    row.getInt("overdue"),
                    row.getInt("returned"),
                    row.getInt("accepted")))
        .list();
  }

  /** The latest round of each of these regimes, by regime. */
  Map<Long, RoundStanding> latest(Collection<Long> regimeIds, LocalDate today) {
    return standing(
            """
            d.id in (select distinct on (regime_id) id
                       from reporting.round
                      where regime_id = any(:ids)
                      order by regime_id, to_day desc, from_day)
            """,
            regimeIds,
            today)
        .stream()
        .collect(Collectors.toMap(one -> one.round().regimeId(), one -> one));
  }

  /**
   * The latest round in which something counts, by version of a form; of whatever version of that
   * form the round was.
   */
  Map<Long, Long> lastCounted(Collection<Long> versions, Map<String, Object> reach) {
    Map<Long, Long> rounds = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (asked.id) asked.id, d.id as round_id
              from reporting.form_version asked
              join reporting.form_version v on v.form_id = asked.form_id
              join reporting.round d on d.form_version_id = v.id
              join reporting.regime g on g.id = d.regime_id
             where asked.id = any(:versions)
               and (:everything or g.through_unit_id = any(:collects) or g.receiver_unit_id = any(:collects))
               and exists (select from reporting.report r where r.round_id = d.id and r.counted is not null)
             order by asked.id, d.to_day desc, d.id desc
            """)
        .params(reach)
        .param("versions", versions.toArray(Long[]::new))
        .query(
            row -> {
              rounds.put(row.getLong("id"), row.getLong("round_id"));
            });
    return rounds;
  }

  void take(long roundId, List<TakenAnswer> taken) {
    jdbc.sql(
            """
            insert into reporting.taken_answer (round_id, ordinal, question, source_round_id, source_code)
            select :round, t.ordinal, t.question, t.source, t.code
              from unnest(cast(:questions as text[]), cast(:sources as bigint[]), cast(:codes as text[]))
                   with ordinality as t (question, source, code, ordinal)
            """)
        .param("round", roundId)
        .param("questions", taken.stream().map(TakenAnswer::question).toArray(String[]::new))
        .param("sources", taken.stream().map(TakenAnswer::sourceRoundId).toArray(Long[]::new))
        .param("codes", taken.stream().map(TakenAnswer::sourceCode).toArray(String[]::new))
        .update();
  }

  List<TakenAnswer> taken(long roundId) {
    return jdbc.sql(
            """
            select question, source_round_id, source_code
              from reporting.taken_answer
             where round_id = :round
             order by ordinal
            """)
        .param("round", roundId)
        .query(
            (row, n) ->
                new TakenAnswer(
                    row.getString("question"),
                    row.getLong("source_round_id"),
                    row.getString("source_code")))
        .list();
  }

  /** Every report of a round; names of the units are the caller's to find. */
  List<UnitReport> reports(long roundId, LocalDate today) {
    return jdbc.sql(
            """
            select r.*, e.verdict, e.sent_by_label
              from reporting.report r
              left join reporting.edition e on e.report_id = r.id and e.number = r.edition
             where r.round_id = :round
             order by r.id
            """)
        .param("round", roundId)
        .query(
            (row, n) ->
                new UnitReport(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    "",
                    row.getObject("due", LocalDate.class),
                    row.getObject("sent_on", LocalDate.class),
                    UnitReport.State.valueOf(row.getString("state")),
                    row.getInt("edition"),
                    row.getInt("returns"),
                    row.getInt("version"),
                    today))
        .list();
  }

  private static Round map(ResultSet row, int n) throws SQLException {
    return new Round(
        row.getLong("id"),
        row.getLong("regime_id"),
        row.getString("regime_name"),
        RegimeFacts.Kind.valueOf(row.getString("regime_kind")),
        row.getLong("form_version_id"),
        new Window(
            Frequency.valueOf(row.getString("frequency")),
            row.getString("label"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getInt("year")),
        row.getObject("unit_due", LocalDate.class),
        row.getObject("through_due", LocalDate.class),
        row.getLong("receiver_unit_id"),
        row.getLong("through_unit_id"),
        row.getObject("previous_id", Long.class),
        row.getObject("last_year_id", Long.class),
        row.getInt("version"));
  }
}
