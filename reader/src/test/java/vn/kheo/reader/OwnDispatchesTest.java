package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole dispatches of many kinds, written for this test: {@code dispatches/*.txt} and beside each
 * what must be read in it, {@code *.expected}. A new one: add the text and an empty {@code
 * .expected}, run, check what the failure prints by eye, and keep it.
 */
class OwnDispatchesTest {

  @TestFactory
  Stream<DynamicTest> each_dispatch_is_read_as_written_beside_it() throws Exception {
    return dispatches().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> decomposed_letters_are_read_as_composed_ones() throws Exception {
    return dispatches().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      var text = Files.readString(file);
                      var nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
                      var reading = new Reader().read(nfd);
                      assertThat(Summary.of(reading))
                          .isEqualTo(Summary.of(new Reader().read(text)));
                      Quotes.check(reading);
                    }));
  }

  private static void check(Path file) throws IOException {
    var reading = new Reader().read(Files.readString(file));
    Quotes.check(reading);
    var expected = Path.of(file.toString().replace(".txt", ".expected"));
    assertThat(Summary.of(reading)).isEqualTo(Files.readString(expected));
  }

  private static List<Path> dispatches() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(OwnDispatchesTest.class.getResource("/dispatches"));
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
