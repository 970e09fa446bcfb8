package vn.kheo.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import vn.kheo.app.reporting.consolidation.signed.CheckCommand;

/**
 * {@code kheo check FILE}: looks up, figure by figure, a Word, PDF or Excel file that left the
 * house, with the role of the application.
 */
final class CheckFile implements Command {
  @Override
  public int run(List<String> arguments, Map<String, String> environment) {
    var words = Options.parse(arguments, environment).words();
    if (words.size() != 1) {
      throw Options.unknown(words.isEmpty() ? "check" : "check " + words.getLast());
    }
    var file = Path.of(words.getFirst());
    if (!Files.isReadable(file)) {
      throw StartupProblem.inTheWay(
          "Không có tệp %s, hoặc không được đọc.".formatted(file),
          "There is no file %s, or it may not be read.".formatted(file));
    }
    var others = new ArrayList<>(arguments);
    others.remove(words.getFirst());
    return new WithDatabase((database, none) -> check(database, file)).run(others, environment);
  }

  private static int check(DatabaseAccess database, Path file) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.appUser());
    source.setPassword(database.appPassword());
    return CheckCommand.run(source, file, System.out);
  }
}
