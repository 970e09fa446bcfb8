package vn.kheo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kheo.app.Application;
import vn.kheo.app.access.ActAs;
import vn.kheo.app.access.Permission;
import vn.kheo.launch.DatabaseAccess;
import vn.kheo.launch.EmbeddedPostgres;

/** The whole application on a fresh embedded PostgreSQL, with a made-up province of any size. */
final class House implements AutoCloseable {
  /** Kinds whose members number as said, so that a group of that size can be addressed. */
  static final Map<String, Integer> SIZES = sizes();

  private final EmbeddedPostgres postgres;
  private final DatabaseAccess database;
  private final ConfigurableApplicationContext context;
  private final long accountId;
  private final Statements statements = new Statements();

  House() {
    this(Map.of());
  }

  /** In the demonstration, whose clock can be moved, and with nothing that runs by itself. */
  static House quiet() {
    return new House(
        Map.of(
            "kheo.demonstration", "true",
            "kheo.reminders.running", "false",
            "kheo.periods.opening", "false",
            "kheo.journal.sealing", "false"));
  }

  /**
   * @param later properties of the application once the province is there
   */
  private House(Map<String, Object> later) {
    try {
      Path home = Files.createTempDirectory("kheo-bench");
      postgres = EmbeddedPostgres.start(home);
      database = postgres.createDatabase("bench");
      var properties = new LinkedHashMap<String, Object>();
      properties.put("spring.datasource.url", database.jdbcUrl());
      properties.put("spring.datasource.username", database.appUser());
      properties.put("spring.datasource.password", database.appPassword());
      properties.put("spring.flyway.url", database.jdbcUrl());
      properties.put("spring.flyway.user", database.ownerUser());
      properties.put("spring.flyway.password", database.ownerPassword());
      properties.put("server.port", "0");
      properties.put("logging.level.root", "ERROR");
      var first = started(properties);
      accountId = settle();
      if (later.isEmpty()) {
        context = first;
      } else {
        first.close();
        properties.putAll(later);
        context = started(properties);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the bench's province could not be made", e);
    }
  }

  private ConfigurableApplicationContext started(Map<String, Object> properties) {
    // As arguments: what the application's own file says would win over defaults.
    return new SpringApplicationBuilder(Application.class)
        .initializers(
            made ->
                made.getBeanFactory()
                    .addBeanPostProcessor(
                        new BeanPostProcessor() {
                          @Override
                          public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof DataSource source
                                ? statements.watch(source)
                                : bean;
                          }
                        }))
        .run(
            properties.entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new));
  }

  <T> T door(Class<T> type) {
    return context.getBean(type);
  }

  /** A connection by hand, with the application's own rights. */
  Connection byHand() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.appUser(), database.appPassword());
  }

  Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
  }

  DatabaseAccess database() {
    return database;
  }

  /** A leader for every unit of that kind, who is told what concerns the unit. */
  void lead(String kind) throws SQLException {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          with led as (
              select id, row_number() over (order by id) as n
                from organization.unit
               where kind = '%1$s'),
          people as (
              insert into organization.person (full_name)
              select 'Người đứng đầu %1$s ' || n from led
              returning id, full_name)
          insert into organization.post (person_id, unit_id, title, leads)
          select p.id, l.id, 'Chủ tịch', true
            from led l
            join people p on p.full_name = 'Người đứng đầu %1$s ' || l.n;
          analyze;
          """
              .formatted(kind));
    }
  }

  int port() {
    return Integer.parseInt(
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  void signIn() {
    ActAs.account(accountId, "bench");
  }

  /** What the work asks of the database, on this thread. */
  List<Statements.Sent> statements(Runnable work) {
    return statements.of(work);
  }

  /** Waits until everybody was told what happened, so that no round pays for the one before. */
  void settled() throws SQLException {
    while (number("select count(*) from oversight.moment") > 0) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection owner = owner();
        var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  void owns(String... statements) throws SQLException {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private long settle() throws SQLException {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      statement.execute(
          """
          insert into organization.unit (code, name, short_name, kind) values
              ('ubnd-tinh', 'Ủy ban nhân dân tỉnh Vĩnh Hòa', 'UBND tỉnh', 'ubnd_tinh');
          insert into organization.unit (code, name, short_name, kind, parent_id)
          select 'vp-ubnd-tinh', 'Văn phòng Ủy ban nhân dân tỉnh Vĩnh Hòa', 'VP UBND tỉnh', 'van_phong', id
            from organization.unit where code = 'ubnd-tinh';
          """);
      for (var size : SIZES.entrySet()) {
        statement.execute(
            """
            insert into organization.unit (code, name, short_name, kind, parent_id)
            select '%1$s-' || n, 'Ủy ban nhân dân xã Hòa An ' || n, 'Hòa An ' || n, '%1$s', p.id
              from organization.unit p, generate_series(1, %2$d) n where p.code = 'ubnd-tinh';
            insert into organization.unit_group (code, name, kind, under_id)
            select '%1$s', 'Các đơn vị %1$s', '%1$s', p.id from organization.unit p where p.code = 'ubnd-tinh';
            """
                .formatted(size.getKey(), size.getValue()));
      }
      statement.execute(
          """
          insert into organization.person (full_name) values ('Người Đo');
          insert into organization.post (person_id, unit_id, title, leads)
          select p.id, u.id, 'Chủ tịch', true from organization.person p, organization.unit u where u.code = 'ubnd-tinh';
          insert into access.account (username, password_hash, person_id)
          select 'bench', '-', id from organization.person;
          """);
      for (Permission permission : EnumSet.allOf(Permission.class)) {
        statement.execute(
            "insert into access.access_grant (account_id, unit_id, permission) select id, null, '%s' from access.account"
                .formatted(permission));
      }
      statement.execute("analyze");
      try (var row = statement.executeQuery("select id from access.account")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Map<String, Integer> sizes() {
    var sizes = new LinkedHashMap<String, Integer>();
    sizes.put("cap_65", 65);
    sizes.put("cap_3321", 3321);
    sizes.put("cap_11000", 11000);
    return sizes;
  }

  @Override
  public void close() {
    context.close();
    postgres.close();
  }
}
