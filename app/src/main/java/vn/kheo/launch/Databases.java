package vn.kheo.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * What is in the server, seen as its superuser: two roles, and databases that one of them owns.
 * Every step looks first and can be repeated, so a first start that was cut off is completed by the
 * second.
 */
final class Databases {
  private static final String OWNER = "kheo_owner";
  private static final String APP = "kheo_app";

  private final int port;
  private final Credentials credentials;

  Databases(int port, Credentials credentials) {
    this.port = port;
    this.credentials = credentials;
  }

  DatabaseAccess access(String database) {
    return new DatabaseAccess(url(database), APP, credentials.app(), OWNER, credentials.owner());
  }

  void prepare(String database) throws SQLException {
    try (var connection = superuser("postgres")) {
      for (var role : Map.of(OWNER, credentials.owner(), APP, credentials.app()).entrySet()) {
        prepareRole(connection, role.getKey(), role.getValue());
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
        make(connection, database);
      }
    }
    furnish(database);
  }

  void create(String database) throws SQLException {
    try (var connection = superuser("postgres")) {
      make(connection, database);
    }
    furnish(database);
  }

  void drop(String database) throws SQLException {
    try (var connection = superuser("postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name(database) + " with (force)");
    }
  }

  private static void prepareRole(Connection connection, String role, String password)
      throws SQLException {
    if (exists(connection, "select 1 from pg_roles where rolname = ? and rolcanlogin", role)) {
      return;
    }
    try (var statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
        statement.execute("create role " + role + " nologin");
      }
      // Hashed on this side: the password itself never travels, so no log can hold it.
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
      statement.execute("alter role " + role + " login");
    }
  }

  private static void make(Connection connection, String database) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create database " + name(database) + " owner " + OWNER);
    }
  }

  private void furnish(String database) throws SQLException {
    try (var connection = superuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute("set client_min_messages = warning");
      statement.execute("create extension if not exists unaccent");
      statement.execute("create extension if not exists pg_trgm");
      statement.execute("revoke all on database " + name(database) + " from public");
      statement.execute("grant connect on database " + name(database) + " to " + APP);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", credentials.superuser());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static String name(String database) {
    if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "database name \"%s\": expected small letters, digits and underscores, such as trial_1"
              .formatted(database));
    }
    return database;
  }
}
