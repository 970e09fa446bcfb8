package vn.kheo.launch;

import java.util.List;

/** Work on the database that needs no web application, such as verifying the journal. */
@FunctionalInterface
public interface DatabaseTask {
  /**
   * @param arguments what followed the command's name, without the options of {@code kheo} itself
   * @return the exit code of the process: 0 when all is well
   */
  int run(DatabaseAccess database, List<String> arguments) throws Exception;
}
