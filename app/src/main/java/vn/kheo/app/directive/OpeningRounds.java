package vn.kheo.app.directive;

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
 * Opens rounds that have begun: every minute by the machine's clock, and at once after the
 * demonstration's was moved. Which have begun, the house's own clock says.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.periods.opening", matchIfMissing = true)
class OpeningRounds {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningRounds.class);

  private final Opening opening;
  private final TransactionTemplate alone;

  OpeningRounds(Opening opening, PlatformTransactionManager transactions) {
    this.opening = opening;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
  void round() {
    try {
      alone.executeWithoutResult(status -> opening.openDue());
    } catch (DataAccessException | TransactionException later) {
      // The next minute does what this one could not.
      LOG.warn("rounds not opened this time: {}", later.getClass().getSimpleName());
    }
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    round();
  }
}
