package vn.kheo.app.reporting.regime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.settings.ClockMoved;

/**
 * Opens report rounds whose day has come: every minute by the machine's clock, and at once after
 * the demonstration's was moved; each regime by itself, so that one cannot keep others back.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.periods.opening", matchIfMissing = true)
class RoundClock {
  private static final Logger LOG = LoggerFactory.getLogger(RoundClock.class);

  private final Rounds rounds;
  private final TransactionTemplate alone;

  RoundClock(Rounds rounds, PlatformTransactionManager transactions) {
    this.rounds = rounds;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
  void round() {
    try {
      rounds.regimesInForce().forEach(this::open);
    } catch (DataAccessException | TransactionException later) {
      // The next minute does what this one could not.
      LOG.warn("report rounds not looked at: {}", later.getClass().getSimpleName());
    }
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    round();
  }

  private void open(long regimeId) {
    try {
      alone.executeWithoutResult(status -> rounds.openDue(regimeId));
    } catch (RegimeRefused | DataAccessException | TransactionException later) {
      LOG.warn("report rounds of regime {} not opened: {}", regimeId, later.getMessage());
    }
  }
}
