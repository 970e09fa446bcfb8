package vn.kheo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
  private static final int ROWS = 300;

  @TempDir Path home;

  @Test
  void after_kill_9_of_kheo_every_acknowledged_row_is_there() throws Exception {
    var acknowledged = killedInTheMiddle(false);
    everyRowIsThere(acknowledged);
  }

  @Test
  void after_kill_9_of_kheo_and_of_postgresql_every_acknowledged_row_is_there() throws Exception {
    var acknowledged = killedInTheMiddle(true);
    everyRowIsThere(acknowledged);
  }

  @Test
  void it_can_be_killed_again_and_again() throws Exception {
    for (int round = 0; round < 3; round++) {
      EmbeddedPostgresTest.start(home).close();
      killedInTheMiddle(round % 2 == 0);
      try (var postgres = EmbeddedPostgresTest.start(home)) {
        EmbeddedPostgresTest.asOwner(postgres.access(), "drop table kept");
      }
    }
  }

  @Test
  void a_first_start_that_was_cut_off_is_done_again() throws Exception {
    Files.createDirectories(home.resolve("data.new/base"));
    Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
    try (var postgres = EmbeddedPostgresTest.start(home)) {
      assertThat(EmbeddedPostgresTest.asApp(postgres.access(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_process_id_of_somebody_else_in_the_stale_file_does_no_harm() throws Exception {
    EmbeddedPostgresTest.start(home).close();
    var self = ProcessHandle.current().pid();
    Files.writeString(
        home.resolve("data/postmaster.pid"), self + "\n" + home.resolve("data") + "\n");
    try (var postgres = EmbeddedPostgresTest.start(home)) {
      assertThat(EmbeddedPostgresTest.asApp(postgres.access(), "select 1")).isEqualTo("1");
    }
  }

  private int killedInTheMiddle(boolean postgresToo) throws Exception {
    Files.createDirectories(SharedPostgres.PROGRAMS);
    try (var jvm = ForkedJvm.start(AcknowledgedRows.class, Map.of(), home.toString())) {
      int acknowledged = 0;
      while (acknowledged < ROWS) {
        acknowledged = Integer.parseInt(jvm.line());
      }
      jvm.kill();
      if (postgresToo) {
        ForkedJvm.signal("-KILL", postmaster());
      }
      // Lines that were in the pipe when it died were acknowledged too.
      for (var line : jvm.rest().split("\n")) {
        acknowledged =
            line.isEmpty() ? acknowledged : Math.max(acknowledged, Integer.parseInt(line));
      }
      return acknowledged;
    }
  }

  private void everyRowIsThere(int acknowledged) throws Exception {
    var before = System.nanoTime();
    try (var postgres = EmbeddedPostgresTest.start(home)) {
      var access = postgres.access();
      var there =
          EmbeddedPostgresTest.one(
              access.ownerUser(),
              access.ownerPassword(),
              access,
              "select count(*) from kept where id <= " + acknowledged);
      System.out.printf(
          "killed after %d acknowledged rows, back in %d ms with %s of them%n",
          acknowledged, (System.nanoTime() - before) / 1_000_000, there);
      assertThat(there).isEqualTo(String.valueOf(acknowledged));
    }
  }

  private long postmaster() throws Exception {
    return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
  }
}
