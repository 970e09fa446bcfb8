package vn.kheo.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * A command that works on the database: on the server named by the environment, on the one of a
 * Khéo that runs, or on one started for it alone.
 */
record WithDatabase(DatabaseTask task) implements Command {

  @Override
  public int run(List<String> arguments, Map<String, String> environment) {
    var options = Options.parse(arguments, environment);
    var external = ExternalDatabase.in(environment);
    if (external.isPresent()) {
      ExternalDatabase.check(external.get());
      return perform(external.get(), options.words());
    }
    if (Files.notExists(options.home().resolve("data"))) {
      throw StartupProblem.inTheWay(
          "Chưa có dữ liệu trong %s; hãy chạy ./kheo trước, hoặc chỉ đúng thư mục bằng --home."
              .formatted(options.home()),
          "There is no data in %s yet; run ./kheo first, or name the right folder with --home."
              .formatted(options.home()));
    }
    if (DataFolder.isTaken(options.home())) {
      return perform(running(DataFolder.look(options.home())), options.words());
    }
    try (var postgres = EmbeddedPostgres.start(options.home())) {
      return perform(postgres.access(), options.words());
    }
  }

  private static DatabaseAccess running(DataFolder folder) {
    try {
      var databases = new Databases(folder.lastPort(), Credentials.read(folder.credentials()));
      return databases.access(EmbeddedPostgres.DATABASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int perform(DatabaseAccess database, List<String> words) {
    try {
      return task.run(database, words);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw StartupProblem.inTheWay(
          "Lệnh không chạy hết: %s".formatted(e.getMessage()),
          "The command did not complete (the reason is above).");
    }
  }
}
