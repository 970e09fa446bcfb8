package vn.kheo.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL for all tests of a JVM, started by the first that asks, gone with the JVM.
 * Each test class or Spring context takes a database of its own.
 */
public final class SharedPostgres {
  /** The unpacked programs stay from run to run. */
  static final Path PROGRAMS = Path.of("target", "pgsql").toAbsolutePath();

  private static final AtomicInteger COUNT = new AtomicInteger();

  private SharedPostgres() {}

  /** An empty database with the roles and extensions of the real one. */
  public static DatabaseAccess newDatabase() {
    return Running.POSTGRES.createDatabase("trial_" + COUNT.incrementAndGet());
  }

  /** Started when first asked for, and only then. */
  private static final class Running {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        Files.createDirectories(PROGRAMS);
        var home = Files.createTempDirectory("kheo-test");
        var postgres = EmbeddedPostgres.start(home, PROGRAMS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, home)));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres postgres, Path home) {
      postgres.close();
      try {
        Programs.removeAll(home);
      } catch (IOException left) {
        System.err.println("left behind: " + home);
      }
    }
  }
}
