package vn.kheo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code dispatches/*.txt}, of our own writing, reads as its {@code .reading} beside it says,
 * which a person has compared with the text.
 */
class DispatchTest {
  private final Reader reader = new Reader();

  static Stream<Path> dispatches() throws Exception {
    var folder = Objects.requireNonNull(DispatchTest.class.getResource("/dispatches"));
    return Files.list(Path.of(folder.toURI())).filter(f -> f.toString().endsWith(".txt")).sorted();
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void reads_as_expected(Path dispatch) throws Exception {
    var expected = Path.of(dispatch.toString().replace(".txt", ".reading"));
    assertThat(Rendering.of(reader.read(Files.readString(dispatch))))
        .isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void reads_the_same_with_decomposed_letters(Path dispatch) throws Exception {
    var text = Files.readString(dispatch);
    var composed = reader.read(text);
    var decomposed = reader.read(Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(Rendering.of(decomposed)).isEqualTo(Rendering.of(composed));
    assertThat(Findings.of(decomposed)).allSatisfy(found -> found.quotes(decomposed.text()));
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void reads_the_same_with_windows_line_ends(Path dispatch) throws Exception {
    var text = Files.readString(dispatch);
    assertThat(Rendering.of(reader.read(text.replace("\n", "\r\n"))))
        .isEqualTo(Rendering.of(reader.read(text)));
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void every_finding_quotes_the_text_it_points_at(Path dispatch) throws Exception {
    var reading = reader.read(Files.readString(dispatch));
    assertThat(Findings.of(reading)).isNotEmpty();
    assertThat(Findings.of(reading)).allSatisfy(found -> found.quotes(reading.text()));
  }
}
