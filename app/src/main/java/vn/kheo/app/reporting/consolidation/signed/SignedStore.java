package vn.kheo.app.reporting.consolidation.signed;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;
import vn.kheo.app.reporting.answer.Cell;
import vn.kheo.app.reporting.answer.Mark;

/** Signed reports: written once, read ever after. */
@Component
class SignedStore {
  private static final String NAME = Organization.UNIT_NAME.formatted("r.unit_id");

  private final JdbcClient jdbc;

  SignedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is signed, before it has an id. */
  record Draft(
      SignedReport.Head head,
      int due,
      int sent,
      @Nullable String lastYear,
      List<SignedReport.Text> texts,
      List<SignedReport.Figure> figures,
      byte[] sha256) {}

  /** The row itself, its parts still to be read. */
  record Top(
      long id,
      long roundId,
      int number,
      SignedReport.Head head,
      int due,
      int sent,
      @Nullable String lastYear,
      Instant at,
      String by,
      byte[] sha256) {}

  /** An edition of a unit's report behind it. */
  record Behind(long reportId, int number) {}

  /**
   * Editions that count now. Every report of the round is held, also one that does not count yet:
   * sent between reading and signing, it would stand in the totals but not behind them.
   */
  List<Behind> holdCounted(long roundId) {
    return jdbc
        .sql(
            """
            select id, counted
              from reporting.report
             where round_id = :round
             order by id
               for share
            """)
        .param("round", roundId)
        .query((row, n) -> new Behind(row.getLong("id"), row.getInt("counted")))
        .list()
        .stream()
        .filter(one -> one.number() > 0)
        .toList();
  }

  /** So that two who sign at once get two numbers, one after the other. */
  int nextNumber(long roundId) {
    jdbc.sql("select id from reporting.round where id = :id for no key update")
        .param("id", roundId)
        .query(Long.class)
        .single();
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from reporting.signed_report where round_id = :id")
        .param("id", roundId)
        .query(Integer.class)
        .single();
  }

  long insert(long roundId, int number, Draft draft, Instant at, String by) {
    SignedReport.Head head = draft.head();
    long id =
        jdbc.sql(
                """
                insert into reporting.signed_report (round_id, number, superior, issuer, symbol, place, signed_on, about,
                       opening, closing, recipients, capacity, signs_for, post, signer, due, sent, last_year, at, by_label,
                       sha256)
                values (:round, :number, :superior, :issuer, :symbol, :place, :signed_on, :about, :opening, :closing,
                        :recipients, :capacity, :signs_for, :post, :signer, :due, :sent, :last_year, :at, :by, :sha256)
                returning id
                """)
            .param("round", roundId)
            .param("number", number)
            .param("superior", head.superior())
            .param("issuer", head.issuer())
            .param("symbol", head.symbol())
            .param("place", head.place())
            .param("signed_on", head.signedOn())
            .param("about", head.about())
            .param("opening", head.opening())
            .param("closing", head.closing())
            .param("recipients", head.recipients())
            .param("capacity", head.capacity().name())
            .param("signs_for", head.signsFor())
            .param("post", head.post())
            .param("signer", head.signer())
            .param("due", draft.due())
            .param("sent", draft.sent())
            .param("last_year", draft.lastYear())
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("sha256", draft.sha256())
            .query(Long.class)
            .single();
    texts(id, draft.texts());
    figures(id, draft.figures());
    return id;
  }

  private void texts(long id, List<SignedReport.Text> texts) {
    jdbc.sql(
            """
            insert into reporting.signed_text (signed_id, ordinal, number, title, heading_only, words, shown)
            select :id, t.*
              from unnest(cast(:ordinals as integer[]), cast(:numbers as text[]), cast(:titles as text[]),
                          cast(:only as boolean[]), cast(:words as text[]), cast(:shown as text[])) as t
            """)
        .param("id", id)
        .param("ordinals", texts.stream().map(SignedReport.Text::ordinal).toArray(Integer[]::new))
        .param("numbers", texts.stream().map(SignedReport.Text::number).toArray(String[]::new))
        .param("titles", texts.stream().map(SignedReport.Text::title).toArray(String[]::new))
        .param("only", texts.stream().map(SignedReport.Text::headingOnly).toArray(Boolean[]::new))
        .param("words", texts.stream().map(SignedReport.Text::words).toArray(String[]::new))
        .param("shown", texts.stream().map(SignedReport.Text::shown).toArray(String[]::new))
        .update();
  }

