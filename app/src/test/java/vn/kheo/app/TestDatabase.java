package vn.kheo.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.kheo.launch.DatabaseAccess;
import vn.kheo.launch.EmbeddedPostgres;

/** One embedded PostgreSQL for the whole test run; a fresh database for every Spring context. */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      // A name of its own for each process: two builds on one machine do not meet.
      Path home = Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
      EmbeddedPostgres server = EmbeddedPostgres.start(home.toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test PostgreSQL"));
      return server;
    }
  }

  /** The server all tests share. */
  public static EmbeddedPostgres server() {
    return Running.SERVER;
  }

  /** A new, empty database on that server. */
  public static DatabaseAccess create() {
    return server().createDatabase("test_" + DATABASES.incrementAndGet());
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseAccess database = create();
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
