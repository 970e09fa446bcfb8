package vn.kheo.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of the command line, and what is left of it. {@code --port 8081} and {@code
 * --port=8081} mean the same.
 *
 * @param listen the address of this machine that is opened
 * @param home the data folder
 * @param demo whether the demonstration is loaded into an empty database
 * @param once whether to stop as soon as everything runs: a trial
 * @param words what is not an option, in order
 */
record Options(int port, String listen, Path home, boolean demo, boolean once, List<String> words) {
  static final int STANDARD_PORT = 8080;
  static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> WITH_VALUE = Set.of("--port", "--listen", "--home");
  private static final Set<String> WITHOUT_VALUE = Set.of("--no-demo", "--once");

  /**
   * @throws StartupProblem if an option is unknown, or its value is missing or wrong
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    var given = new HashMap<String, String>();
    var words = new ArrayList<String>();
    for (var left = arguments.iterator(); left.hasNext(); ) {
      var argument = left.next();
      var name = argument.replaceFirst("=.*", "");
      if (!argument.startsWith("-")) {
        words.add(argument);
      } else if (WITHOUT_VALUE.contains(argument)) {
        given.put(argument, "");
      } else if (!WITH_VALUE.contains(name)) {
        throw unknown(argument);
      } else if (name.length() < argument.length()) {
        given.put(name, argument.substring(name.length() + 1));
      } else {
        given.put(name, left.hasNext() ? left.next() : "");
      }
    }
    WITH_VALUE.stream()
        .filter(name -> given.getOrDefault(name, "?").isBlank())
        .forEach(Options::requireValue);
    var home = given.get("--home");
    return new Options(
            portIn(given.getOrDefault("--port", String.valueOf(STANDARD_PORT))),
            given.getOrDefault("--listen", LOOPBACK),
            home == null ? DataFolder.standard(environment) : Path.of(home),
            !given.containsKey("--no-demo"),
            given.containsKey("--once"),
            List.copyOf(words))
        .withoutDemonstrationToOthers();
  }

  /** Its sign-in page opens every account by one click. */
  private Options withoutDemonstrationToOthers() {
    if (demo && !listen.equals(LOOPBACK)) {
      throw StartupProblem.wrongUsage(
          "Bản trình diễn chỉ mở trên chính máy này; để nghe ở địa chỉ %s, thêm --no-demo."
              .formatted(listen),
          "The demonstration is open on this machine only; to listen on %s, add --no-demo."
              .formatted(listen));
    }
    return this;
  }

  private static void requireValue(String name) {
    throw StartupProblem.wrongUsage(
        "Tùy chọn %s cần một giá trị; xem ./kheo --help.".formatted(name),
        "The option %s needs a value; see ./kheo --help.".formatted(name));
  }

  private static int portIn(String value) {
    if (value.matches("\\d{1,5}")) {
      var port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw StartupProblem.wrongUsage(
        "Cổng “%s” không hợp lệ; cần một số từ 1 đến 65535, ví dụ --port 8081.".formatted(value),
        "The port “%s” is not a number from 1 to 65535, such as --port 8081.".formatted(value));
  }

  static StartupProblem unknown(String argument) {
    return StartupProblem.wrongUsage(
        "Không hiểu “%s”; xem ./kheo --help.".formatted(argument),
        "Unknown argument “%s”; see ./kheo --help.".formatted(argument));
  }
}
