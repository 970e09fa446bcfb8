package vn.kheo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The PostgreSQL that Khéo brings along: a real server in a child process, with its data below one
 * folder, reachable from this machine only.
 *
 * <pre>{@code
 * try (var postgres = EmbeddedPostgres.start(home)) {
 *   var database = postgres.access();                 // the database "kheo"
 *   var another = postgres.createDatabase("trial");   // an empty one, with the same roles
 * }
 * }</pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String DATABASE = "kheo";

  private final DataFolder folder;
  private final Server server;
  private final Databases databases;
  private boolean closed;

  private EmbeddedPostgres(DataFolder folder, Server server, Databases databases) {
    this.folder = folder;
    this.server = server;
    this.databases = databases;
  }

  /**
   * Starts it in {@code home}, making whatever is not there yet. After a kill -9, what was left
   * running is stopped and what was acknowledged is there again.
   *
   * @throws StartupProblem if the folder is in use, not writable, damaged or the disk is full
   */
  public static EmbeddedPostgres start(Path home) {
    return start(home, home);
  }

  /**
   * The same, with the unpacked programs (60 MB) kept elsewhere: several folders can share them.
   */
  public static EmbeddedPostgres start(Path home, Path programsParent) {
    return start(home, programsParent, Privileges.detect());
  }

  static EmbeddedPostgres start(Path home, Path programsParent, Privileges privileges) {
    return start(DataFolder.take(home), programsParent, privileges);
  }

  /** Starts in a folder already taken; closing this gives it back. */
  static EmbeddedPostgres start(DataFolder folder, Path programsParent, Privileges privileges) {
    try {
      folder.requireSpace();
      var programs = Programs.unpackedBelow(programsParent);
      if (!privileges.reaches(folder.home(), Path.of(programs.program("postgres")))) {
        throw outOfReach(folder.home());
      }
      var credentials = Credentials.readOrMake(folder.credentials());
      var cluster = new Cluster(folder, programs, privileges);
      cluster.makeIfAbsent(credentials);
      cluster.check();
      var server = new Server(folder, programs, privileges);
      return prepared(folder, server, new Databases(server.start(cluster), credentials));
    } catch (IOException e) {
      folder.close();
      throw StartupProblem.inTheWay(
          "Đọc hoặc ghi trong thư mục dữ liệu %s không được: %s".formatted(folder.home(), e),
          "Reading or writing in the data folder %s failed (the reason is above)."
              .formatted(folder.home()));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedPostgres prepared(DataFolder folder, Server server, Databases databases) {
    try {
      databases.prepare(DATABASE);
      return new EmbeddedPostgres(folder, server, databases);
    } catch (SQLException e) {
      server.stop();
      throw StartupProblem.inTheWay(
          "Không chuẩn bị được cơ sở dữ liệu trong %s: %s".formatted(folder.home(), e.getMessage()),
          "The database in %s could not be prepared (the reason is above)."
              .formatted(folder.home()));
    }
  }

  private static StartupProblem outOfReach(Path home) {
    return StartupProblem.inTheWay(
        "Khéo chạy bằng root nhưng PostgreSQL thì không, nên không vào được %s; hãy chọn thư mục mà mọi người đi qua được, ví dụ --home /var/lib/kheo."
            .formatted(home),
        "Khéo runs as root but PostgreSQL must not, so it cannot enter %s; choose a folder others can pass through, such as --home /var/lib/kheo."
            .formatted(home));
  }

  /** The database {@code kheo}, made by the first start. */
  public DatabaseAccess access() {
    return databases.access(DATABASE);
  }

  /**
   * Makes one more, empty database with the same roles and extensions, for a test of its own.
   *
   * @param name letters, digits and underscores; must not exist yet
   */
  public DatabaseAccess createDatabase(String name) {
    try {
      databases.create(name);
      return databases.access(name);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be made", e);
    }
  }

  /** Removes a database made by {@link #createDatabase}, ending its connections. */
  public void dropDatabase(String name) {
    try {
      databases.drop(name);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be removed", e);
    }
  }

  public String jdbcUrl() {
    return access().jdbcUrl();
  }

  public String appUser() {
    return access().appUser();
  }

  public String appPassword() {
    return access().appPassword();
  }

  public String ownerUser() {
    return access().ownerUser();
  }

  public String ownerPassword() {
    return access().ownerPassword();
  }

  /** Stops PostgreSQL in good order (a tenth of a second when idle). A second call does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.stop();
      folder.close();
    }
  }
}
