package vn.kheo.app.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tệp as they came, by their SHA-256; and those that wait for a person's decision. */
@Component
class FileStore {
  private static final String WAITING =
      """
      select w.id, w.file_name, w.holder_unit_id, w.earlier_id, w.since, w.by_label,
             concat_ws(' ', coalesce(d.kind, 'Văn bản'), d.symbol) as earlier_label
        from document.waiting w
        join document.document d on d.id = w.earlier_id
      """;

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String store(byte[] content) {
    var sha256 = Incoming.sha256(content);
    jdbc.sql(
            """
            insert into document.file (sha256, content, size)
            values (decode(:sha256, 'hex'), :content, :size)
            on conflict (sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("content", content)
        .param("size", content.length)
        .update();
    return sha256;
  }

  Optional<byte[]> content(String sha256) {
    return jdbc.sql("select content from document.file where sha256 = decode(:sha256, 'hex')")
        .param("sha256", sha256)
        .query((row, n) -> row.getBytes("content"))
        .optional();
  }

  /** The same bytes wait once. */
  long keepWaiting(Incoming incoming, long earlierId, Instant since, String by) {
    return jdbc.sql(
            """
            insert into document.waiting (sha256, content, file_name, holder_unit_id, earlier_id, since, by_label)
            values (decode(:sha256, 'hex'), :content, :name, :holder, :earlier, :since, :by)
            on conflict (sha256, holder_unit_id) do update set earlier_id = excluded.earlier_id
            returning id
            """)
        .param("sha256", incoming.sha256())
        .param("content", incoming.content())
        .param("name", incoming.fileName())
        .param("holder", incoming.holderUnitId())
        .param("earlier", earlierId)
        .param("since", Timestamp.from(since))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /** Two people at once: the second finds nothing. */
  Optional<Incoming> takeWaiting(long id) {
    return jdbc.sql(
            """
            delete from document.waiting
             where id = :id
            returning file_name, content, holder_unit_id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Incoming(
                    row.getString("file_name"),
                    row.getBytes("content"),
                    row.getLong("holder_unit_id")))
        .optional();
  }

  List<Waiting> waiting(Collection<Long> holders) {
    return jdbc.sql(WAITING + " where w.holder_unit_id = any(:holders) order by w.id")
        .param("holders", holders.toArray(Long[]::new))
        .query(FileStore::waitingRow)
        .list();
  }

  Optional<Waiting> waiting(long id) {
    return jdbc.sql(WAITING + " where w.id = :id")
        .param("id", id)
        .query(FileStore::waitingRow)
        .optional();
  }

  private static Waiting waitingRow(ResultSet row, int n) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getString("file_name"),
        row.getLong("holder_unit_id"),
        row.getLong("earlier_id"),
        row.getString("earlier_label"),
        row.getTimestamp("since").toInstant(),
        row.getString("by_label"));
  }
}
