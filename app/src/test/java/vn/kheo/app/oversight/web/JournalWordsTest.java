package vn.kheo.app.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Whatever the modules write into the journal can be read there in words. */
class JournalWordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "vn", "kheo", "app");
  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final String PREFIX = "journal.action.";
  private static final Pattern NAME = Pattern.compile("\"([a-z]+\\.[a-z][A-Za-z_]+)\"");
  private static final Pattern STEP =
      Pattern.compile("(?:new Step|recordEach)\\(\\s*\"[^\"]*\",\\s*\"([a-z]+)\"");
  private static final Pattern NO_ACTION = Pattern.compile(".*\\.(csv|xlsx|txt)|kheo\\..*");

  @Test
  void every_action_in_the_source_has_words_and_no_words_are_left_over() throws IOException {
    Set<String> words = keys(PREFIX);
    Set<String> others = keys("");

    Set<String> actions =
        sources()
            .filter(
                source ->
                    source.contains("ournal")
                        || source.contains("steps.save(")
                        || source.contains("visits.record("))
            .flatMap(source -> NAME.matcher(source).results())
            .map(found -> found.group(1))
            .filter(name -> words.contains(name) || !others.contains(name))
            .filter(name -> !NO_ACTION.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(actions).contains("assignment.handedIn", "clock.moved", "unit.imported");
    assertThat(actions).isEqualTo(words);
  }

  @Test
  void every_kind_of_subject_can_be_chosen_and_has_words() throws IOException {
    Set<String> kinds =
        sources()
            .flatMap(source -> STEP.matcher(source).results())
            .map(step -> step.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(kinds).contains("assignment", "unit");
    assertThat(JournalWords.KINDS).containsAll(kinds);
    assertThat(keys("journal.kind.")).containsExactlyInAnyOrderElementsOf(JournalWords.KINDS);
  }

  @Test
  void no_action_is_worded_in_two_places() throws IOException {
    List<String> all;
    try (Stream<Path> files = Files.list(MESSAGES)) {
      all =
          files
              .filter(file -> !file.toString().endsWith("_en.properties"))
              .flatMap(file -> load(file).stringPropertyNames().stream())
              .filter(key -> key.startsWith(PREFIX))
              .toList();
    }
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void a_name_nobody_uses_any_more_is_still_readable() {
    var words = new JournalWords(new StaticMessageSource());

    assertThat(words.action("unit.soldOff_twice", Locale.ENGLISH)).isEqualTo("unit sold off twice");
    assertThat(words.kind("seal", Locale.ENGLISH)).isEqualTo("seal");
  }

  private static Set<String> keys(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .flatMap(file -> load(file).stringPropertyNames().stream())
          .filter(key -> key.startsWith(prefix))
          .map(key -> key.substring(prefix.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList()
          .stream();
    }
  }

  private static Properties load(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
