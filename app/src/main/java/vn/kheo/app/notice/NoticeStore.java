package vn.kheo.app.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of notices. */
@Component
class NoticeStore {
  private static final String INSERT =
      """
      insert into notice.notice (person_id, kind, source_id, role, about_kind, about_id, about_label, link,
          arguments, follower_unit_id, made_at)
      %s
      on conflict (person_id, kind, source_id) do nothing
      """;

  static final String SELECT =
      """
      select id, person_id, kind, role, about_label, link, arguments, made_at, read_at, ended_at, ended_because
        from notice.notice
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int insertEach(String rows, Map<String, ?> parameters) {
    return jdbc.sql(INSERT.formatted(rows)).params(parameters).update();
  }

  int end(String aboutKind, Map<Long, Instant> before, Collection<String> kinds, Ending because) {
    var things = List.copyOf(before.entrySet());
    return jdbc.sql(
            """
            update notice.notice n
               set ended_at = e.at, ended_because = :because
              from unnest(cast(:ids as bigint[]), cast(:times as timestamptz[])) as e (about_id, at)
             where n.about_kind = :about
               and n.about_id = e.about_id
               and n.ended_at is null
               and n.made_at < e.at
               and (:any_kind or n.kind = any(:kinds))
            """)
        .param("because", because.name())
        .param("about", aboutKind)
        .param("ids", things.stream().map(Map.Entry::getKey).toArray(Long[]::new))
        .param("times", things.stream().map(e -> e.getValue().toString()).toArray(String[]::new))
        .param("any_kind", kinds.isEmpty())
        .param("kinds", kinds.toArray(String[]::new))
        .update();
  }

  int unread(long personId, int most) {
    return jdbc.sql(
            """
            select count(*)
              from (select 1
                      from notice.notice
                     where person_id = :person
                       and read_at is null
                       and ended_at is null
                     limit :most) as unread
            """)
        .param("person", personId)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  NoticeList<Notice> of(long personId, boolean onlyUnread, int page, int size) {
    String which =
        onlyUnread
            ? " where person_id = :person and read_at is null and ended_at is null"
            : " where person_id = :person";
    return list(which, Map.of("person", personId), page, size);
  }

  List<Notice> byIds(Collection<Long> ids) {
    return jdbc.sql(SELECT + " where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(NoticeStore::notice)
        .list();
  }

  Optional<Notice> find(long personId, long id) {
    return jdbc.sql(SELECT + " where id = :id and person_id = :person")
        .param("id", id)
        .param("person", personId)
        .query(NoticeStore::notice)
        .optional();
  }

  List<Notice> about(String aboutKind, long aboutId, int most) {
    return jdbc.sql(
            SELECT
                + """
                   where about_kind = :about
                     and about_id = :id
                   order by made_at desc, id desc
                   limit :most
                  """)
        .param("about", aboutKind)
        .param("id", aboutId)
        .param("most", most)
        .query(NoticeStore::notice)
        .list();
  }

  void read(long personId, long id, Instant at) {
    jdbc.sql(
            """
            update notice.notice
               set read_at = :at
             where id = :id
               and person_id = :person
               and read_at is null
            """)
        .param("id", id)
        .param("person", personId)
        .param("at", Timestamp.from(at))
        .update();
  }

  int readAll(long personId, Instant at) {
    return jdbc.sql(
            """
            update notice.notice
               set read_at = :at
             where person_id = :person
               and read_at is null
               and ended_at is null
            """)
        .param("person", personId)
        .param("at", Timestamp.from(at))
        .update();
  }

  private NoticeList<Notice> list(String which, Map<String, ?> parameters, int page, int size) {
    long total =
        jdbc.sql("select count(*) from notice.notice" + which)
            .params(parameters)
            .query(Long.class)
            .single();
    int last = (int) Math.max(1, Math.ceilDiv(total, (long) size));
    int shown = Math.min(page, last);
    List<Notice> lines =
        jdbc.sql(
                SELECT
                    + which
                    + """
                       order by made_at desc, id desc
                       limit :size
                      offset :skip
                      """)
            .params(parameters)
            .param("size", size)
            .param("skip", (long) (shown - 1) * size)
            .query(NoticeStore::notice)
            .list();
    return new NoticeList<>(lines, total, shown, size);
  }

  static Notice notice(ResultSet row, int n) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("kind"),
        row.getString("role"),
        row.getString("about_label"),
        row.getString("link"),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getTimestamp("made_at").toInstant(),
        instant(row, "read_at"),
        instant(row, "ended_at"),
        row.getString("ended_because"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp found = row.getTimestamp(column);
    return found == null ? null : found.toInstant();
  }
}
