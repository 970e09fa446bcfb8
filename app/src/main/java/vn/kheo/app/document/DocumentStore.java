package vn.kheo.app.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.journal.Author;

/** The table of documents. */
@Component
class DocumentStore {
  static final String COLUMNS =
      """
      select d.id, d.symbol, d.issuer, d.superior, d.kind, d.subject, d.place, d.issue_date, d.issue_date_printed,
             d.signer, d.holder_unit_id, d.format, d.file_name, encode(d.file_sha256, 'hex') as sha256, f.size,
             d.registered_at, d.registered_by_label, d.warning, d.processing, d.directive_id, d.version,
             d.outgoing
        from document.document d
        join document.file f on f.sha256 = d.file_sha256
      """;

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the end of the transaction, registrations of one holder wait for each other, so that two
   * at once notice that they bring the same.
   */
  void oneAtATime(long holderUnitId) {
    jdbc.sql("select pg_advisory_xact_lock(600, cast(:holder % 2147483647 as integer))")
        .param("holder", holderUnitId)
        .query((row, n) -> 0)
        .single();
  }

  Optional<Document> find(long id) {
    return jdbc.sql(COLUMNS + " where d.id = :id")
        .param("id", id)
        .query(DocumentStore::row)
        .optional();
  }

  Document get(long id) {
    return find(id).orElseThrow(() -> new UnknownDocument(id));
  }

