package vn.kheo.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The shared development corpus, which is not part of this repository: looked for in the system
 * property {@code kheo.shared}, the environment variable {@code KHEO_SHARED}, and beside the
 * repository.
 */
final class Corpus {
  private Corpus() {}

  /** The shared folder; the test is skipped where it is absent. */
  static Path shared() {
    var found =
        Stream.of(
                Optional.ofNullable(System.getProperty("kheo.shared")),
                Optional.ofNullable(System.getenv("KHEO_SHARED")),
                besideRepository())
            .flatMap(Optional::stream)
            .map(Path::of)
            .filter(path -> Files.isDirectory(path.resolve("corpus")))
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(),
        "Skipped: the shared corpus is not here. Say where with -Dkheo.shared=FOLDER.");
    return found.orElseThrow();
  }

  static String text(String number) throws IOException {
    try (var files = Files.list(shared().resolve("corpus"))) {
      var file =
          files
              .filter(f -> f.getFileName().toString().matches(number + "-.*\\.txt"))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  private static Optional<String> besideRepository() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        var parent = at.getParent();
        return parent == null ? Optional.empty() : Optional.of(parent.resolve("shared").toString());
      }
    }
    return Optional.empty();
  }
}
