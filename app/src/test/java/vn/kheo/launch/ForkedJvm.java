package vn.kheo.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with the class path of the tests. */
public final class ForkedJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ForkedJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static ForkedJvm start(Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException {
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ForkedJvm(builder.start());
  }

  /** The next line it prints; empty when it has ended. */
  String line() throws IOException {
    var line = output.readLine();
    return line == null ? "" : line;
  }

  /** Reads until a line contains {@code part}; fails with all that was said if none does. */
  String lineWith(String part) throws IOException {
    var said = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(part)) {
        return line;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("never said “" + part + "”, but:\n" + said);
  }

  public String rest() throws IOException {
    return String.join("\n", output.readAllLines());
  }

  /** Interrupts it as Ctrl-C does, and waits for its end. */
  int interrupt() throws Exception {
    signal("-INT", process.pid());
    return awaitEnd();
  }

  /** Kills it on the spot, without a chance to clean up. */
  void kill() throws Exception {
    signal("-KILL", process.pid());
    process.waitFor();
  }

  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after two minutes");
    }
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  static void signal(String signal, long pid) throws Exception {
    new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
