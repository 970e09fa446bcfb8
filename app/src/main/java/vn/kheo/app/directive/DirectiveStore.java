package vn.kheo.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code directive.directive}. */
@Component
class DirectiveStore {
  static final String COLUMNS =
      """
      d.id, d.document_id, d.title, d.symbol, d.issue_date, d.issuer_unit_id, d.default_monitor_unit_id, d.state,
      d.issued_at, d.withdrawn_at, d.withdrawn_reason, d.created_at, d.version\
      """;

  private final JdbcClient jdbc;

  DirectiveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Directive map(ResultSet row, int n) throws SQLException {
    return new Directive(
        row.getLong("id"),
        row.getLong("document_id"),
        row.getString("title"),
        row.getString("symbol"),
        row.getObject("issue_date", LocalDate.class),
        row.getLong("issuer_unit_id"),
        row.getLong("default_monitor_unit_id"),
        Directive.State.valueOf(row.getString("state")),
        instant(row, "issued_at"),
        instant(row, "withdrawn_at"),
        row.getString("withdrawn_reason"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  Optional<Directive> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from directive.directive d where d.id = :id")
        .param("id", id)
        .query(DirectiveStore::map)
        .optional();
  }

  Optional<Directive> byDocument(long documentId) {
    return jdbc.sql(
            "select " + COLUMNS + " from directive.directive d where d.document_id = :document")
        .param("document", documentId)
        .query(DirectiveStore::map)
        .optional();
  }

  Optional<Directive> findVisible(long id, Rights.Scope scope) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from directive.directive d where d.id = :id and "
                + scope.seesDirective())
        .param("id", id)
        .params(scope.parameters())
        .query(DirectiveStore::map)
        .optional();
  }

  /** Empty where another transaction drafted the same document a moment ago. */
  Optional<Long> insert(
      long documentId,
      String title,
      @Nullable String symbol,
      LocalDate issueDate,
      long issuerUnitId,
      long defaultMonitorUnitId,
      Instant at) {
    return jdbc.sql(
            """
            insert into directive.directive (document_id, title, symbol, issue_date, issuer_unit_id,
                default_monitor_unit_id, state, created_at)
            values (:document, :title, :symbol, :issued, :issuer, :monitor, 'DRAFT', :at)
            on conflict (document_id) do nothing
            returning id
            """)
        .param("document", documentId)
        .param("title", title)
        .param("symbol", symbol)
        .param("issued", issueDate)
        .param("issuer", issuerUnitId)
        .param("monitor", defaultMonitorUnitId)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /**
   * Takes the draft for one step: nobody else changes it until the transaction ends.
   *
   * @return whether it still is a draft
   */
  boolean take(long id) {
    return jdbc.sql(
                """
                update directive.directive
                   set version = version + 1
                 where id = :id
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .update()
        == 1;
  }

  boolean editHead(long id, int version, LocalDate issueDate, long monitorUnitId) {
    return jdbc.sql(
                """
                update directive.directive
                   set issue_date = :issued, default_monitor_unit_id = :monitor, version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .param("issued", issueDate)
            .param("monitor", monitorUnitId)
            .update()
        == 1;
  }

  boolean markIssued(long id, int version, Instant at, @Nullable Long accountId) {
    return jdbc.sql(
                """
                update directive.directive
                   set state = 'ISSUED', issued_at = :at, issued_by = :account, version = version + 1
                 where id = :id
                   and version = :version
                   and state = 'DRAFT'
                """)
            .param("id", id)
            .param("version", version)
            .param("at", Timestamp.from(at))
            .param("account", accountId)
            .update()
        == 1;
  }

  boolean markWithdrawn(long id, int version, Instant at, String reason) {
    return jdbc.sql(
                """
                update directive.directive
                   set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_reason = :reason, version = version + 1
                 where id = :id
                   and version = :version
                   and state in ('DRAFT', 'ISSUED')
                """)
            .param("id", id)
            .param("version", version)
            .param("at", Timestamp.from(at))
            .param("reason", reason)
            .update()
        == 1;
  }
}
