package vn.kheo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PostgreSQL process: started by {@code pg_ctl} in a session of its own, stopped fast. */
final class Server {
  private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC): +(.*)");
  private static final int ATTEMPTS = 3;

  private final DataFolder folder;
  private final Programs programs;
  private final Privileges privileges;

  Server(DataFolder folder, Programs programs, Privileges privileges) {
    this.folder = folder;
    this.programs = programs;
    this.privileges = privileges;
  }

  /**
   * Starts on the port used last, or on a free one. Whatever an earlier Khéo left running in the
   * folder is stopped first; the caller holds the folder's lock, so it serves nobody any more.
   *
   * @return the port
   * @throws StartupProblem if PostgreSQL does not start; the sentence quotes its reason
   */
  int start(Cluster cluster) throws IOException {
    stopWhatWasLeftBehind();
    for (int attempt = 1; ; attempt++) {
      var port = freePort(attempt == 1 ? folder.lastPort() : 0);
      cluster.configure(port);
      var said = launch();
      if (said.isEmpty()) {
        folder.rememberPort(port);
        return port;
      }
      // Between our look at the port and PostgreSQL's bind, another program may have taken it.
      if (attempt == ATTEMPTS || !said.contains("could not bind")) {
        throw notStarted(said);
      }
    }
  }

  /**
   * Ends every connection and writes everything out; a moment, not minutes. Whoever has just said
   * goodbye is given the moment to be gone, so that the log tells of ended connections only when
   * some were.
   */
  void stop() {
    if (control("stop", "-m", "smart", "-w", "-t", "2").succeeded()) {
      return;
    }
    if (!control("stop", "-m", "fast", "-w", "-t", "30").succeeded()) {
      control("stop", "-m", "immediate", "-w", "-t", "10");
    }
  }

  /** Returns what PostgreSQL said when it failed, or nothing when it runs. */
  private String launch() throws IOException {
    var startLog = folder.log().resolve("start.log");
    Files.deleteIfExists(startLog);
    var before = System.currentTimeMillis();
    // Recovery after a crash can take long on a large database; better to wait than to give up.
    var started = control("start", "-w", "-t", "600", "-l", startLog.toString());
    if (started.succeeded()) {
      return "";
    }
    var said = new StringBuilder(started.output()).append('\n');
    for (var log : logsWrittenSince(before)) {
      said.append(Files.readString(log)).append('\n');
    }
    return said.toString();
  }

  private List<Path> logsWrittenSince(long millis) throws IOException {
    try (var logs = Files.list(folder.log())) {
      return logs.filter(log -> log.toFile().lastModified() >= millis - 1000).sorted().toList();
    }
  }

  private StartupProblem notStarted(String said) {
    var reasons = REASON.matcher(said).results().map(found -> found.group(1)).toList();
    var reason = reasons.isEmpty() ? Cluster.lastLine(said) : reasons.getLast();
    if (said.contains("No space left on device")) {
      return StartupProblem.inTheWay(
          "Ổ đĩa chứa %s đã đầy; hãy giải phóng chỗ trống.".formatted(folder.home()),
          "The disk of %s is full; please free some space.".formatted(folder.home()));
    }
    return StartupProblem.inTheWay(
        "PostgreSQL không khởi động được trên thư mục dữ liệu %s (có thể đã hỏng): “%s”; xem %s, nếu hỏng hãy phục hồi từ bản sao lưu."
            .formatted(folder.home(), reason, folder.log()),
        "PostgreSQL did not start on the data folder %s (it may be damaged): “%s”; see %s, and if it is, restore a backup."
            .formatted(folder.home(), reason, folder.log()));
  }

  private ChildProcess control(String action, String... options) {
    var command = new ArrayList<>(List.of(programs.program("pg_ctl"), action));
    command.addAll(List.of("-D", folder.data().toString()));
    command.addAll(List.of(options));
    return ChildProcess.run(folder.home(), privileges.command(command));
  }

  /**
   * After a kill -9 of Khéo, PostgreSQL lives on: it is stopped in good order. After a kill -9 of
   * PostgreSQL itself its process id may stay behind as a zombie (in a container nobody buries it),
   * and PostgreSQL would refuse its own stale file: the file is removed, but not before the last
   * process that works on the data has gone.
   */
  private void stopWhatWasLeftBehind() throws IOException {
    var file = folder.data().resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return;
    }
    var processes = PostgresProcesses.on(folder.data());
    if (processes.isPostmaster(firstNumber(file))) {
      stop();
    }
    processes.awaitGone(Duration.ofSeconds(15));
    if (processes.canBeSeen()) {
      Files.deleteIfExists(file);
    }
  }

  private static long firstNumber(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return Long.parseLong(lines.findFirst().orElse("0").strip());
    } catch (NumberFormatException cutOff) {
      return 0;
    }
  }

  private static int freePort(int preferred) throws IOException {
    for (int port : new int[] {preferred, 0}) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        return socket.getLocalPort();
      } catch (java.net.BindException taken) {
        if (port == 0) {
          throw taken;
        }
      }
    }
    throw new IllegalStateException("unreachable: port 0 binds or throws");
  }
}
