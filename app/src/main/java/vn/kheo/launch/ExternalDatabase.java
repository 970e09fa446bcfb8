package vn.kheo.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server of one's own, named by {@code KHEO_DB_URL} or by the variables Spring Boot
 * knows. Then none is brought along.
 */
final class ExternalDatabase {
  private static final int OLDEST = 15;

  private ExternalDatabase() {}

  /** What the environment names, if it names a server. Without an owner, one user does both. */
  static Optional<DatabaseAccess> in(Map<String, String> environment) {
    var url = first(environment, "KHEO_DB_URL", "SPRING_DATASOURCE_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    var user = first(environment, "KHEO_DB_USER", "SPRING_DATASOURCE_USERNAME");
    var password = first(environment, "KHEO_DB_PASSWORD", "SPRING_DATASOURCE_PASSWORD");
    var owner = first(environment, "KHEO_DB_OWNER", "SPRING_FLYWAY_USER");
    var ownerPassword = first(environment, "KHEO_DB_OWNER_PASSWORD", "SPRING_FLYWAY_PASSWORD");
    return Optional.of(
        owner.isEmpty()
            ? new DatabaseAccess(url, user, password, user, password)
            : new DatabaseAccess(url, user, password, owner, ownerPassword));
  }

  /**
   * Looks before Spring does, whose answer to a wrong password is a page of stack trace.
   *
   * @throws StartupProblem if the server cannot be used as it is
   */
  static void check(DatabaseAccess access) {
    if (!access.jdbcUrl().startsWith("jdbc:postgresql:")) {
      throw StartupProblem.wrongUsage(
          "KHEO_DB_URL phải có dạng jdbc:postgresql://máy:5432/kheo.",
          "KHEO_DB_URL must look like jdbc:postgresql://host:5432/kheo.");
    }
    tryAs(access.jdbcUrl(), access.ownerUser(), access.ownerPassword());
    tryAs(access.jdbcUrl(), access.appUser(), access.appPassword());
  }

  private static void tryAs(String url, String user, String password) {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw StartupProblem.inTheWay(
            "Máy chủ PostgreSQL là bản %d; Khéo cần bản %d trở lên.".formatted(version, OLDEST),
            "The PostgreSQL server is version %d; Khéo needs %d or newer."
                .formatted(version, OLDEST));
      }
      var missing = new ArrayList<>(List.of("pg_trgm", "unaccent"));
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select extname from pg_extension")) {
        while (rows.next()) {
          missing.remove(rows.getString(1));
        }
      }
      if (!missing.isEmpty()) {
        var line = "create extension " + missing.getFirst();
        throw StartupProblem.inTheWay(
            "Cơ sở dữ liệu thiếu phần mở rộng %s; quản trị PostgreSQL chạy: %s;"
                .formatted(String.join(", ", missing), line),
            "The database lacks the extension %s; its administrator runs: %s;"
                .formatted(String.join(", ", missing), line));
      }
    } catch (SQLException e) {
      throw StartupProblem.inTheWay(
          "Không kết nối được PostgreSQL bằng người dùng “%s”: %s".formatted(user, e.getMessage()),
          "PostgreSQL could not be reached as user “%s” (the reason is above).".formatted(user));
    }
  }

  private static String first(Map<String, String> environment, String... names) {
    for (var name : names) {
      var value = environment.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }
}
