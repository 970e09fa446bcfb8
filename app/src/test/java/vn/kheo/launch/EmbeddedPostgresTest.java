package vn.kheo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path home;

  @Test
  void a_second_start_keeps_data_port_and_passwords_and_is_quick() throws Exception {
    DatabaseAccess first;
    try (var postgres = start(home)) {
      first = postgres.access();
      asOwner(first, "create table kept (id int)", "insert into kept values (7)");
    }
    var before = System.nanoTime();
    try (var postgres = start(home)) {
      var milliseconds = (System.nanoTime() - before) / 1_000_000;
      assertThat(postgres.access()).isEqualTo(first);
      assertThat(one(first.ownerUser(), first.ownerPassword(), first, "select id from kept"))
          .isEqualTo("7");
      assertThat(milliseconds).isLessThan(10_000);
      System.out.println("second start of PostgreSQL: " + milliseconds + " ms");
    }
  }

  @Test
  void acknowledged_work_is_on_disk_and_only_this_machine_can_connect() throws Exception {
    try (var postgres = start(home)) {
      var access = postgres.access();
      var settings =
          List.of(
              "fsync=on",
              "synchronous_commit=on",
              "full_page_writes=on",
              "data_checksums=on",
              "listen_addresses=127.0.0.1",
              "unix_socket_directories=",
              "password_encryption=scram-sha-256",
              "server_encoding=UTF8");
      for (var setting : settings) {
        var name = setting.substring(0, setting.indexOf('='));
        assertThat(name + "=" + asSuperuser(access, "show " + name)).isEqualTo(setting);
      }
      assertThat(asApp(access, "select lower('ĐẮK LẮK')")).isEqualTo("đắk lắk");
      assertThat(asApp(access, "select unaccent('Đắk Lắk')")).isEqualTo("Dak Lak");
    }
  }

  @Test
  void nobody_enters_without_a_password_and_the_passwords_are_for_the_owner_alone()
      throws Exception {
    try (var postgres = start(home)) {
      var rules = Files.readAllLines(home.resolve("data/pg_hba.conf"));
      assertThat(rules)
          .filteredOn(rule -> !rule.isBlank() && !rule.startsWith("#"))
          .allSatisfy(rule -> assertThat(rule).endsWith("scram-sha-256"));
      var mode = Files.getPosixFilePermissions(home.resolve("credentials.properties"));
      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), "wrong"))
          .isInstanceOf(SQLException.class);
      assertThat(postgres.access().toString()).doesNotContain(postgres.appPassword());
      assertThat(everythingLogged()).doesNotContain(postgres.appPassword());
    }
  }

  @Test
  void the_application_may_not_change_the_schema_and_the_owner_may() throws Exception {
    try (var postgres = start(home)) {
      var access = postgres.access();
      for (var forbidden :
          List.of(
              "create table t (id int)",
              "create schema s",
              "create temporary table t (id int)",
              "create role r")) {
        assertThatThrownBy(() -> asApp(access, forbidden))
            .as(forbidden)
            .hasMessageContaining("permission denied");
      }
      asOwner(access, "create schema s", "create table s.t (id int)", "drop schema s cascade");
    }
  }

  @Test
  void a_test_can_have_a_database_of_its_own() throws Exception {
    try (var postgres = start(home)) {
      var trial = postgres.createDatabase("trial");
      asOwner(trial, "create table only_here (id int)");
      assertThat(asApp(trial, "select similarity('kheo', 'khéo') > 0")).isEqualTo("t");
      assertThat(asApp(postgres.access(), "select to_regclass('only_here') is null"))
          .isEqualTo("t");
      postgres.dropDatabase("trial");
      assertThatThrownBy(() -> asApp(trial, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  private String everythingLogged() throws Exception {
    var text = new StringBuilder();
    try (var logs = Files.list(home.resolve("log"))) {
      for (var log : logs.toList()) {
        text.append(Files.readString(log));
      }
    }
    return text.toString();
  }

  static EmbeddedPostgres start(Path home) throws Exception {
    Files.createDirectories(SharedPostgres.PROGRAMS);
    return EmbeddedPostgres.start(home, SharedPostgres.PROGRAMS);
  }

  static void asOwner(DatabaseAccess access, String... statements) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                access.jdbcUrl(), access.ownerUser(), access.ownerPassword());
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  static String asApp(DatabaseAccess access, String query) throws SQLException {
    return one(access.appUser(), access.appPassword(), access, query);
  }

  private String asSuperuser(DatabaseAccess access, String query) throws Exception {
    var credentials = Credentials.read(home.resolve("credentials.properties"));
    return one("postgres", credentials.superuser(), access, query);
  }

  static String one(String user, String password, DatabaseAccess access, String query)
      throws SQLException {
    var values = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(access.jdbcUrl(), user, password);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return String.join(",", values);
  }
}
