package vn.kheo.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A finished child process: its exit code and what it wrote, both streams together. */
record ChildProcess(int exitCode, String output) {

  boolean succeeded() {
    return exitCode == 0;
  }

  /**
   * Runs to the end, in {@code folder}. A program that is not there counts as failed (127), as in a
   * shell, so that a caller has one case less.
   */
  static ChildProcess run(Path folder, List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    // PGDATA, PGPORT, PGOPTIONS … of whoever starts Khéo must not reach our server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException absent) {
      return new ChildProcess(127, String.valueOf(absent.getMessage()));
    }
    try {
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ChildProcess(process.waitFor(), output.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      return new ChildProcess(130, "interrupted");
    }
  }
}
