package vn.kheo.app.oversight.urging;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.oversight.papers.Wording;
import vn.kheo.app.paper.AdministrativeDocument.Capacity;

/** The table of letters. */
@Component
class LetterStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  LetterStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long insert(long monitorUnitId, long senderUnitId, Wording wording, long drafterId, String by) {
    return jdbc.sql(
            """
            insert into oversight.letter
                   (state, monitor_unit_id, sender_unit_id, superior, issuer, series, number, place, letter_date,
                    subject, opening, closing, recipients, capacity, on_behalf_of, signer_post, signer_name,
                    drafted_at, drafted_by_label, drafter_id)
            values ('DRAFT', :monitor, :sender, :superior, :issuer, :series, :number, :place, :date,
                    :subject, :opening, :closing, :recipients, :capacity, :behalf, :post, :signer, :at, :by, :drafter)
            returning id
            """)
        .params(parameters(wording))
        .param("monitor", monitorUnitId)
        .param("sender", senderUnitId)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("drafter", drafterId)
        .query(Long.class)
        .single();
  }

  /** False where the version is no longer the present one, or the letter no longer a draft. */
  boolean write(long id, int version, Wording wording) {
    return jdbc.sql(
                """
                update oversight.letter
                   set superior = :superior, issuer = :issuer, series = :series, number = :number, place = :place,
                       letter_date = :date, subject = :subject, opening = :opening, closing = :closing,
                       recipients = :recipients, capacity = :capacity, on_behalf_of = :behalf,
                       signer_post = :post, signer_name = :signer, version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .params(parameters(wording))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** As {@link #write}, for a change to the list alone. */
  boolean touch(long id, int version) {
    return jdbc.sql(
                """
                update oversight.letter
                   set version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void issue(long id, long documentId, String sha256, String by) {
    jdbc.sql(
            """
            update oversight.letter
               set state = 'ISSUED', issued_at = :at, issued_by_label = :by, document_id = :document,
                   file_sha256 = :sha256
             where id = :id
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("document", documentId)
        .param("sha256", sha256)
        .param("id", id)
        .update();
  }

  boolean withdraw(long id, int version, String by, String reason) {
    return jdbc.sql(
                """
                update oversight.letter
                   set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by_label = :by,
                       withdrawn_reason = :reason, version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'ISSUED'
                """)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by)
            .param("reason", reason)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean discard(long id, int version) {
    return jdbc.sql(
                "delete from oversight.letter where id = :id and version = :version and state = 'DRAFT'")
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  Optional<Letter> find(long id, LetterRights.Scope scope) {
    return jdbc.sql("select l.* from oversight.letter l where l.id = :id and " + scope.sees())
        .params(scope.parameters())
        .param("id", id)
        .query(LetterStore::letter)
        .optional();
  }

  /** What was last written in the name of a unit; the next letter begins with it. */
  Optional<Letter> latestOf(long senderUnitId) {
    return jdbc.sql(
            "select * from oversight.letter where sender_unit_id = :sender order by id desc limit 1")
        .param("sender", senderUnitId)
        .query(LetterStore::letter)
        .optional();
  }

  /** Rows without the senders' names. */
  Listing<LetterRow> list(
      LetterFilter filter, int size, LetterRights.Scope scope, Map<Long, Long> senders) {
    List<Integer> totals = new ArrayList<>();
    List<LetterRow> rows =
        jdbc.sql(
                """
                select l.id, l.state, l.number, l.series, l.letter_date, l.subject, l.sender_unit_id, l.drafted_at,
                       s.units, s.lines, s.first_unit, count(*) over () as total
                  from oversight.letter l
                 cross join lateral (select count(distinct n.unit_id) as units, count(*) as lines,
                                            coalesce(min(n.unit_name), '') as first_unit
                                       from oversight.letter_line n
                                      where n.letter_id = l.id) s
                 where %s
                   and (cast(:state as text) is null or l.state = :state)
                   and (cast(:words as text) is null or l.folded like '%%' || organization.fold(:words) || '%%')
                   and (cast(:year as integer) is null or extract(year from coalesce(l.letter_date,
                        cast(l.drafted_at at time zone 'Asia/Ho_Chi_Minh' as date))) = :year)
                 order by l.id desc
                 limit :most offset :skip
                """
                    .formatted(scope.sees()))
            .params(scope.parameters())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("words", filter.words())
            .param("year", filter.year())
            .param("most", size)
            .param("skip", (long) (filter.page() - 1) * size)
            .query(
                (row, n) -> {
                  totals.add(row.getInt("total"));
                  senders.put(row.getLong("id"), row.getLong("sender_unit_id"));
                  return row(row);
                })
            .list();
    return new Listing<>(rows, totals.isEmpty() ? 0 : totals.getFirst(), filter.page(), size);
  }

  private static LetterRow row(ResultSet row) throws SQLException {
    String number = row.getString("number");
    return new LetterRow(
        row.getLong("id"),
        Letter.State.valueOf(row.getString("state")),
        number.isBlank() ? null : number + "/" + row.getString("series"),
        row.getObject("letter_date", LocalDate.class),
        row.getString("subject"),
        "",
        row.getString("first_unit"),
        row.getInt("units"),
        row.getInt("lines"),
        row.getTimestamp("drafted_at").toInstant());
  }

  private static Map<String, @Nullable Object> parameters(Wording wording) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("superior", wording.superior());
    parameters.put("issuer", wording.issuer());
    parameters.put("series", wording.series());
    parameters.put("number", wording.number());
    parameters.put("place", wording.place());
    parameters.put("date", wording.date() == null ? null : Date.valueOf(wording.date()));
    parameters.put("subject", wording.subject());
    parameters.put("opening", wording.opening());
    parameters.put("closing", wording.closing());
    parameters.put("recipients", wording.recipients());
    parameters.put("capacity", wording.capacity().name());
    parameters.put("behalf", wording.onBehalfOf());
    parameters.put("post", wording.signerPost());
    parameters.put("signer", wording.signerName());
    return parameters;
  }

  private static Letter letter(ResultSet row, int n) throws SQLException {
    Instant issued = instant(row, "issued_at");
    Instant withdrawn = instant(row, "withdrawn_at");
    return new Letter(
        row.getLong("id"),
        Letter.State.valueOf(row.getString("state")),
        row.getLong("monitor_unit_id"),
        row.getLong("sender_unit_id"),
        wording(row),
        row.getTimestamp("drafted_at").toInstant(),
        row.getString("drafted_by_label"),
        issued == null
            ? null
            : new Letter.Issue(
                issued,
                row.getString("issued_by_label"),
                row.getLong("document_id"),
                row.getString("file_sha256")),
        withdrawn == null
            ? null
            : new Letter.Withdrawal(
                withdrawn, row.getString("withdrawn_by_label"), row.getString("withdrawn_reason")),
        row.getInt("version"));
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getString("superior"),
        row.getString("issuer"),
        row.getString("series"),
        row.getString("number"),
        row.getString("place"),
        row.getObject("letter_date", LocalDate.class),
        row.getString("subject"),
        row.getString("opening"),
        row.getString("closing"),
        row.getString("recipients"),
        Capacity.valueOf(Objects.requireNonNull(row.getString("capacity"))),
        row.getString("on_behalf_of"),
        row.getString("signer_post"),
        row.getString("signer_name"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
