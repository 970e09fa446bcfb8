package vn.kheo.launch;

import java.util.List;
import java.util.Map;

/** The command {@code kheo}: prepares the database, then starts the application. */
public final class Kheo {
  private static final Map<String, Command> COMMANDS =
      Map.of("start", new Start(), "journal", new VerifyJournal(), "check", new CheckFile());

  private Kheo() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), System.getenv()));
  }

  /** Runs the command named first; nothing, or an option first, means {@code start}. */
  static int run(List<String> arguments, Map<String, String> environment) {
    try {
      if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
        return command("start").run(arguments, environment);
      }
      return command(arguments.getFirst()).run(arguments.subList(1, arguments.size()), environment);
    } catch (StartupProblem problem) {
      System.err.println(problem.getMessage());
      return problem.exitCode();
    }
  }

  private static Command command(String name) {
    var command = COMMANDS.get(name);
    if (command == null) {
      throw Options.unknown(name);
    }
    return command;
  }
}
