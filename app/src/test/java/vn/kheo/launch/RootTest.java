package vn.kheo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses root; each way down is tried where this machine has it. */
class RootTest {
  private Path home;

  @BeforeEach
  void as_root_in_a_folder_others_can_pass_through() throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"), "not root: nothing to step down from");
    home = Files.createTempDirectory("kheo-root");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @AfterEach
  void remove_the_folder() throws Exception {
    if (home != null) {
      Programs.removeAll(home);
    }
  }

  @Test
  void as_nobody_the_data_are_theirs_and_the_passwords_stay_roots() throws Exception {
    assumeThatWorks(Privileges.NOBODY);
    try (var postgres = start(Privileges.NOBODY)) {
      assertThat(EmbeddedPostgresTest.asApp(postgres.access(), "select 1")).isEqualTo("1");
      assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(65534);
      assertThat(Files.getAttribute(home.resolve("credentials.properties"), "unix:uid"))
          .isEqualTo(0);
    }
  }

  @Test
  void a_folder_can_go_from_one_way_to_the_other_and_back() throws Exception {
    assumeThatWorks(Privileges.NOBODY);
    assumeThatWorks(Privileges.USER_NAMESPACE);
    for (var way :
        new Privileges[] {
          Privileges.USER_NAMESPACE, Privileges.NOBODY, Privileges.USER_NAMESPACE
        }) {
      try (var postgres = start(way)) {
        assertThat(EmbeddedPostgresTest.asApp(postgres.access(), "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void a_folder_nobody_can_enter_is_named_in_one_sentence() throws Exception {
    assumeThatWorks(Privileges.NOBODY);
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> start(Privileges.NOBODY))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("không vào được " + home);
  }

  private EmbeddedPostgres start(Privileges way) {
    return EmbeddedPostgres.start(home, home, way);
  }

  private static void assumeThatWorks(Privileges way) {
    var uid = ChildProcess.run(Path.of("/"), way.command(List.of("id", "-u")));
    assumeTrue(uid.succeeded() && !uid.output().equals("0"), way + " is not possible here");
  }
}