  String text(long id) {
    return jdbc.sql("select text from document.document where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new UnknownDocument(id));
  }

  Optional<Document> byFile(String sha256, long holderUnitId) {
    return jdbc.sql(
            COLUMNS
                + """
                   where d.file_sha256 = decode(:sha256, 'hex')
                     and d.holder_unit_id = :holder
                  """)
        .param("sha256", sha256)
        .param("holder", holderUnitId)
        .query(DocumentStore::row)
        .optional();
  }

  /** Same number, issuer and date; a blank number resembles nothing. */
  Optional<Document> resembling(ReadFacts facts, long holderUnitId) {
    if (facts.symbol() == null || facts.symbol().startsWith("/")) {
      return Optional.empty();
    }
    return jdbc.sql(
            COLUMNS
                + """
                   where d.holder_unit_id = :holder
                     and lower(d.symbol) = lower(:symbol)
                     and organization.fold(coalesce(d.issuer, '')) = organization.fold(coalesce(cast(:issuer as text), ''))
                     and d.issue_date is not distinct from cast(:issued as date)
                   order by d.id
                   limit 1
                  """)
        .param("holder", holderUnitId)
        .param("symbol", facts.symbol())
        .param("issuer", facts.issuer())
        .param("issued", facts.issueDate())
        .query(DocumentStore::row)
        .optional();
  }

  /** Same words, whatever the file: without marks, and without all that is no letter or digit. */
  Optional<Document> sameText(String text, long holderUnitId) {
    return jdbc.sql(
            COLUMNS
                + """
                   where d.holder_unit_id = :holder
                     and d.fingerprint = document.fingerprint(:text)
                   order by d.id
                   limit 1
                  """)
        .param("holder", holderUnitId)
        .param("text", text)
        .query(DocumentStore::row)
        .optional();
  }

  List<Document> citing(long id) {
    return jdbc.sql(
            COLUMNS
                + """
                   where exists (select from document.citation c
                                  where c.document_id = d.id and c.cited_document_id = :id)
                   order by d.id
                  """)
        .param("id", id)
        .query(DocumentStore::row)
        .list();
  }

  long insert(
      Incoming incoming,
      String format,
      String text,
      ReadFacts facts,
      Document.@Nullable Warning warning,
      Instant at,
      Author author) {
    return jdbc.sql(
            """
            insert into document.document (file_sha256, file_name, format, text, symbol, issuer, superior, kind, subject,
                place, issue_date, issue_date_printed, signer, holder_unit_id, registered_at, registered_by,
                registered_by_label, warning)
            values (decode(:sha256, 'hex'), :fileName, :format, :text, :symbol, :issuer, :superior, :kind, :subject,
                :place, :issued, :printed, :signer, :holder, :at, :by, :byLabel, :warning)
            returning id
            """)
        .param("sha256", incoming.sha256())
        .param("fileName", incoming.fileName())
        .param("format", format)
        .param("text", text)
        .param("symbol", facts.symbol())
        .param("issuer", facts.issuer())
        .param("superior", facts.superior())
        .param("kind", facts.kind())
        .param("subject", facts.subject())
        .param("place", facts.place())
        .param("issued", facts.issueDate())
        .param("printed", facts.issueDatePrinted())
        .param("signer", facts.signer())
        .param("holder", incoming.holderUnitId())
        .param("at", Timestamp.from(at))
        .param("by", author.accountId())
        .param("byLabel", author.label())
        .param("warning", warning == null ? null : warning.name())
        .query(Long.class)
        .single();
  }

  /** False where the version is no longer that. */
  boolean correct(long id, int version, LetterheadFacts facts) {
    return jdbc.sql(
                """
                update document.document
                   set symbol = :symbol,
                       issuer = :issuer,
                       superior = :superior,
                       kind = :kind,
                       subject = :subject,
                       place = :place,
                       issue_date_printed = case when issue_date is distinct from cast(:issued as date)
                                                 then cast(cast(:issued as date) as text) else issue_date_printed end,
                       issue_date = :issued,
                       signer = :signer,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
            .param("symbol", facts.symbol())
            .param("issuer", facts.issuer())
            .param("superior", facts.superior())
            .param("kind", facts.kind())
            .param("subject", facts.subject())
            .param("place", facts.place())
            .param("issued", facts.issueDate())
            .param("signer", facts.signer())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void warn(long id, Document.@Nullable Warning warning) {
    jdbc.sql("update document.document set warning = :warning where id = :id")
        .param("warning", warning == null ? null : warning.name())
        .param("id", id)
        .update();
  }

  void processed(long id, Document.Processing processing, long directiveId) {
    jdbc.sql(
            """
            update document.document
               set processing = :processing,
                   directive_id = :directive
             where id = :id
            """)
        .param("processing", processing.name())
        .param("directive", directiveId)
        .param("id", id)
        .update();
  }

  void outgoing(long id) {
    jdbc.sql("update document.document set outgoing = true where id = :id")
        .param("id", id)
        .update();
  }

  /** Documents of a holder that bear the symbol in a year; letters' cases do not matter. */
  List<Document> bearing(String symbol, int year, long holderUnitId) {
    return jdbc.sql(
            COLUMNS
                + """
                   where d.holder_unit_id = :holder
                     and lower(d.symbol) = lower(:symbol)
                     and d.issue_date between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                   order by d.id
                  """)
        .param("holder", holderUnitId)
        .param("symbol", symbol)
        .param("year", year)
        .query(DocumentStore::row)
        .list();
  }

  /** The highest number of a series in a year; 0 for none. */
  int highest(String series, int year, long holderUnitId) {
    return jdbc.sql(
            """
            select coalesce(max(cast(substring(symbol from '^[0-9]{1,6}') as integer)), 0)
              from document.document
             where holder_unit_id = :holder
               and substring(lower(symbol) from '^[0-9]{1,6}/(.*)$') = lower(:series)
               and issue_date between make_date(:year, 1, 1) and make_date(:year, 12, 31)
            """)
        .param("holder", holderUnitId)
        .param("series", series)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  static Document row(ResultSet row, int n) throws SQLException {
    var warning = row.getString("warning");
    return new Document(
        row.getLong("id"),
        row.getString("symbol"),
        row.getString("issuer"),
        row.getString("superior"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("place"),
        row.getObject("issue_date", LocalDate.class),
        row.getString("issue_date_printed"),
        row.getString("signer"),
        row.getLong("holder_unit_id"),
        row.getString("format"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size"),
        row.getTimestamp("registered_at").toInstant(),
        row.getString("registered_by_label"),
        warning == null ? null : Document.Warning.valueOf(warning),
        Document.Processing.valueOf(row.getString("processing")),
        row.getObject("directive_id", Long.class),
        row.getInt("version"),
        row.getBoolean("outgoing"));
  }
}
