package vn.kheo.launch;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A program to be killed: stores rows one by one and prints each number once it is committed. */
final class AcknowledgedRows {
  private AcknowledgedRows() {}

  public static void main(String[] args) throws Exception {
    var access = EmbeddedPostgres.start(Path.of(args[0]), SharedPostgres.PROGRAMS).access();
    try (var connection =
            DriverManager.getConnection(
                access.jdbcUrl(), access.ownerUser(), access.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (id int primary key)");
      for (int id = 1; ; id++) {
        statement.execute("insert into kept values (" + id + ")");
        System.out.println(id);
      }
    }
  }
}
