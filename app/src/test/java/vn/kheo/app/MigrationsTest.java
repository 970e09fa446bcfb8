package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.kheo.launch.DatabaseAccess;

class MigrationsTest {

  @Test
  void every_migration_runs_on_an_empty_database_and_a_second_time_changes_nothing() {
    DatabaseAccess database = TestDatabase.create();
    Flyway flyway =
        Flyway.configure()
            .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .load();

    assertThat(flyway.migrate().migrationsExecuted).isPositive();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }
}
