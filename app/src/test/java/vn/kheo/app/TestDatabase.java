package vn.kheo.app;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.kheo.launch.DatabaseAccess;
import vn.kheo.launch.SharedPostgres;

/** One embedded PostgreSQL for the whole test run; a fresh database for every Spring context. */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** A new, empty database on the server that all tests share. */
  public static DatabaseAccess create() {
    return SharedPostgres.newDatabase();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    use(context, create());
  }

  /** Lets the context work on that database. */
  static void use(ConfigurableApplicationContext context, DatabaseAccess database) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", properties(database)));
  }

  private static Map<String, Object> properties(DatabaseAccess database) {
    return Map.of(
        "spring.datasource.url", database.jdbcUrl(),
        "spring.datasource.username", database.appUser(),
        "spring.datasource.password", database.appPassword(),
        "spring.flyway.url", database.jdbcUrl(),
        "spring.flyway.user", database.ownerUser(),
        "spring.flyway.password", database.ownerPassword());
  }
}
