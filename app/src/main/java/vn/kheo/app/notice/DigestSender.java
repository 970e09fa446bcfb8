package vn.kheo.app.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.notice.mail.Mail;
import vn.kheo.app.notice.mail.MailServer;
import vn.kheo.app.notice.mail.MailTrouble;
import vn.kheo.app.settings.Settings;

/**
 * Gửi thư tóm tắt, one after the other. That a mail is begun is committed before the first byte
 * goes out; then its row stays locked until what became of it is committed. So no two processes
 * send one mail at a time, and one that was begun by a process that died is found: not locked, yet
 * begun. It is sent again under the same Message-ID, as nobody knows whether it had gone out.
 */
@Component
class DigestSender {
  /** After so many attempts it is given up; by then eight working hours have passed. */
  static final int MOST_ATTEMPTS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(DigestSender.class);
  private static final int[] MINUTES = {1, 2, 5, 10, 20, 40, 60, 120, 240};

  private final DigestStore store;
  private final DailyDigests digests;
  private final Recipients recipients;
  private final MailServer server;
  private final DigestWriter writer;
  private final Settings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DigestSender(
      DigestStore store,
      DailyDigests digests,
      Recipients recipients,
      MailServer server,
      DigestWriter writer,
      Settings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.digests = digests;
    this.recipients = recipients;
    this.server = server;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Sends what is due. Where the server itself is in trouble the round ends: the others would fare
   * no better.
   *
   * @return how many the server took
   */
  int sendDue() {
    if (!digests.mayWrite()) {
      return 0;
    }
    int sent = 0;
    Map<Long, Recipient> everybody = recipients.on(settings.today());
    try (var line = new Lines()) {
      while (true) {
        Optional<Digest> next =
            Objects.requireNonNull(transaction.execute(status -> store.claim(clock.instant())));
        if (next.isEmpty()) {
          return sent;
        }
        Digest begun = next.get();
        Outcome outcome =
            Objects.requireNonNull(
                transaction.execute(
                    status -> sendHeld(begun, everybody.get(begun.personId()), line)));
        sent += outcome == Outcome.SENT ? 1 : 0;
        if (outcome == Outcome.SERVER_IN_TROUBLE) {
          return sent;
        }
      }
    }
  }

  private enum Outcome {
    SENT,
    NOT_SENT,
    SERVER_IN_TROUBLE
  }

  private Outcome sendHeld(Digest digest, @Nullable Recipient to, Lines line) {
    if (!store.hold(digest)) {
      return Outcome.NOT_SENT;
    }
    Instant now = clock.instant();
    List<Notice> notices = to == null ? List.of() : store.untold(digest.personId(), now);
    if (to == null || notices.isEmpty()) {
      store.drop(digest);
      return Outcome.NOT_SENT;
    }
    try {
      if (digest.attempts() > MOST_ATTEMPTS) {
        throw new MailTrouble(MailTrouble.Kind.INTERRUPTED, "");
      }
      Mail mail = writer.write(digest, to, notices, now);
      line.open().send(mail);
      store.sent(digest, to.email(), mail.subject(), notices, now);
      LOG.info("digest sent id={} attempt={}", digest.id(), digest.attempts());
      return Outcome.SENT;
    } catch (MailTrouble trouble) {
      boolean last = trouble.kind().lasting() || digest.attempts() >= MOST_ATTEMPTS;
      store.failed(digest, to.email(), trouble, last, now.plus(pause(digest.attempts())));
      LOG.warn(
          "digest {} id={} attempt={}: {}",
          last ? "given up" : "not sent",
          digest.id(),
          digest.attempts(),
          trouble.kind());
      if (trouble.kind().ofServer()) {
        line.close();
        return Outcome.SERVER_IN_TROUBLE;
      }
      return Outcome.NOT_SENT;
    }
  }

  /** Longer each time. */
  static Duration pause(int attempts) {
    return Duration.ofMinutes(MINUTES[Math.clamp(attempts - 1, 0, MINUTES.length - 1)]);
  }

  /** One line to the server for a whole round, opened with the first mail. */
  private final class Lines implements AutoCloseable {
    private MailServer.@Nullable Line now;

    MailServer.Line open() throws MailTrouble {
      MailServer.Line line = now;
      if (line == null || !line.isOpen()) {
        close();
        line = server.open();
        now = line;
      }
      return line;
    }

    @Override
    public void close() {
      if (now != null) {
        now.close();
        now = null;
      }
    }
  }
}
