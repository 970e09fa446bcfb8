package vn.kheo.app.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Starts the sending of mail, again and again by the machine's clock, in every process. */
@Component
@ConditionalOnBooleanProperty(name = "kheo.reminders.running", matchIfMissing = true)
class DigestRounds {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRounds.class);

  private final DigestSender sender;

  DigestRounds(DigestSender sender) {
    this.sender = sender;
  }

  @Scheduled(
      fixedDelayString = "${kheo.mail.every:20s}",
      initialDelayString = "${kheo.mail.every:20s}")
  void send() {
    try {
      sender.sendDue();
    } catch (DataAccessException | TransactionException later) {
      // The next round does what this one could not.
      LOG.warn("mail not sent this time: {}", later.getClass().getSimpleName());
    }
  }
}
