package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.kheo.app.access.Accounts;
import vn.kheo.app.access.Grant;
import vn.kheo.app.access.Permission;

@SpringBootTest(properties = {"kheo.demonstration=false", "kheo.home=target/first-home"})
@ContextConfiguration(initializers = TestDatabase.class)
class FirstAdministratorTest {
  private static final Path FILE = Path.of("target/first-home", FirstAdministrator.FILE);

  @Autowired FirstAdministrator administrator;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  @Test
  void an_empty_house_gets_one_account_that_can_bring_in_the_rest() throws Exception {
    assertThat(accounts.all()).hasSize(1);
    assertThat(accounts.grants(accounts.all().getFirst().id()))
        .extracting(Grant::permission)
        .containsExactlyInAnyOrder(
            Permission.MANAGE_ORGANIZATION,
            Permission.MANAGE_ACCOUNTS,
            Permission.MANAGE_SETTINGS,
            Permission.MANAGE_CALENDAR,
            Permission.READ_JOURNAL);
    assertThat(Files.readString(FILE)).contains("quantri");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
        .isEqualTo("rw-------");
    assertThat(jdbc.sql("select count(*) from settings.special_day").query(Integer.class).single())
        .isPositive();
  }

  @Test
  void a_second_start_opens_no_second_account() {
    administrator.run(new DefaultApplicationArguments());
    assertThat(accounts.all()).hasSize(1);
  }
}
