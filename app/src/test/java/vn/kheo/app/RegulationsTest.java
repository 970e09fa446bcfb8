package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/regulations.md says the program does, a test proves under the same id. */
class RegulationsTest {
  private static final Path REGULATIONS = Path.of("..", "docs", "regulations.md");
  private static final Pattern ID = Pattern.compile("\\b(?:TASK|DAY|REP)-\\d+\\b");
  private static final Pattern NAME = Pattern.compile("void (\\w+)\\(");
  private static final Pattern NAMED = Pattern.compile("(?:TASK|DAY|REP)_\\d+(?!\\d)");

  @Test
  void every_rule_that_is_kept_stands_in_the_name_of_a_test() throws IOException {
    Set<String> kept =
        Files.readAllLines(REGULATIONS).stream()
            .takeWhile(line -> !line.equals("## Known and not done"))
            .filter(line -> line.startsWith("| "))
            .map(line -> line.split("\\|")[1])
            .flatMap(cell -> ID.matcher(cell).results())
            .map(id -> id.group().replace('-', '_'))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kept).contains("TASK_25", "DAY_6");
    assertThat(named()).containsAll(kept);
  }

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String module : new String[] {"reader", "extract", "app"}) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          NAME.matcher(Files.readString(file))
              .results()
              .flatMap(name -> NAMED.matcher(name.group(1)).results())
              .forEach(id -> named.add(id.group()));
        }
      }
    }
    return named;
  }
}
