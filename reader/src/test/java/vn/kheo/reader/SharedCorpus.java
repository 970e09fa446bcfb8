package vn.kheo.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The development corpus, which is no part of the project: system property {@code kheo.shared},
 * else environment {@code KHEO_SHARED}, else a folder {@code shared} beside the repository.
 */
final class SharedCorpus {
  private SharedCorpus() {}

  /** The folder; the test is skipped where there is none. */
  static Path folder() {
    var given = System.getProperty("kheo.shared", System.getenv("KHEO_SHARED"));
    var folder = given != null ? Path.of(given) : repository().resolveSibling("shared");
    assumeTrue(
        Files.isDirectory(folder.resolve("corpus")),
        "skipped: no development corpus at " + folder + " (set -Dkheo.shared=FOLDER)");
    return folder;
  }

  private static Path repository() {
    var folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
