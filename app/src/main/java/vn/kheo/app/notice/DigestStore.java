package vn.kheo.app.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kheo.app.notice.mail.MailTrouble;

/** The SQL of digests. */
@Component
class DigestStore {
  private static final String COLUMNS =
      """
      id, person_id, day, message_id, address, subject, items, state, attempts, made_at, next_attempt_at,
      sent_at, trouble, answer\
      """;

  private final JdbcClient jdbc;

  DigestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction may make the day's digests: nobody did, and nobody else does now. */
  boolean takeDay(LocalDate day) {
    return jdbc.sql(
                """
                update notice.digest_progress
                   set last_day = :day
                 where only_row in (select only_row
                                      from notice.digest_progress
                                     where last_day is null
                                        or last_day < :day
                                       for update skip locked)
                """)
            .param("day", day)
            .update()
        == 1;
  }

  /** One for each of the people whom something stands for that no mail has told yet. */
  int make(LocalDate day, Collection<Long> people, Instant at) {
    return jdbc.sql(
            """
            insert into notice.digest (person_id, day, made_at, next_attempt_at)
            select p.id, :day, :at, :at
              from unnest(cast(:people as bigint[])) as p (id)
             where exists (select
                             from notice.notice n
                            where n.person_id = p.id
                              and n.digest_id is null
                              and n.read_at is null
                              and n.ended_at is null
                              and n.made_at <= :at)
            on conflict do nothing
            """)
        .param("day", day)
        .param("people", people.toArray(Long[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * The next one that is due and that no other process holds; from now on it is begun. Should this
   * process die, another takes it up a little later, each time a little more.
   */
  Optional<Digest> claim(Instant now) {
    return jdbc.sql(
            """
            with next as (
                select id
                  from notice.digest
                 where state in ('WAITING', 'SENDING')
                   and next_attempt_at <= :now
                 order by next_attempt_at, id
                 limit 1
                   for update skip locked)
            update notice.digest d
               set state = 'SENDING', attempts = d.attempts + 1, attempted_at = :now,
                   next_attempt_at = cast(:now as timestamptz) + (d.attempts + 1) * interval '1 minute'
              from next
             where d.id = next.id
            returning d.*
            """)
        .param("now", Timestamp.from(now))
        .query(DigestStore::digest)
        .optional();
  }

  /** Locks it for the caller's transaction, unless another process has begun it anew since. */
  boolean hold(Digest begun) {
    return jdbc.sql(
            """
            select id
              from notice.digest
             where id = :id
               and state = 'SENDING'
               and attempts = :attempts
               for update skip locked
            """)
        .param("id", begun.id())
        .param("attempts", begun.attempts())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** What stands for the person and no mail has told yet. */
  List<Notice> untold(long personId, Instant until) {
    return jdbc.sql(
            NoticeStore.SELECT
                + """
                   where person_id = :person
                     and digest_id is null
                     and read_at is null
                     and ended_at is null
                     and made_at <= :until
                   order by made_at, id
                  """)
        .param("person", personId)
        .param("until", Timestamp.from(until))
        .query(NoticeStore::notice)
        .list();
  }

  /** The server took it: so it is told, with just these notices. */
  void sent(Digest digest, String address, String subject, List<Notice> told, Instant now) {
    jdbc.sql(
            """
            update notice.digest
               set state = 'SENT', sent_at = :now, address = :address, subject = :subject, items = :items,
                   trouble = null, answer = null
             where id = :id
            """)
        .param("id", digest.id())
        .param("address", address)
        .param("subject", subject)
        .param("items", told.size())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql("update notice.notice set digest_id = :id where id = any(:told)")
        .param("id", digest.id())
        .param("told", told.stream().map(Notice::id).toArray(Long[]::new))
        .update();
  }

  void drop(Digest digest) {
    jdbc.sql(
            """
            update notice.digest
               set state = 'DROPPED', trouble = null, answer = null
             where id = :id
            """)
        .param("id", digest.id())
        .update();
  }

  /** It was tried in vain: again at that time, or never where it is the last. */
  void failed(Digest digest, String address, MailTrouble trouble, boolean last, Instant next) {
    jdbc.sql(
            """
            update notice.digest
               set state = :state, address = nullif(:address, ''), trouble = :trouble, answer = :answer,
                   next_attempt_at = :next
             where id = :id
            """)
        .param("id", digest.id())
        .param("state", last ? "GIVEN_UP" : "WAITING")
        .param("address", address)
        .param("trouble", trouble.kind().name())
        .param("answer", trouble.answer())
        .param("next", Timestamp.from(next))
        .update();
  }

  List<Digest> byIds(Collection<Long> ids) {
    return jdbc.sql("select " + COLUMNS + " from notice.digest where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(DigestStore::digest)
        .list();
  }

  private static Digest digest(ResultSet row, int n) throws SQLException {
    return new Digest(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getObject("day", LocalDate.class),
        row.getObject("message_id", UUID.class),
        row.getString("address"),
        row.getString("subject"),
        row.getInt("items"),
        Digest.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("next_attempt_at").toInstant(),
        NoticeStore.instant(row, "sent_at"),
        row.getString("trouble"),
        row.getString("answer"));
  }
}
