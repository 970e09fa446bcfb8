package vn.kheo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path home;

  @Nested
  class What_is_in_the_way_is_said_in_one_sentence {

    @Test
    void an_unknown_argument() throws Exception {
      assertThat(ending(2, "--colour")).contains("Không hiểu “--colour”");
      assertThat(ending(2, "fly")).contains("Không hiểu “fly”");
      assertThat(ending(2, "start", "now")).contains("Không hiểu “now”");
    }

    @Test
    void a_port_that_is_no_number() throws Exception {
      assertThat(ending(2, "--port", "eighty")).contains("Cổng “eighty” không hợp lệ");
    }

    @Test
    void a_demonstration_for_others_than_this_machine() throws Exception {
      assertThat(ending(2, "--listen", "0.0.0.0")).contains("thêm --no-demo");
    }

    @Test
    void a_taken_port() throws Exception {
      try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        var port = String.valueOf(taken.getLocalPort());
        assertThat(ending(1, "--port", port)).contains("Không mở được cổng " + port);
        assertThat(home.resolve("data")).as("nothing is prepared before").doesNotExist();
      }
    }

    @Test
    void a_data_folder_in_use_by_another_process() throws Exception {
      Files.createDirectories(SharedPostgres.PROGRAMS);
      try (var other = ForkedJvm.start(AcknowledgedRows.class, Map.of(), home.toString())) {
        other.line();
        assertThat(ending(1)).contains("đang được một Khéo khác dùng (pid " + other.pid() + ")");
        other.kill();
      }
      EmbeddedPostgresTest.start(home).close();
    }

    @Test
    void a_data_folder_in_use_by_this_process() throws Exception {
      try (var first = DataFolder.take(home)) {
        assertThatThrownBy(() -> DataFolder.take(home))
            .isInstanceOf(StartupProblem.class)
            .hasMessageContaining("đang được một Khéo khác dùng");
        assertThat(ending(1)).as("still locked for others").contains("Khéo khác");
        assertThat(first.home()).isEqualTo(home.toRealPath());
      }
      DataFolder.take(home).close();
    }

    @Test
    void a_file_where_the_data_folder_should_be() throws Exception {
      var file = Files.createFile(home.resolve("file"));
      assertThat(endingAt(file, 1)).contains("Không ghi được vào thư mục dữ liệu");
      assertThat(endingAt(file.resolve("below"), 1)).contains("Không ghi được");
    }

    @Test
    void a_data_folder_that_may_not_be_written() throws Exception {
      assumeTrue(
          !System.getProperty("user.name").equals("root"), "root may write everywhere: not tried");
      var closed = Files.createDirectory(home.resolve("closed"));
      assertThat(closed.toFile().setWritable(false)).isTrue();
      assertThat(endingAt(closed, 1)).contains("Không ghi được");
    }

    @Test
    void a_server_of_ones_own_that_does_not_answer() throws Exception {
      var nobody = Map.of("KHEO_DB_URL", "jdbc:postgresql://127.0.0.1:1/kheo", "KHEO_DB_USER", "u");
      assertThat(ending(1, nobody)).contains("Không kết nối được PostgreSQL bằng người dùng “u”");
      assertThat(home.resolve("data")).doesNotExist();
    }

    private String ending(int exitCode, String... arguments) throws Exception {
      return ended(exitCode, Map.of("KHEO_HOME", home.toString()), arguments);
    }

    private String ending(int exitCode, Map<String, String> environment) throws Exception {
      return ended(exitCode, environment, "--home=" + home);
    }

    private String endingAt(Path folder, int exitCode) throws Exception {
      return ended(exitCode, Map.of(), "--home", folder.toString());
    }
  }

  @Nested
  class A_damaged_data_folder_is_named {

    @Test
    void when_its_version_is_missing() throws Exception {
      var data = data();
      Files.delete(data.resolve("PG_VERSION"));
      assertThat(problem()).contains("bị hỏng", "data/PG_VERSION");
    }

    @Test
    void when_its_version_is_garbage() throws Exception {
      Files.writeString(data().resolve("PG_VERSION"), "\u0001?");
      assertThat(problem()).contains("bị hỏng", "data/PG_VERSION");
    }

    @Test
    void when_another_version_made_it() throws Exception {
      Files.writeString(data().resolve("PG_VERSION"), "14\n");
      assertThat(problem()).contains("thuộc PostgreSQL 14");
    }

    @Test
    void when_its_control_file_is_missing() throws Exception {
      Files.delete(data().resolve("global/pg_control"));
      assertThat(problem()).contains("bị hỏng", "data/global/pg_control");
    }

    @Test
    void when_its_control_file_is_garbage() throws Exception {
      var control = data().resolve("global/pg_control");
      var garbage = new byte[8192];
      Arrays.fill(garbage, (byte) 'x');
      Files.write(control, garbage);
      assertThat(problem()).contains("PostgreSQL không khởi động được", "có thể đã hỏng");
    }

    @Test
    void when_its_write_ahead_log_is_gone() throws Exception {
      try (var wal = Files.list(data().resolve("pg_wal"))) {
        for (var segment : wal.filter(Files::isRegularFile).toList()) {
          Files.delete(segment);
        }
      }
      assertThat(problem()).contains("PostgreSQL không khởi động được", "checkpoint");
    }

    @Test
    void when_it_is_a_file() throws Exception {
      Files.writeString(home.resolve("data"), "not a folder");
      assertThat(problem()).contains("bị hỏng: data ");
    }

    @Test
    void when_its_passwords_are_gone() throws Exception {
      data();
      Files.writeString(
          home.resolve("credentials.properties"), "postgres=x\n", StandardCharsets.UTF_8);
      assertThat(problem()).contains("credentials.properties hỏng");
    }

    private Path data() throws Exception {
      EmbeddedPostgresTest.start(home).close();
      return home.resolve("data");
    }

    private String problem() {
      var thrown =
          catchThrowableOfType(StartupProblem.class, () -> EmbeddedPostgresTest.start(home));
      var said = String.valueOf(thrown.getMessage());
      assertThat(said.lines()).as("Vietnamese, then English").hasSize(2);
      // And nothing is left locked or running.
      DataFolder.take(home).close();
      return said;
    }
  }

  @Nested
  class Kheo_as_a_whole {

    @Test
    void starts_answers_and_on_ctrl_c_stops_the_application_before_its_database() throws Exception {
      var port = freePort();
      try (var kheo =
          ForkedJvm.start(
              Kheo.class, Map.of(), "--home", home.toString(), "--port", String.valueOf(port))) {
        assertThat(kheo.lineWith("Khéo đã sẵn sàng")).contains("http://localhost:" + port);
        assertThatLogsAreForTheirOwnerAlone();
        try (var socket = new Socket("127.0.0.1", port)) {
          assertThat(socket.isConnected()).isTrue();
        }
        var before = System.nanoTime();
        kheo.interrupt();
        var milliseconds = (System.nanoTime() - before) / 1_000_000;
        System.out.println("stopped by Ctrl-C in " + milliseconds + " ms");
        assertThat(milliseconds).isLessThan(10_000);
        assertThat(kheo.rest()).doesNotContain("Exception");
      }
      assertThatPostgresEndedInOrder();
    }

    @Test
    void can_be_tried_once() throws Exception {
      try (var kheo =
          ForkedJvm.start(
              Kheo.class,
              Map.of("KHEO_HOME", home.toString()),
              "start",
              "--once",
              "--no-demo",
              "--port=" + freePort())) {
        kheo.lineWith("Khéo đã sẵn sàng");
        assertThat(kheo.awaitEnd()).isZero();
      }
      assertThatPostgresEndedInOrder();
    }

    @Test
    void uses_a_server_of_ones_own_and_starts_none() throws Exception {
      try (var server = EmbeddedPostgresTest.start(home.resolve("server"))) {
        var access = server.createDatabase("theirs");
        var environment =
            Map.of(
                "KHEO_DB_URL", access.jdbcUrl(),
                "KHEO_DB_USER", access.appUser(),
                "KHEO_DB_PASSWORD", access.appPassword(),
                "KHEO_DB_OWNER", access.ownerUser(),
                "KHEO_DB_OWNER_PASSWORD", access.ownerPassword());
        var other = home.resolve("other");
        Files.createDirectories(other.resolve("log"));
        Files.writeString(other.resolve("log/kheo.log"), "left in the open by an earlier start");
        try (var kheo =
            ForkedJvm.start(
                Kheo.class, environment, "--once", "--home=" + other, "--port=" + freePort())) {
          kheo.lineWith("Khéo đã sẵn sàng");
          assertThat(kheo.awaitEnd()).isZero();
        }
        assertThat(other.resolve("data")).doesNotExist();
        assertThatLogsAreForTheirOwnerAlone(other.resolve("log"));
        assertThat(
                EmbeddedPostgresTest.asApp(
                    access, "select count(*) > 0 from pg_tables where tableowner = 'kheo_owner'"))
            .as("migrated by the owner")
            .isEqualTo("t");
      }
    }

    private void assertThatPostgresEndedInOrder() throws Exception {
      assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
      try (var logs = Files.list(home.resolve("log"))) {
        for (var log : logs.toList()) {
          assertThat(log).content().doesNotContain("terminating connection");
        }
      }
    }

    private void assertThatLogsAreForTheirOwnerAlone() throws Exception {
      assertThatLogsAreForTheirOwnerAlone(home.resolve("log"));
    }

    private void assertThatLogsAreForTheirOwnerAlone(Path log) throws Exception {
      assertThat(mode(log)).isEqualTo("rwx------");
      assertThat(log.resolve("kheo.log")).isNotEmptyFile();
      try (var files = Files.list(log)) {
        assertThat(files.toList())
            .allSatisfy(file -> assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------"));
      }
    }

    private String mode(Path file) throws Exception {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private int freePort() throws Exception {
      try (var free = new ServerSocket(0)) {
        return free.getLocalPort();
      }
    }
  }

  private static String ended(int exitCode, Map<String, String> environment, String... arguments)
      throws Exception {
    try (var kheo = ForkedJvm.start(Kheo.class, environment, arguments)) {
      var said = kheo.rest();
      assertThat(kheo.awaitEnd()).as(said).isEqualTo(exitCode);
      assertThat(said.lines()).as("Vietnamese, then English: " + List.of(said)).hasSize(2);
      return said;
    }
  }
}
