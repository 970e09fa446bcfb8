package vn.kheo.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The options of the command line, and what is left of it. {@code --port 8081} and {@code
 * --port=8081} mean the same.
 *
 * @param home the data folder
 * @param demo whether the demonstration is loaded into an empty database
 * @param words what is not an option, in order
 */
record Options(int port, String listen, Path home, boolean demo, List<String> words) {
  static final int STANDARD_PORT = 8080;
  static final String LOOPBACK = "127.0.0.1";

  /**
   * @throws StartupProblem if an option is unknown, or its value is missing or wrong
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    var options =
        new Options(STANDARD_PORT, LOOPBACK, DataFolder.standard(environment), true, List.of());
    var words = new ArrayList<String>();
    for (var left = arguments.iterator(); left.hasNext(); ) {
      var argument = left.next();
      if (!argument.startsWith("-")) {
        words.add(argument);
        continue;
      }
      var equals = argument.indexOf('=');
      var name = equals < 0 ? argument : argument.substring(0, equals);
      var given = equals < 0 ? left : List.of(argument.substring(equals + 1)).iterator();
      options = options.with(name, given, equals >= 0);
    }
    var read =
        new Options(options.port, options.listen, options.home, options.demo, List.copyOf(words));
    read.refuseDemonstrationToOthers();
    return read;
  }

  private Options with(String name, Iterator<String> given, boolean hasValue) {
    return switch (name) {
      case "--port" -> new Options(portIn(value(name, given)), listen, home, demo, words);
      case "--listen" -> new Options(port, value(name, given), home, demo, words);
      case "--home" -> new Options(port, listen, Path.of(value(name, given)), demo, words);
      case "--no-demo" -> {
        if (hasValue) {
          throw unknown(name + "=");
        }
        yield new Options(port, listen, home, false, words);
      }
      default -> throw unknown(name);
    };
  }

  /** Its sign-in page opens every account by one click. */
  private void refuseDemonstrationToOthers() {
    if (demo && !listen.equals(LOOPBACK)) {
      throw StartupProblem.wrongUsage(
          "Bản trình diễn chỉ mở trên chính máy này; để nghe ở địa chỉ %s, thêm --no-demo."
              .formatted(listen),
          "The demonstration is open on this machine only; to listen on %s, add --no-demo."
              .formatted(listen));
    }
  }

  private static String value(String name, Iterator<String> given) {
    var value = given.hasNext() ? given.next() : "";
    if (value.isBlank()) {
      throw StartupProblem.wrongUsage(
          "Tùy chọn %s cần một giá trị; xem ./kheo --help.".formatted(name),
          "The option %s needs a value; see ./kheo --help.".formatted(name));
    }
    return value;
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
