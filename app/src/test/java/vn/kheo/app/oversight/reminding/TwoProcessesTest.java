package vn.kheo.app.oversight.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kheo.app.notice.Notices;
import vn.kheo.app.organization.Organization;

/**
 * Two processes on one PostgreSQL, one of them killed where it hurts: each reminder and each notice
 * is there once, none is lost. A process is killed as PostgreSQL sees it: its connection is gone in
 * the middle of a statement.
 */
class TwoProcessesTest extends WorkGiven {
  /** Every statement that waits at the place a test has chosen waits for this. */
  private static final int GATE = 77_001;

  @Autowired ReminderPlans plans;
  @Autowired RemindersOfDay reminders;
  @Autowired Audience audience;
  @Autowired Notices notices;
  @Autowired Organization organization;
  @Autowired PlatformTransactionManager transactions;

  private final ExecutorService processes = Executors.newFixedThreadPool(2);
  private ReminderRun other;
  private Outbox otherOutbox;

  @BeforeEach
  void a_second_process() {
    other = new ReminderRun(jdbc, plans, reminders, settings, clock, transactions);
    otherOutbox = new Outbox(jdbc, audience, notices, organization, settings, clock, transactions);
  }

  @AfterEach
  void gone() {
    processes.shutdownNow();
    asOwner().sql("drop function if exists oversight.at_the_gate() cascade").update();
  }

  @ParameterizedTest(name = "killed at {0} on {1}")
  @CsvSource({
    "before insert, oversight.reminder",
    "after insert, notice.notice",
    "before insert, journal.entry",
    "before update, oversight.reminder_progress",
    "after update, oversight.reminder_progress"
  })
  void a_process_killed_in_its_run_leaves_nothing_and_the_other_makes_each_once(
      String when, String table) throws Exception {
    List<Long> work = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      work.add(underway(n % 2 == 0 ? "syt" : "snv", day(11, 30)));
    }
    outbox.tellAll();
    asOwner().sql("truncate notice.notice cascade").update();
    itIs(day(11, 23));

    CompletableFuture<Integer> killed = runsInto(when, table, run::run);
    assertThat(other.run()).as("the other does not wait for it").isZero();
    kill();
    assertThat(killed).failsWithin(Duration.ofSeconds(20));

    assertThat(other.run()).isEqualTo(20);
    assertThat(other.run()).isZero();
    assertThat(work).allSatisfy(id -> assertThat(reminded(id)).containsExactly(day(11, 23)));
    assertThat(told("syt")).hasSize(10).containsOnly("reminder.before 23/11");
    assertThat(told("snv")).hasSize(10);
  }

  @ParameterizedTest(name = "killed at {0} on {1}")
  @CsvSource({
    "before insert, notice.notice",
    "after insert, notice.notice",
    "before delete, oversight.moment",
    "after delete, oversight.moment"
  })
  void a_process_killed_while_it_tells_leaves_it_to_the_other_who_tells_each_once(
      String when, String table) throws Exception {
    for (int n = 0; n < 10; n++) {
      handIn(underway("syt", day(11, 30)), "syt");
    }

    CompletableFuture<Integer> killed = runsInto(when, table, outbox::tellAll);
    assertThat(otherOutbox.tellAll()).isZero();
    kill();
    assertThat(killed).failsWithin(Duration.ofSeconds(20));
    assertNothingTold("chuyenvien");

    assertThat(otherOutbox.tellAll()).isEqualTo(20);
    assertThat(otherOutbox.tellAll()).isZero();
    assertThat(told("chuyenvien")).hasSize(10).containsOnly("waiting 15/11");
  }

  @Test
  void both_at_once_while_steps_are_taken_tell_and_remind_of_each_once() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    var one = processes.submit(() -> until(done, run, outbox));
    var two = processes.submit(() -> until(done, other, otherOutbox));
    List<Long> work = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      work.add(underway("syt", day(11, 30)));
    }
    List<Long> handedIn = work.subList(0, 4);
    handedIn.forEach(id -> handIn(id, "syt"));
    for (var day : List.of(day(11, 23), day(11, 28), day(11, 30))) {
      itIs(day);
      awaitRunOf(day);
    }
    done.countDown();
    one.get();
    two.get();

    assertThat(handedIn).allSatisfy(id -> assertThat(reminded(id)).isEmpty());
    assertThat(work.subList(4, 12))
        .allSatisfy(
            id -> assertThat(reminded(id)).containsExactly(day(11, 23), day(11, 28), day(11, 30)));
    assertThat(told("syt").stream().filter(t -> t.startsWith("reminder"))).hasSize(24);
    assertThat(told("chuyenvien")).hasSize(4);
    assertThat(jdbc.sql("select count(*) from oversight.moment").query(Long.class).single())
        .isZero();
  }

  private static void until(CountDownLatch done, ReminderRun run, Outbox outbox) {
    while (done.getCount() > 0) {
      outbox.tellAll();
      run.run();
    }
    outbox.tellAll();
  }

  private void awaitRunOf(java.time.LocalDate day) {
    Instant limit = Instant.now().plusSeconds(30);
    while (jdbc.sql("select last_day < :day from oversight.reminder_progress")
        .param("day", day)
        .query(Boolean.class)
        .single()) {
      assertThat(Instant.now()).isBefore(limit);
      Thread.onSpinWait();
    }
  }

  /** Starts work in a process of its own, which comes to a stand at that place. */
  private CompletableFuture<Integer> runsInto(String when, String table, IntSupplier work) {
    asOwner()
        .sql(
            """
            create function oversight.at_the_gate() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock(%1$d); return coalesce(new, old); end $$;
            create trigger at_the_gate %2$s on %3$s for each row execute function oversight.at_the_gate();
            """
                .formatted(GATE, when, table))
        .update();
    close();
    CompletableFuture<Integer> running = CompletableFuture.supplyAsync(work::getAsInt, processes);
    Instant limit = Instant.now().plusSeconds(20);
    while (waiting().isEmpty()) {
      assertThat(Instant.now()).as("somebody waits at the gate").isBefore(limit);
      Thread.onSpinWait();
    }
    return running;
  }

  private java.sql.@org.jspecify.annotations.Nullable Connection keeper;

  private void close() {
    try {
      var gate =
          java.sql.DriverManager.getConnection(
              environment.getRequiredProperty("spring.flyway.url"),
              environment.getRequiredProperty("spring.flyway.user"),
              environment.getRequiredProperty("spring.flyway.password"));
      try (var statement = gate.createStatement()) {
        statement.execute("select pg_advisory_lock(" + GATE + ")");
      }
      keeper = gate;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Integer> waiting() {
    return jdbc.sql(
            """
            select l.pid
              from pg_locks l
              join pg_database d on d.oid = l.database
             where d.datname = current_database()
               and l.locktype = 'advisory'
               and l.objid = :gate
               and not l.granted
            """)
        .param("gate", GATE)
        .query(Integer.class)
        .list();
  }

  /** The connection of whoever waits at the gate is gone, and the gate with it. */
  private void kill() throws java.sql.SQLException {
    for (int pid : waiting()) {
      jdbc.sql("select pg_terminate_backend(:pid)").param("pid", pid).query(Boolean.class).single();
    }
    asOwner().sql("drop function oversight.at_the_gate() cascade").update();
    java.util.Objects.requireNonNull(keeper).close();
  }
}
