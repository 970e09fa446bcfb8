package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, and the glossary speaks of what is in the code. */
class WordsTest {
  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static Stream<Path> vietnamese() throws IOException {
    return Files.list(MESSAGES).filter(file -> !file.toString().endsWith("_en.properties"));
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void every_word_has_its_other_language_with_the_same_places(Path file) throws IOException {
    Properties vi = load(file);
    Properties en = load(Path.of(file.toString().replace(".properties", "_en.properties")));

    assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames());
    for (String key : vi.stringPropertyNames()) {
      assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(vi.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void words_are_composed_and_never_empty(Path file) throws IOException {
    Properties vi = load(file);
    for (String key : vi.stringPropertyNames()) {
      assertThat(vi.getProperty(key)).as(key).isNotBlank();
      assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC))
          .as(key)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void no_key_stands_twice_in_a_file(Path file) throws IOException {
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("[\\w.\\-]+\\s*=.*"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void the_glossary_names_what_stands_in_the_code() throws IOException {
    String code = sources();
    List<String> missing =
        Files.readAllLines(Path.of("..", "docs", "glossary.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .map(line -> line.split("\\|")[2])
            .flatMap(names -> Pattern.compile("`(\\w+)`").matcher(names).results())
            .map(result -> result.group(1))
            .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
            .toList();
    assertThat(missing).isEmpty();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(Path.of("src", "main", "java")),
            Files.walk(Path.of("..", "reader", "src", "main", "java")))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(WordsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> places(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
