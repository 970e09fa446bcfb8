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
 * Seals every two seconds. Mostly it looks only at what is younger than the last but one thorough
 * look; once an hour it looks at everything, so that not even an entry whose transaction took an
 * hour stays unsealed.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.journal.sealing", matchIfMissing = true)
class SealingRounds {
  private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);
  private static final Duration THOROUGH = Duration.ofHours(1);

  private final Sealer sealer;
  private final InstantSource machine = InstantSource.system();
  private Instant thoroughAt = Instant.EPOCH;
  private long known;
  private long knownNext;

  SealingRounds(Sealer sealer) {
    this.sealer = sealer;
  }

  @Scheduled(fixedDelay = 2000, initialDelay = 2000)
  void round() {
    try {
      boolean thorough = machine.instant().minus(THOROUGH).isAfter(thoroughAt);
      int sealed;
      do {
        sealed = sealer.seal(thorough ? 0 : known);
      } while (Sealer.isFull(sealed));
      if (thorough) {
        known = knownNext;
        knownNext = sealer.highest();
        thoroughAt = machine.instant();
      }
    } catch (DataAccessException | TransactionException later) {
      // The next round does what this one could not; the unsealed tail shows until then.
      LOG.warn("journal not sealed this time: {}", later.getClass().getSimpleName());
    }
  }
}
