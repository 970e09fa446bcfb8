package vn.kheo.app.oversight.handover;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kheo.app.settings.ClockMoved;

/**
 * Looks for empty chairs every few minutes by the machine's clock, and when the clock was moved.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.reminders.running", matchIfMissing = true)
class ChairRounds {
  private static final Logger LOG = LoggerFactory.getLogger(ChairRounds.class);

  private final EmptyChairs chairs;

  ChairRounds(EmptyChairs chairs) {
    this.chairs = chairs;
  }

  @Scheduled(
      fixedDelayString = "${kheo.chairs.every:300s}",
      initialDelayString = "${kheo.chairs.every:20s}")
  void watch() {
    try {
      chairs.watch();
    } catch (DataAccessException | TransactionException later) {
      // The next round does what this one could not.
      LOG.warn("empty chairs not looked for this time: {}", later.getClass().getSimpleName());
    }
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    watch();
  }
}
