package vn.kheo.launch;

import java.util.List;
import java.util.Map;

/** One word after {@code kheo}: what it does with the arguments that follow. */
interface Command {
  /**
   * @return the exit code of the process
   * @throws StartupProblem to end with its sentence and its exit code
   */
  int run(List<String> arguments, Map<String, String> environment);
}
