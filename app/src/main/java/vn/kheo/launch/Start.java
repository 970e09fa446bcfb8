package vn.kheo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import vn.kheo.app.Application;

/**
 * Starts Khéo: first everything that can be said in one sentence when it is wrong, then PostgreSQL,
 * then the application. Ends the other way round.
 */
final class Start implements Command {
  private static final String DEMONSTRATION_ACCOUNTS = "demo-accounts.txt";

  private final CountDownLatch ended = new CountDownLatch(1);

  /** Held while PostgreSQL starts, so that whoever stops Khéo then waits and leaves no orphan. */
  private final Object opening = new Object();

  private volatile @Nullable EmbeddedPostgres postgres;
  private volatile @Nullable ConfigurableApplicationContext context;

  @Override
  public int run(List<String> arguments, Map<String, String> environment) {
    var options = Options.parse(arguments, environment);
    if (!options.words().isEmpty()) {
      throw Options.unknown(options.words().getFirst());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "kheo-stop"));
    try {
      DatabaseAccess access;
      synchronized (opening) {
        access = openDatabase(options, environment);
      }
      keepLogPrivate(options);
      context = startApplication(options, access);
      announce(options);
      if (!options.once()) {
        ended.await();
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return StartupProblem.IN_THE_WAY;
    } finally {
      end();
    }
  }

  private DatabaseAccess openDatabase(Options options, Map<String, String> environment) {
    var external = ExternalDatabase.in(environment);
    if (external.isPresent()) {
      requireFreePort(options);
      ExternalDatabase.check(external.get());
      return external.get();
    }
    var folder = DataFolder.take(options.home());
    try {
      requireFreePort(options);
    } catch (StartupProblem taken) {
      folder.close();
      throw taken;
    }
    var started = EmbeddedPostgres.start(folder, folder.home(), Privileges.detect());
    postgres = started;
    return started.access();
  }

  /**
   * @throws StartupProblem if another program has the port, or the address is not this machine's
   */
  static void requireFreePort(Options options) {
    try (var socket = new ServerSocket()) {
      // As Tomcat does it: a port that a stopped Khéo has just left counts as free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.listen()), options.port()));
    } catch (IOException taken) {
      throw StartupProblem.inTheWay(
          "Không mở được cổng %d trên %s: đang có chương trình khác dùng hoặc không được phép; hãy chọn cổng khác, ví dụ ./kheo --port %d."
              .formatted(options.port(), options.listen(), another(options.port())),
          "Port %d on %s is taken or not allowed; choose another, such as ./kheo --port %d."
              .formatted(options.port(), options.listen(), another(options.port())));
    }
  }

  private static void keepLogPrivate(Options options) {
    try {
      DataFolder.privateLog(options.home());
    } catch (IOException e) {
      throw DataFolder.notWritable(options.home());
    }
  }

  private static int another(int port) {
    return port < 1024 ? Options.STANDARD_PORT : port == 65535 ? port - 1 : port + 1;
  }

  private ConfigurableApplicationContext startApplication(Options options, DatabaseAccess access) {
    var application = new SpringApplication(Application.class);
    // Ours runs instead: Spring's own would race with the end of the database.
    application.setRegisterShutdownHook(false);
    var properties = new MapPropertySource("kheo", properties(options, access));
    application.addListeners(new Given(properties));
    try {
      var started = application.run();
      started.addApplicationListener(
          event -> {
            if (event instanceof ContextClosedEvent closed
                && closed.getApplicationContext() == started) {
              ended.countDown();
            }
          });
      return started;
    } catch (RuntimeException reported) {
      // Spring Boot has already said why.
      throw StartupProblem.inTheWay(
          "Ứng dụng không khởi động được; lý do ở trên.",
          "The application did not start; the reason is above.");
    }
  }

  /** Puts what was typed before all other properties, and before the logging reads its own. */
  private record Given(MapPropertySource properties)
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
      prepared.getEnvironment().getPropertySources().addFirst(properties);
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  static Map<String, Object> properties(Options options, DatabaseAccess access) {
    var properties = new HashMap<String, Object>();
    properties.put("server.port", options.port());
    properties.put("server.address", options.listen());
    properties.put("kheo.home", options.home().toAbsolutePath().normalize().toString());
    properties.put("kheo.demonstration", options.demo());
    properties.put("spring.datasource.url", access.jdbcUrl());
    properties.put("spring.datasource.username", access.appUser());
    properties.put("spring.datasource.password", access.appPassword());
    // All three: with the address alone Flyway would ignore the other two.
    properties.put("spring.flyway.url", access.jdbcUrl());
    properties.put("spring.flyway.user", access.ownerUser());
    properties.put("spring.flyway.password", access.ownerPassword());
    // A person reads the terminal: what happened in detail goes to a file, kept for seven days.
    properties.put("logging.threshold.console", "WARN");
    properties.put(
        "logging.file.name", options.home().resolve("log").resolve("kheo.log").toString());
    // Whoever presses Ctrl-C does not want to wait for a browser that holds a connection open.
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
    return properties;
  }

  private static void announce(Options options) {
    var host = options.listen().equals(Options.LOOPBACK) ? "localhost" : options.listen();
    System.out.printf(
        "%nKhéo đã sẵn sàng: http://%s:%d  (dữ liệu: %s; Ctrl-C để dừng)%n"
            + "Khéo is ready (data folder as shown; Ctrl-C stops it).%n",
        host, options.port(), options.home().toAbsolutePath().normalize());
    var accounts = options.home().resolve(DEMONSTRATION_ACCOUNTS);
    if (options.demo() && Files.isReadable(accounts)) {
      System.out.printf(
          "%nTài khoản trình diễn: chọn ngay trên trang đăng nhập; mật khẩu ở %s%n"
              + "Demonstration accounts, by one click on the sign-in page; passwords are in that file:%n",
          accounts.toAbsolutePath().normalize());
      withoutPasswords(accounts).forEach(account -> System.out.println("  " + account));
    }
    System.out.println();
  }

  /** Lines of user name, password, person; the password stays in the file. */
  private static List<String> withoutPasswords(Path accounts) {
    try {
      return Files.readAllLines(accounts).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\s+", 3))
          .filter(parts -> parts.length == 3)
          .map(parts -> "%-16s %s".formatted(parts[0], parts[2]))
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** On Ctrl-C and on a kill that asks. */
  private void stop() {
    synchronized (opening) {
      var midway = context == null && postgres != null;
      end();
      if (midway) {
        // Spring is in the middle of starting and would only complain at length.
        Runtime.getRuntime().halt(130);
      }
    }
  }

  /**
   * The application first, since it still needs the database. Two threads may come here, the one
   * that waits and the one that stops: Spring lets the second wait until the first has closed.
   */
  private void end() {
    var application = context;
    if (application != null) {
      application.close();
    }
    var database = postgres;
    if (database != null) {
      database.close();
      postgres = null;
    }
  }
}
