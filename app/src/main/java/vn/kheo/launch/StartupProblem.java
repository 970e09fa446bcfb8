package vn.kheo.launch;

/**
 * Why Khéo cannot start, said to the person who started it: one sentence in Vietnamese, the same in
 * English, each with what to do next. Carries no secret and is printed without a stack trace.
 */
public final class StartupProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Exit code when something on the machine is in the way. */
  static final int IN_THE_WAY = 1;

  /** Exit code when the command line itself is wrong. */
  static final int WRONG_USAGE = 2;

  private final int exitCode;

  private StartupProblem(int exitCode, String vietnamese, String english) {
    super(vietnamese + System.lineSeparator() + english);
    this.exitCode = exitCode;
  }

  static StartupProblem inTheWay(String vietnamese, String english) {
    return new StartupProblem(IN_THE_WAY, vietnamese, english);
  }

  static StartupProblem wrongUsage(String vietnamese, String english) {
    return new StartupProblem(WRONG_USAGE, vietnamese, english);
  }

  /** What the process should end with; never 0. */
  public int exitCode() {
    return exitCode;
  }
}
