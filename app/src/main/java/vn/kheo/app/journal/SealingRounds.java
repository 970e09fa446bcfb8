package vn.kheo.app.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals every two seconds. An entry may commit after others with higher numbers are sealed, so a
 * round also looks back over the last 100,000 numbers: a range of two indexes, some 30 ms however
 * long the journal is. Only a transaction that stays open while that many entries are written falls
 * behind; for it, and for what was written while no sealer ran, the first round and one every hour
 * look at everything.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.journal.sealing", matchIfMissing = true)
class SealingRounds {
  private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);
  private static final Duration THOROUGH = Duration.ofHours(1);
  private static final long LOOK_BACK = 100_000;

  private final Sealer sealer;
  private final InstantSource machine = InstantSource.system();
  private Instant thoroughAt = Instant.EPOCH;

  SealingRounds(Sealer sealer) {
    this.sealer = sealer;
  }

  @Scheduled(fixedDelay = 2000, initialDelay = 2000)
  void round() {
    try {
      boolean thorough = machine.instant().minus(THOROUGH).isAfter(thoroughAt);
      long after = thorough ? 0 : sealer.highest() - LOOK_BACK;
      Sealer.Sealed sealed;
      do {
        sealed = sealer.seal(after);
        // What is left of a long backlog lies behind what was just sealed.
        after = Math.max(after, sealed.last());
      } while (sealed.isFull());
      if (thorough && sealed.alone()) {
        thoroughAt = machine.instant();
      }
    } catch (DataAccessException | TransactionException later) {
      // The next round does what this one could not; the unsealed tail shows until then.
      LOG.warn("journal not sealed this time: {}", later.getClass().getSimpleName());
    }
  }
}
