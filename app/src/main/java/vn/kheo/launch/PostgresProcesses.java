package vn.kheo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes that work on one database. On Linux all of them have its folder as their working
 * folder, which {@code /proc} tells; a zombie has none. Elsewhere only the postmaster's name is
 * known.
 */
record PostgresProcesses(Path data) {

  static PostgresProcesses on(Path data) throws IOException {
    return new PostgresProcesses(data.toRealPath());
  }

  /** Whether this system tells who works on the folder, so that “nobody” can be believed. */
  boolean canBeSeen() {
    return Files.isDirectory(Path.of("/proc/self"));
  }

  /** Whether {@code pid} is a PostgreSQL that lives and works on this database. */
  boolean isPostmaster(long pid) {
    if (canBeSeen()) {
      return worksHere(pid);
    }
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }

  /**
   * Waits until nobody works on the database. Children notice by themselves that their postmaster
   * died, unless they are busy: those are asked to end after a while and then made to, which costs
   * nothing but their unfinished transaction.
   */
  void awaitGone(Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    for (int round = 0; ; round++) {
      var left = left();
      if (left.isEmpty()) {
        return;
      }
      if (System.nanoTime() > end) {
        throw StartupProblem.inTheWay(
            "Các tiến trình PostgreSQL cũ (pid %s) vẫn dùng %s; hãy dừng chúng rồi thử lại."
                .formatted(pids(left), data),
            "Old PostgreSQL processes (pid %s) still use %s; stop them and try again."
                .formatted(pids(left), data));
      }
      if (round == 40) {
        left.forEach(ProcessHandle::destroy);
      } else if (round == 140) {
        left.forEach(ProcessHandle::destroyForcibly);
      }
      pause();
    }
  }

  private List<ProcessHandle> left() {
    return canBeSeen()
        ? ProcessHandle.allProcesses().filter(process -> worksHere(process.pid())).toList()
        : List.of();
  }

  private boolean worksHere(long pid) {
    try {
      var process = Path.of("/proc", String.valueOf(pid));
      return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
          && Files.readString(process.resolve("comm")).startsWith("postgres");
    } catch (IOException | SecurityException goneOrForeign) {
      return false;
    }
  }

  private static List<Long> pids(List<ProcessHandle> processes) {
    return processes.stream().map(ProcessHandle::pid).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL to end", e);
    }
  }
}