  private void figures(long id, List<SignedReport.Figure> figures) {
    List<@Nullable BigDecimal> amounts = new ArrayList<>();
    List<@Nullable BigDecimal> computed = new ArrayList<>();
    List<@Nullable BigDecimal> lastYear = new ArrayList<>();
    List<@Nullable String> reasons = new ArrayList<>();
    for (SignedReport.Figure one : figures) {
      amounts.add(one.amount());
      computed.add(one.computed());
      lastYear.add(one.lastYear());
      reasons.add(one.reason());
    }
    jdbc.sql(
            """
            insert into reporting.signed_figure (signed_id, ordinal, code, amount, computed, reason, reported, due,
                   last_year, choices)
            select :id, f.ordinal, f.code, f.amount, f.computed, f.reason, f.reported, f.due, f.last_year,
                   cast(f.choices as jsonb)
              from unnest(cast(:ordinals as integer[]), cast(:codes as text[]), cast(:amounts as numeric[]),
                          cast(:computed as numeric[]), cast(:reasons as text[]), cast(:reported as integer[]),
                          cast(:due as integer[]), cast(:last_year as numeric[]), cast(:choices as text[]))
                   as f (ordinal, code, amount, computed, reason, reported, due, last_year, choices)
            """)
        .param("id", id)
        .param(
            "ordinals", figures.stream().map(SignedReport.Figure::ordinal).toArray(Integer[]::new))
        .param("codes", figures.stream().map(SignedReport.Figure::code).toArray(String[]::new))
        .param("amounts", amounts.toArray(BigDecimal[]::new))
        .param("computed", computed.toArray(BigDecimal[]::new))
        .param("reasons", reasons.toArray(String[]::new))
        .param(
            "reported", figures.stream().map(SignedReport.Figure::reported).toArray(Integer[]::new))
        .param("due", figures.stream().map(SignedReport.Figure::due).toArray(Integer[]::new))
        .param("last_year", lastYear.toArray(BigDecimal[]::new))
        .param("choices", figures.stream().map(one -> json(one.choices())).toArray(String[]::new))
        .update();
  }

  /** Whole numbers by whole numbers, which need no escaping. */
  private static String json(Map<Integer, Integer> choices) {
    var text = new StringBuilder("{");
    new TreeMap<>(choices)
        .forEach(
            (choice, reports) ->
                text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(choice)
                    .append("\":")
                    .append(reports));
    return text.append('}').toString();
  }

  private static Map<Integer, Integer> choices(String json) {
    Map<Integer, Integer> choices = new HashMap<>();
    for (String pair : json.replaceAll("[{}\"\\s]", "").split(",")) {
      String[] parts = pair.split(":");
      if (parts.length == 2) {
        choices.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
      }
    }
    return choices;
  }

  void behind(long id, List<Behind> editions) {
    jdbc.sql(
            """
            insert into reporting.signed_edition (signed_id, report_id, number)
            select :id, e.*
              from unnest(cast(:reports as bigint[]), cast(:numbers as integer[])) as e
            """)
        .param("id", id)
        .param("reports", editions.stream().map(Behind::reportId).toArray(Long[]::new))
        .param("numbers", editions.stream().map(Behind::number).toArray(Integer[]::new))
        .update();
  }

  /** The sentences on which the texts rest, as they are linked now. */
  void sources(long id, long roundId) {
    jdbc.sql(
            """
            insert into reporting.signed_source (signed_id, section, report_id, number, quote)
            select :id, n.number, s.report_id, s.number, s.quote
              from reporting.text_source s
              join reporting.section n on n.id = s.section_id
             where s.round_id = :round
             order by s.id
            """)
        .param("id", id)
        .param("round", roundId)
        .update();
  }

  List<SignedReport.Row> rows(long roundId) {
    return jdbc.sql(
            "select * from reporting.signed_report where round_id = :round order by number desc")
        .param("round", roundId)
        .query(
            (row, n) ->
                new SignedReport.Row(
                    row.getLong("id"),
                    row.getInt("number"),
                    row.getString("symbol"),
                    row.getObject("signed_on", LocalDate.class),
                    row.getString("signer")))
        .list();
  }

