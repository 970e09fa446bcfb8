package vn.kheo.app.oversight.finding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kheo.app.access.Access;

/**
 * Bộ lọc đã lưu of the person signed in. What a list shows is still decided by its own door; an
 * address kept here gives no right. No journal entry: it is a bookmark, nobody else's affair.
 */
@Component
public class SavedFilters {
  /** Longest name, in letters. */
  public static final int LONGEST_NAME = 80;

  private static final int MOST = 50;
  private static final Pattern LISTS =
      Pattern.compile("(/assignments|/statistics|/desk|/directives/\\d+/matrix)\\?[^\\s#]{1,900}");

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  SavedFilters(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<SavedFilter> mine() {
    return jdbc.sql(
            """
            select id, name, address
              from oversight.saved_filter
             where account_id = :account
             order by name
            """)
        .param("account", access.current().accountId())
        .query(SavedFilter.class)
        .list();
  }

  /** Those of one list, by name. */
  public List<SavedFilter> of(String path) {
    return mine().stream().filter(saved -> saved.path().equals(path)).toList();
  }

  /** Whether a filter of this address can be kept: the lists of this house and nothing else. */
  public static boolean keeps(String address) {
    return LISTS.matcher(address).matches();
  }

  /**
   * Keeps it; the same name again takes the new address.
   *
   * @return false where the person has as many as can be kept
   * @throws IllegalArgumentException where the address is none of our lists, or the name is blank
   *     or too long
   */
  @Transactional
  public boolean save(String name, String address) {
    String called = name.strip();
    if (!keeps(address) || called.isEmpty() || called.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("saved filter “" + called + "” of " + address);
    }
    return jdbc.sql(
                """
                insert into oversight.saved_filter (account_id, name, address, saved_at)
                select :account, :name, :address, :at
                 where (select count(*)
                          from oversight.saved_filter
                         where account_id = :account
                           and name <> :name) < :most
                on conflict (account_id, name) do update
                   set address = excluded.address, saved_at = excluded.saved_at
                """)
            .param("account", access.current().accountId())
            .param("name", called)
            .param("address", address)
            .param("at", Timestamp.from(clock.instant()))
            .param("most", MOST)
            .update()
        == 1;
  }

  /** Forgets it; what is not the person's own is left. */
  @Transactional
  public void forget(long id) {
    jdbc.sql("delete from oversight.saved_filter where id = :id and account_id = :account")
        .param("id", id)
        .param("account", access.current().accountId())
        .update();
  }
}
