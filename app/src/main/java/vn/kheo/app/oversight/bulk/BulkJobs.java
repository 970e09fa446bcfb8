package vn.kheo.app.oversight.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kheo.app.access.Access;
import vn.kheo.app.directive.AssignmentFilter;
import vn.kheo.app.directive.BulkStep;
import vn.kheo.app.directive.BulkSteps;
import vn.kheo.app.directive.StepRefused;

/**
 * Xử lý hàng loạt: chosen from a list, done in one transaction, taken back while nothing else has
 * happened. A job is its owner's alone; others find none.
 *
 * <p>The work goes on when the page is closed. A process that dies in it leaves everything as it
 * was, since the job ends in the transaction of the work.
 */
@Component
public class BulkJobs {
  /** So many may be chosen at once. */
  public static final int MOST = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(BulkJobs.class);
  private static final Duration KEPT = Duration.ofDays(2);

  private final BulkJobStore store;
  private final BulkSteps steps;
  private final Access access;
  private final Clock clock;
  private final TransactionTemplate work;
  private final TransactionTemplate aside;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("bulk-", 1).factory());

  BulkJobs(
      BulkJobStore store,
      BulkSteps steps,
      Access access,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.steps = steps;
    this.access = access;
    this.clock = clock;
    this.work = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Keeps what was chosen, as far as the person may see it.
   *
   * @param back address of the list it was chosen from
   * @return empty where nothing is left
   */
  @Transactional
  public Optional<Long> choose(Collection<Long> ids, String back) {
    List<Long> some = List.copyOf(new LinkedHashSet<>(ids)).stream().limit(MOST).toList();
    List<Long> seen = steps.seen(some).stream().map(line -> line.id()).toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    long account = access.current().accountId();
    store.sweep(account, clock.instant().minus(KEPT));
    return Optional.of(store.insert(account, back, seen));
  }

  /** As {@link #choose(Collection, String)}, with the first of all that a filter leaves. */
  @Transactional
  public Optional<Long> chooseAll(AssignmentFilter filter, String back) {
    return choose(steps.ids(filter, MOST), back);
  }

  /** Empty where the person has no such job. */
  @Transactional(readOnly = true)
  public Optional<BulkJob> job(long id) {
    return store.find(id, access.current().accountId());
  }

  /** What was chosen, in the order of their numbers. */
  @Transactional(readOnly = true)
  public List<Long> chosen(long id) {
    return store.chosen(id);
  }

  /** To how many of them each step can be done now. */
  @Transactional(readOnly = true)
  public Map<BulkStep.Kind, Integer> possible(long id) {
    return steps.possible(store.chosen(id));
  }

  /** What could not be done ({@code REFUSED}) or not be taken back ({@code KEPT}). */
  @Transactional(readOnly = true)
  public List<BulkItem> items(long id, String outcome, int most) {
    return store.items(id, outcome, most);
  }

  /**
   * Does it, and comes back when it is done or has taken longer than a person likes to wait; it
   * then goes on by itself.
   *
   * @param detail what was typed, as a person reads it
   * @param words how a refusal is said to the person
   * @return whether it began: not where it runs already or has run
   */
  public boolean run(
      long id, BulkStep step, String detail, Function<StepRefused, String> words, Duration most) {
    long account = access.current().accountId();
    if (!Boolean.TRUE.equals(
        aside.execute(status -> store.begin(id, account, step.kind(), detail)))) {
      return false;
    }
    Future<?> running =
        workers.submit(new DelegatingSecurityContextRunnable(() -> perform(id, step, words)));
    try {
      running.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException later) {
      LOG.info("bulk step goes on id={} step={}", id, step.kind());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  private void perform(long id, BulkStep step, Function<StepRefused, String> words) {
    try {
      work.executeWithoutResult(
          status -> {
            BulkSteps.Outcome outcome =
                steps.take(
                    step,
                    store.chosen(id),
                    phase -> aside.executeWithoutResult(s -> store.phase(id, phase)));
            store.finish(
                id,
                outcome,
                outcome.refused().stream().map(one -> words.apply(one.why())).toList());
            LOG.info(
                "bulk step done id={} step={} done={} refused={}",
                id,
                step.kind(),
                outcome.done().size(),
                outcome.refused().size());
          });
    } catch (RuntimeException e) {
      LOG.warn("bulk step failed id={} step={}", id, step.kind(), e);
      aside.executeWithoutResult(status -> store.fail(id));
    }
  }

  /**
   * Takes it back for all to which nothing else has happened.
   *
   * @return how many stand again as before
   */
  @Transactional
  public int undo(long id) {
    long account = access.current().accountId();
    BulkJob job = store.find(id, account).orElseThrow();
    Map<Long, BulkSteps.Undo> done = store.holdDone(id, account);
    BulkStep.Kind kind = job.step();
    if (kind == null || done.isEmpty()) {
      return 0;
    }
    List<Long> back = steps.undo(kind, done);
    store.undone(id, back);
    LOG.info("bulk step undone id={} step={} back={}", id, kind, back.size());
    return back.size();
  }
}
