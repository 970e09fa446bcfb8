package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in Vietnamese is said in English, and the other way round. */
class MessagesTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  static List<String> subjects() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
          .map(name -> name.substring(0, name.length() - ".properties".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void both_languages_have_the_same_keys(String subject) throws IOException {
    assertThat(keys(load(subject + "_en"))).isEqualTo(keys(load(subject)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void nothing_is_left_empty_and_arguments_survive_quotes(String subject) throws IOException {
    for (String file : List.of(subject, subject + "_en")) {
      load(file)
          .forEach(
              (key, words) -> {
                assertThat(words.toString()).as(file + " " + key).isNotBlank();
                if (words.toString().contains("{0")) {
                  assertThat(LONE_QUOTE.matcher(words.toString()).find())
                      .as(file + " " + key + ": a quote in words with arguments is doubled")
                      .isFalse();
                }
              });
    }
  }

  private static Properties load(String file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static TreeSet<String> keys(Properties properties) {
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
