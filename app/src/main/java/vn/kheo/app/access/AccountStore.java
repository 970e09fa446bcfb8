package vn.kheo.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of accounts and grants. */
@Component
class AccountStore {
  private static final String ACCOUNT =
      """
      select id, username, person_id, enabled, demonstration, language, version
        from access.account
      """;
  private static final String GRANT =
      """
      select id, account_id, permission, unit_id, nullif(valid_from, '-infinity') as valid_from,
             nullif(valid_to, 'infinity') as valid_to
        from access.access_grant
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> account(long id) {
    return jdbc.sql(ACCOUNT + " where id = :id").param("id", id).query(this::accountRow).optional();
  }

  /** An account with what it is granted on a day. */
  record Granted(Account account, List<Right> rights) {}

  /**
   * @param unitId null for the whole house
   */
  record Right(Permission permission, @Nullable Long unitId) {}

  Optional<Granted> granted(long id, LocalDate on) {
    List<Granted> rows =
        jdbc.sql(
                """
                select a.id, a.username, a.person_id, a.enabled, a.demonstration, a.language, a.version,
                       g.permission, g.unit_id
                  from access.account a
                  left join access.access_grant g on g.account_id = a.id
                                                 and g.valid_from <= :on and :on < g.valid_to
                 where a.id = :id
                """)
            .param("id", id)
            .param("on", on)
            .query(
                (row, n) -> {
                  String permission = row.getString("permission");
                  return new Granted(
                      accountRow(row, n),
                      permission == null
                          ? List.of()
                          : List.of(
                              new Right(
                                  Permission.valueOf(permission),
                                  row.getObject("unit_id", Long.class))));
                })
            .list();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new Granted(
                    first.account(), rows.stream().flatMap(row -> row.rights().stream()).toList()));
  }

  Optional<Account> byUsername(String username) {
    return jdbc.sql(ACCOUNT + " where username = :username")
        .param("username", username)
        .query(this::accountRow)
        .optional();
  }

  List<Account> all() {
    return jdbc.sql(ACCOUNT + " order by username").query(this::accountRow).list();
  }

  List<Account> ofDemonstration() {
    return jdbc.sql(ACCOUNT + " where demonstration and enabled order by id")
        .query(this::accountRow)
        .list();
  }

  boolean any() {
    return jdbc.sql("select exists (select from access.account)").query(Boolean.class).single();
  }

  String passwordHash(long id) {
    return jdbc.sql("select password_hash from access.account where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  long insert(
      String username, String passwordHash, long personId, boolean demonstration, String language) {
    return jdbc.sql(
            """
            insert into access.account (username, password_hash, person_id, demonstration, language)
            values (:username, :hash, :person, :demonstration, :language)
            returning id
            """)
        .param("username", username)
        .param("hash", passwordHash)
        .param("person", personId)
        .param("demonstration", demonstration)
        .param("language", language)
        .query(Long.class)
        .single();
  }

  Set<Long> lockedOut(Collection<Long> personIds) {
    return Set.copyOf(
        jdbc.sql(
                "select person_id from (%s) as locked where person_id = any(:people)"
                    .formatted(Access.LOCKED_OUT))
            .param("people", personIds.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** False where somebody changed the account since that version was read. */
  boolean setEnabled(long id, int version, boolean enabled) {
    return jdbc.sql(
                """
                update access.account
                   set enabled = :enabled,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("enabled", enabled)
            .update()
        == 1;
  }

  boolean setPassword(long id, int version, String hash) {
    return jdbc.sql(
                """
                update access.account
                   set password_hash = :hash,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("hash", hash)
            .update()
        == 1;
  }

  /** The same password under newer parameters: nothing a person would see changes. */
  void rehash(long id, String before, String after) {
    jdbc.sql(
            """
            update access.account
               set password_hash = :after
             where id = :id
               and password_hash = :before
            """)
        .param("id", id)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** Accounts that let somebody in, by person. */
  List<MailChoice> mailChoices() {
    return jdbc.sql(
            """
            select person_id, bool_or(daily_digest) as digest, min(language) filter (where daily_digest) as language
              from access.account
             where enabled
             group by person_id
            """)
        .query(
            (row, n) ->
                new MailChoice(
                    row.getLong("person_id"),
                    row.getBoolean("digest"),
                    java.util.Objects.requireNonNullElse(row.getString("language"), "vi")))
        .list();
  }

  boolean dailyDigest(long id) {
    return jdbc.sql("select daily_digest from access.account where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** False where it was so already. */
  boolean setDailyDigest(long id, boolean wanted) {
    return jdbc.sql(
                """
                update access.account
                   set daily_digest = :wanted
                 where id = :id
                   and daily_digest <> :wanted
                """)
            .param("id", id)
            .param("wanted", wanted)
            .update()
        == 1;
  }

  void setLanguage(long id, String language) {
    jdbc.sql("update access.account set language = :language where id = :id")
        .param("id", id)
        .param("language", language)
        .update();
  }

  List<Holder> holders(Collection<Permission> permissions, Collection<Long> unitIds, LocalDate on) {
    return jdbc.sql(
            """
            select distinct g.permission, g.unit_id, a.person_id
              from access.access_grant g
              join access.account a on a.id = g.account_id
             where a.enabled
               and g.permission = any(:permissions)
               and g.unit_id = any(:units)
               and g.valid_from <= :on and :on < g.valid_to
            """)
        .param("permissions", permissions.stream().map(Permission::name).toArray(String[]::new))
        .param("units", unitIds.toArray(Long[]::new))
        .param("on", on)
        .query(
            (row, n) ->
                new Holder(
                    Permission.valueOf(row.getString("permission")),
                    row.getLong("unit_id"),
                    row.getLong("person_id")))
        .list();
  }

  List<Grant> grants(long accountId) {
    return jdbc.sql(GRANT + " where account_id = :account order by permission, unit_id, id")
        .param("account", accountId)
        .query(this::grantRow)
        .list();
  }

  List<Grant> grantsOn(LocalDate day) {
    return jdbc.sql(GRANT + " where valid_from <= :day and :day < valid_to order by id")
        .param("day", day)
        .query(this::grantRow)
        .list();
  }

  Optional<Grant> grant(long id) {
    return jdbc.sql(GRANT + " where id = :id").param("id", id).query(this::grantRow).optional();
  }

  long insertGrant(
      long accountId,
      Permission permission,
      @Nullable Long unitId,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return jdbc.sql(
            """
            insert into access.access_grant (account_id, unit_id, permission, valid_from, valid_to)
            values (:account, :unit, :permission,
                    coalesce(cast(:from as date), '-infinity'), coalesce(cast(:to as date), 'infinity'))
            returning id
            """)
        .param("account", accountId)
        .param("unit", unitId)
        .param("permission", permission.name())
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }

  /**
   * Ends a grant before the day; one that would never have held disappears. Two people at once: the
   * second changes nothing.
   */
  boolean endGrant(long id, LocalDate before) {
    int ended =
        jdbc.sql(
                """
                update access.access_grant
                   set valid_to = :before
                 where id = :id
                   and valid_from < :before
                   and valid_to > :before
                """)
            .param("id", id)
            .param("before", before)
            .update();
    int removed =
        jdbc.sql("delete from access.access_grant where id = :id and valid_from >= :before")
            .param("id", id)
            .param("before", before)
            .update();
    return ended + removed > 0;
  }

  private Account accountRow(ResultSet row, int n) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("username"),
        row.getLong("person_id"),
        row.getBoolean("enabled"),
        row.getBoolean("demonstration"),
        row.getString("language"),
        row.getInt("version"));
  }

  private Grant grantRow(ResultSet row, int n) throws SQLException {
    return new Grant(
        row.getLong("id"),
        row.getLong("account_id"),
        Permission.valueOf(row.getString("permission")),
        row.getObject("unit_id", Long.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
