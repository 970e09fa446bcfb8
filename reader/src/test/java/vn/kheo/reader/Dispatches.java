package vn.kheo.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/** The dispatches of our own writing. */
final class Dispatches {
  private Dispatches() {}

  static String longest() {
    try {
      var folder = Objects.requireNonNull(Dispatches.class.getResource("/dispatches"));
      try (var files = Files.list(Path.of(folder.toURI()))) {
        return files
            .filter(f -> f.toString().endsWith(".txt"))
            .map(Dispatches::read)
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
