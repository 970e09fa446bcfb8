package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kheo.launch.DatabaseAccess;

/** What happens to the example programme when its first start ends in the middle. */
class ExampleCutShortTest {
  @TempDir Path folder;

  @Test
  void a_start_cut_short_leaves_nothing_behind_and_the_next_one_loads_everything()
      throws Exception {
    DatabaseAccess database = TestDatabase.create();
    Path home = Files.createFile(folder.resolve("home"));

    // The accounts' file cannot be written: everything before it has been done by then.
    assertThatThrownBy(() -> start(database, home).close()).hasMessageContaining("not a folder");

    Files.delete(home);
    try (var next = start(database, home)) {
      var jdbc = next.getBean(JdbcClient.class);
      assertThat(count(jdbc, "organization.unit")).isEqualTo(120);
      assertThat(count(jdbc, "access.account")).isEqualTo(13);
      assertThat(count(jdbc, "document.document")).isEqualTo(1);
      assertThat(count(jdbc, "journal.entry where action = 'settings.special_days_imported'"))
          .as("loaded once")
          .isEqualTo(1);
    }
  }

  private static ConfigurableApplicationContext start(DatabaseAccess database, Path home) {
    var application = new SpringApplication(Application.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> TestDatabase.use(context, database));
    return application.run(
        "--server.port=0",
        "--kheo.demonstration=true",
        "--kheo.journal.sealing=false",
        "--kheo.home=" + home);
  }

  private static long count(JdbcClient jdbc, String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
  }
}