  Optional<Top> top(long id) {
    return jdbc.sql("select * from reporting.signed_report where id = :id")
        .param("id", id)
        .query(SignedStore::top)
        .optional();
  }

  Optional<Top> top(long roundId, int number) {
    return jdbc.sql(
            "select * from reporting.signed_report where round_id = :round and number = :number")
        .param("round", roundId)
        .param("number", number)
        .query(SignedStore::top)
        .optional();
  }

  /** The last report that a unit signed, whose form the next one begins with. */
  Optional<Top> lastOf(long throughUnitId) {
    return jdbc.sql(
            """
            select s.*
              from reporting.signed_report s
              join reporting.round d on d.id = s.round_id
              join reporting.regime r on r.id = d.regime_id
             where r.through_unit_id = :unit
             order by s.id desc
             limit 1
            """)
        .param("unit", throughUnitId)
        .query(SignedStore::top)
        .optional();
  }

  private static Top top(ResultSet row, int n) throws SQLException {
    return new Top(
        row.getLong("id"),
        row.getLong("round_id"),
        row.getInt("number"),
        new SignedReport.Head(
            row.getString("superior"),
            row.getString("issuer"),
            row.getString("symbol"),
            row.getString("place"),
            row.getObject("signed_on", LocalDate.class),
            row.getString("about"),
            row.getString("opening"),
            row.getString("closing"),
            row.getString("recipients"),
            Capacity.valueOf(row.getString("capacity")),
            row.getString("signs_for"),
            row.getString("post"),
            row.getString("signer")),
        row.getInt("due"),
        row.getInt("sent"),
        row.getString("last_year"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_label"),
        row.getBytes("sha256"));
  }

  List<SignedReport.Text> texts(long id) {
    return jdbc.sql("select * from reporting.signed_text where signed_id = :id order by ordinal")
        .param("id", id)
        .query(
            (row, n) ->
                new SignedReport.Text(
                    row.getInt("ordinal"),
                    row.getString("number"),
                    row.getString("title"),
                    row.getBoolean("heading_only"),
                    row.getString("words"),
                    row.getString("shown")))
        .list();
  }

  List<SignedReport.Figure> figures(long id) {
    return jdbc.sql("select * from reporting.signed_figure where signed_id = :id order by ordinal")
        .param("id", id)
        .query(
            (row, n) ->
                new SignedReport.Figure(
                    row.getInt("ordinal"),
                    row.getString("code"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("computed"),
                    row.getString("reason"),
                    row.getInt("reported"),
                    row.getInt("due"),
                    row.getBigDecimal("last_year"),
                    choices(row.getString("choices"))))
        .list();
  }

  List<Behind> behind(long id) {
    return jdbc.sql(
            "select * from reporting.signed_edition where signed_id = :id order by report_id")
        .param("id", id)
        .query((row, n) -> new Behind(row.getLong("report_id"), row.getInt("number")))
        .list();
  }

  /** A report that stands otherwise than when it was signed over. */
  record Moved(
      long reportId,
      String unitName,
      @Nullable Integer before,
      @Nullable Integer after,
      List<Cell> was,
      List<Cell> is,
      String reason) {}

  List<Moved> moved(long id) {
    return jdbc.sql(
            """
            select r.id, %s as unit_name, s.number as before, r.counted as after,
                   b.amounts as was_amounts, b.marks as was_marks, a.amounts as is_amounts, a.marks as is_marks,
                   coalesce(a.reason, b.verdict_reason, '') as reason
              from reporting.signed_report t
              join reporting.report r on r.round_id = t.round_id
              left join reporting.signed_edition s on s.signed_id = t.id and s.report_id = r.id
              left join reporting.edition b on b.report_id = r.id and b.number = s.number
              left join reporting.edition a on a.report_id = r.id and a.number = r.counted
             where t.id = :id
               and s.number is distinct from r.counted
             order by %s collate "vi-x-icu", r.id
            """
                .formatted(NAME, NAME))
        .param("id", id)
        .query(
            (row, n) ->
                new Moved(
                    row.getLong("id"),
                    Objects.requireNonNullElse(row.getString("unit_name"), ""),
                    row.getObject("before", Integer.class),
                    row.getObject("after", Integer.class),
                    cells(row, "was"),
                    cells(row, "is"),
                    row.getString("reason")))
        .list();
  }

  private static List<Cell> cells(ResultSet row, String which) throws SQLException {
    var amounts = row.getArray(which + "_amounts");
    var marks = row.getArray(which + "_marks");
    List<Cell> cells = new ArrayList<>();
    if (amounts != null && marks != null) {
      var values = (@Nullable BigDecimal[]) amounts.getArray();
      var kinds = (Short[]) marks.getArray();
      for (int i = 0; i < kinds.length; i++) {
        cells.add(cell(Mark.values()[kinds[i]], values[i]));
      }
    }
    return cells;
  }

  static Cell cell(Mark mark, @Nullable BigDecimal amount) {
    return switch (mark) {
      case FIGURE -> amount == null ? Cell.MISSING : Cell.figure(amount);
      case NOTHING -> Cell.NOTHING;
      case NOT_APPLICABLE -> Cell.NOT_APPLICABLE;
      case MISSING -> Cell.MISSING;
    };
  }

  List<Differences.Gone> gone(long id) {
    return jdbc.sql(
            """
            select s.section, s.report_id, %s as unit_name, s.quote
              from reporting.signed_source s
              join reporting.report r on r.id = s.report_id
             where s.signed_id = :id
               and not exists (select from reporting.narrative n
                                where n.report_id = r.id
                                  and n.number = r.counted
                                  and position(s.quote in n.words) > 0)
            """
                .formatted(NAME))
        .param("id", id)
        .query(
            (row, n) ->
                new Differences.Gone(
                    row.getString("section"),
                    row.getLong("report_id"),
                    Objects.requireNonNullElse(row.getString("unit_name"), ""),
                    row.getString("quote")))
        .list();
  }

  /** What every unit gave in the edition that was signed over. */
  List<Signings.UnitRow> units(long id) {
    return jdbc.sql(
            """
            select e.report_id, %s as unit_name, e.number, e.amounts as own_amounts, e.marks as own_marks
              from reporting.signed_edition s
              join reporting.report r on r.id = s.report_id
              join reporting.edition e on e.report_id = s.report_id and e.number = s.number
             where s.signed_id = :id
             order by %s collate "vi-x-icu", e.report_id
            """
                .formatted(NAME, NAME))
        .param("id", id)
        .query(SignedStore::unit)
        .list();
  }

  /** What every unit gave in the edition that counts now. */
  List<Signings.UnitRow> unitsNow(long roundId) {
    return jdbc.sql(
            """
            select e.report_id, %s as unit_name, e.number, e.amounts as own_amounts, e.marks as own_marks
              from reporting.report r
              join reporting.edition e on e.report_id = r.id and e.number = r.counted
             where r.round_id = :round
             order by %s collate "vi-x-icu", e.report_id
            """
                .formatted(NAME, NAME))
        .param("round", roundId)
        .query(SignedStore::unit)
        .list();
  }

  private static Signings.UnitRow unit(ResultSet row, int n) throws SQLException {
    return new Signings.UnitRow(
        row.getLong("report_id"),
        Objects.requireNonNullElse(row.getString("unit_name"), ""),
        row.getInt("number"),
        cells(row, "own"));
  }

  /** What a unit's editions behind it gave for one indicator, and who approved them. */
  record Part(
      long reportId,
      String unitName,
      int number,
      Cell cell,
      @Nullable String sentBy,
      @Nullable String decidedBy) {}

  List<Part> parts(long id, int ordinal) {
    return jdbc.sql(
            """
            select e.report_id, %s as unit_name, e.number, e.amounts[:ordinal] as amount, e.marks[:ordinal] as mark,
                   e.sent_by_label, e.decided_by_label
              from reporting.signed_edition s
              join reporting.report r on r.id = s.report_id
              join reporting.edition e on e.report_id = s.report_id and e.number = s.number
             where s.signed_id = :id
             order by %s collate "vi-x-icu", e.report_id
            """
                .formatted(NAME, NAME))
        .param("id", id)
        .param("ordinal", ordinal)
        .query(
            (row, n) ->
                new Part(
                    row.getLong("report_id"),
                    Objects.requireNonNullElse(row.getString("unit_name"), ""),
                    row.getInt("number"),
                    cell(Mark.values()[row.getInt("mark")], row.getBigDecimal("amount")),
                    row.getString("sent_by_label"),
                    row.getString("decided_by_label")))
        .list();
  }
}
