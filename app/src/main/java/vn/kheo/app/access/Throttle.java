package vn.kheo.app.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: so many failures for one username, so many from one address, within a span
 * of the machine's time. Counted in the database, so that several processes count together.
 */
@Component
class Throttle {
  private static final String NEXT_ALLOWED =
      """
      select max(enough.at)
        from ((select at
                 from access.sign_in_attempt
                where username = :username
                  and not succeeded
                  and at > :since
                  and at > coalesce((select max(at)
                                       from access.sign_in_attempt
                                      where username = :username
                                        and succeeded
                                        and at > :since), '-infinity')
                order by at desc
               offset :perUsername - 1 limit 1)
              union all
              (select at
                 from access.sign_in_attempt
                where address = :address
                  and not succeeded
                  and at > :since
                order by at desc
               offset :perAddress - 1 limit 1)) as enough
      """;

  /**
   * @param perUsername failures within the span after which a username has to wait
   * @param perAddress the same for an address, behind which a whole office may sit
   * @param span how long a failure counts
   */
  @ConfigurationProperties("kheo.sign-in")
  record Limits(
      @DefaultValue("5") int perUsername,
      @DefaultValue("50") int perAddress,
      @DefaultValue("15m") Duration span) {}

  private final JdbcClient jdbc;
  private final Limits limits;
  private final InstantSource machine;

  @Autowired
  Throttle(JdbcClient jdbc, Limits limits) {
    this(jdbc, limits, InstantSource.system());
  }

  Throttle(JdbcClient jdbc, Limits limits, InstantSource machine) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.machine = machine;
  }

  /**
   * Counts an attempt, as failed until {@link #succeeded} says otherwise. Attempts for one username
   * or from one address are counted one after the other: a hundred at the same moment get no
   * further than a hundred in a row. An attempt that has to wait does not count.
   *
   * @return its id, or how long to wait
   */
  @Transactional
  public Counted count(String username, String address) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtext('sign-in username'), hashtext(:username)),
                   pg_advisory_xact_lock(hashtext('sign-in address'), hashtext(:address))
            """)
        .param("username", username)
        .param("address", address)
        .query((row, n) -> "")
        .single();
    Instant now = machine.instant();
    Optional<Instant> enough =
        jdbc.sql(NEXT_ALLOWED)
            .param("username", username)
            .param("address", address)
            .param("since", Timestamp.from(now.minus(limits.span())))
            .param("perUsername", limits.perUsername())
            .param("perAddress", limits.perAddress())
            .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
            .single();
    if (enough.isPresent()) {
      return new Counted(0, Duration.between(now, enough.get().plus(limits.span())));
    }
    long id =
        jdbc.sql(
                """
                insert into access.sign_in_attempt (username, address, at, succeeded)
                values (:username, :address, :at, false)
                returning id
                """)
            .param("username", username)
            .param("address", address)
            .param("at", Timestamp.from(now))
            .query(Long.class)
            .single();
    return new Counted(id, Duration.ZERO);
  }

  /**
   * @param delay zero where the attempt may go on
   */
  record Counted(long attempt, Duration delay) {}

  @Transactional
  public void succeeded(long attempt) {
    jdbc.sql("update access.sign_in_attempt set succeeded = true where id = :id")
        .param("id", attempt)
        .update();
  }

  /** Attempts are kept for a month; whoever looks for intruders looks sooner. */
  @Scheduled(fixedDelay = 6 * 3600 * 1000, initialDelay = 60 * 1000)
  @Transactional
  public void forgetOld() {
    jdbc.sql("delete from access.sign_in_attempt where at < :before")
        .param("before", Timestamp.from(machine.instant().minus(Duration.ofDays(30))))
        .update();
  }
}
