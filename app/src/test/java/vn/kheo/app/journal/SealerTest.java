package vn.kheo.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SealerTest {

  @Test
  void what_is_sealed_once_is_not_sealed_again() {
    Ledger ledger = Ledger.sealed(4);

    assertThat(ledger.seal()).isZero();
    assertThat(ledger.verify().sealed()).isEqualTo(4);
  }

  @Test
  void an_entry_with_a_lower_number_that_commits_later_is_sealed_when_it_appears()
      throws Exception {
    var ledger = new Ledger();
    var written = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> slow =
          threads.submit(
              () ->
                  ledger.inTransaction(
                      () -> {
                        ledger.journal.record(
                            new Step("trial.done", "trial", 1, "chậm", null, null, ""));
                        written.countDown();
                        await(mayCommit);
                      }));
      written.await();
      ledger.write(1);
      assertThat(ledger.seal()).isEqualTo(1);
      mayCommit.countDown();
      slow.get();
    }

    assertThat(ledger.seal()).isEqualTo(1);
    assertThat(
            ledger
                .asApp
                .sql("select entry_id from journal.seal order by position")
                .query(Long.class)
                .list())
        .containsExactly(2L, 1L);
    assertThat(ledger.verify().intact()).isTrue();
  }

  @Test
  void one_round_seals_a_backlog_of_many_batches() {
    var ledger = new Ledger();
    ledger.write(4500);

    ledger.inTransaction(() -> new SealingRounds(ledger.sealer).round());

    Verdict verdict = ledger.verify();
    assertThat(verdict.sealed()).isEqualTo(4500);
    assertThat(verdict.intact()).isTrue();
  }

  @Test
  void later_rounds_look_back_and_the_first_round_looks_at_everything() {
    var ledger = new Ledger();
    var rounds = new SealingRounds(ledger.sealer);
    ledger.inTransaction(rounds::round);
    ledger.numberFrom(500_000);
    ledger.write(1);
    ledger.inTransaction(rounds::round);
    ledger.numberFrom(450_000);
    ledger.write(1);
    ledger.numberFrom(1);
    ledger.write(1);

    ledger.inTransaction(rounds::round);
    assertThat(ledger.verify().firstUnsealed()).isEqualTo(1);
    ledger.inTransaction(() -> new SealingRounds(ledger.sealer).round());
    assertThat(ledger.verify().unsealed()).isZero();
    assertThat(ledger.verify().intact()).isTrue();
  }

  @Test
  void eight_writers_and_two_sealers_leave_one_unbroken_chain() throws Exception {
    var ledger = new Ledger();
    var writing = new AtomicBoolean(true);
    List<Future<?>> writers = new ArrayList<>();
    List<Future<Integer>> sealers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> sealing =
          () -> {
            int sealed = 0;
            while (writing.get()) {
              sealed += ledger.seal();
            }
            return sealed;
          };
      sealers.add(threads.submit(sealing));
      sealers.add(threads.submit(sealing));
      for (int writer = 0; writer < 8; writer++) {
        writers.add(
            threads.submit(
                () -> {
                  for (int turn = 0; turn < 25; turn++) {
                    ledger.write(3);
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      int sealed = 0;
      for (Future<Integer> sealer : sealers) {
        sealed += sealer.get();
      }
      sealed += ledger.seal();
      assertThat(sealed).isEqualTo(8 * 25 * 3);
    }

    Verdict verdict = ledger.verify();
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.sealed()).isEqualTo(8 * 25 * 3);
    assertThat(verdict.unsealed()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
