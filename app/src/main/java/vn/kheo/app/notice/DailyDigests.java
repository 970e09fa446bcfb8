package vn.kheo.app.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.notice.mail.MailServer;
import vn.kheo.app.settings.BusinessClock;
import vn.kheo.app.settings.Settings;

/**
 * Thư tóm tắt hằng ngày: who gets a mail today. Made once a working day, after the day's reminders,
 * in one statement; sent afterwards, one by one, by {@link DigestSender}.
 */
@Component
public class DailyDigests {
  static final String FROM = "mail_digest_from";
  static final String UNTIL = "mail_digest_until";

  private static final Logger LOG = LoggerFactory.getLogger(DailyDigests.class);

  private final DigestStore store;
  private final Recipients recipients;
  private final MailServer server;
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DailyDigests(
      DigestStore store,
      Recipients recipients,
      MailServer server,
      Settings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.recipients = recipients;
    this.server = server;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Makes the day's digests, unless they were made, another process is making them, no mail server
   * is configured, or it is not the time to write to people. To be called once the day's reminders
   * are there.
   *
   * @return how many were made
   */
  public int make() {
    if (!mayWrite()) {
      return 0;
    }
    Instant now = clock.instant();
    LocalDate today = settings.today();
    Integer made =
        transaction.execute(
            status ->
                store.takeDay(today)
                    ? store.make(today, recipients.on(today).keySet(), now)
                    : Integer.valueOf(0));
    if (made != null && made > 0) {
      LOG.info("digests made day={} number={}", today, made);
    }
    return made == null ? 0 : made;
  }

  /** Giờ làm việc between which mail may come. */
  public record Hours(LocalTime from, LocalTime until) {}

  /** Those of today. */
  public Hours hours() {
    LocalDate today = settings.today();
    return new Hours(time(FROM, today), time(UNTIL, today));
  }

  /**
   * Whether a mail server is configured and people are at work: no mail at night or on a day off.
   */
  boolean mayWrite() {
    if (!server.missing().isEmpty()) {
      return false;
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessClock.VIET_NAM);
    LocalDate today = now.toLocalDate();
    return settings.calendar().isWorkingDay(today)
        && !now.toLocalTime().isBefore(time(FROM, today))
        && !now.toLocalTime().isAfter(time(UNTIL, today));
  }

  private LocalTime time(String key, LocalDate on) {
    return LocalTime.parse(settings.value(key, on));
  }
}
