package vn.kheo.app.oversight.reminding;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.kheo.app.directive.StepTaken;
import vn.kheo.app.notice.DailyDigests;
import vn.kheo.app.settings.ClockMoved;

/**
 * Starts the reminder run: every minute by the machine's clock, and at once after the
 * demonstration's clock was moved; what happened is told as soon as it is committed. Every process
 * tries; the run itself sees to it that one at a time works.
 */
@Component
@ConditionalOnBooleanProperty(name = "kheo.reminders.running", matchIfMissing = true)
class ReminderRounds {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);

  private final ReminderRun run;
  private final Outbox outbox;
  private final DailyDigests digests;
  private final ExecutorService soon =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("outbox").factory());

  ReminderRounds(ReminderRun run, Outbox outbox, DailyDigests digests) {
    this.run = run;
    this.outbox = outbox;
    this.digests = digests;
  }

  @Scheduled(
      fixedDelayString = "${kheo.reminders.every:60s}",
      initialDelayString = "${kheo.reminders.every:15s}")
  void remind() {
    trying(
        () -> {
          outbox.tellAll();
          run.run();
          if (run.isUpToDate()) {
            digests.make();
          }
        });
  }

  /** What a killed process left untold, or another was just telling. */
  @Scheduled(fixedDelay = 5000, initialDelay = 5000)
  void tell() {
    trying(outbox::tellAll);
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    remind();
  }

  /** Afterwards and elsewhere: whoever took the step does not wait for it. */
  @TransactionalEventListener
  void on(StepTaken step) {
    try {
      soon.execute(() -> trying(outbox::tellAll));
    } catch (RejectedExecutionException closing) {
      // What happened stands in the outbox; the next process to look tells it.
      LOG.debug("told by the next process");
    }
  }

  /** Before the connections are closed, whatever is being told is told. */
  @PreDestroy
  void stop() throws InterruptedException {
    soon.shutdown();
    if (!soon.awaitTermination(20, TimeUnit.SECONDS)) {
      soon.shutdownNow();
      LOG.warn("telling was cut short; the next start takes it up");
    }
  }

  private static void trying(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException later) {
      // The next round does what this one could not.
      LOG.warn("reminders not made this time: {}", later.getClass().getSimpleName());
    }
  }
}
