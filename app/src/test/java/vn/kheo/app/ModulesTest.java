package vn.kheo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The house as it stands in the code is the house of the design. */
class ModulesTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

  /** The rooms in their order; a room may use those before it, as far as this table says. */
  private static final Map<String, Set<String>> DESIGN =
      Map.ofEntries(
          module("calendar"),
          module("paper"),
          module("journal"),
          module("organization", "journal", "paper"),
          module("settings", "calendar", "journal"),
          module("access", "organization", "journal"),
          module("notice", "organization", "settings", "calendar", "paper"),
          module("document", "calendar", "paper", "journal", "organization", "settings", "access"),
          module(
              "directive",
              "calendar",
              "paper",
              "journal",
              "organization",
              "settings",
              "access",
              "document"),
          module(
              "reporting",
              "calendar",
              "paper",
              "journal",
              "organization",
              "settings",
              "access",
              "notice",
              "document",
              "directive"),
          module(
              "oversight",
              "calendar",
              "paper",
              "journal",
              "organization",
              "settings",
              "access",
              "notice",
              "document",
              "directive",
              "reporting"),
          module("exchange", "organization", "settings", "access", "directive", "reporting"));

  @Test
  void modules_meet_only_through_their_published_types() {
    MODULES.verify();
  }

  @Test
  void the_modules_are_those_of_the_design_and_use_only_what_it_allows() {
    assertThat(uses().keySet()).isEqualTo(new TreeSet<>(DESIGN.keySet()));
    uses().forEach((module, used) -> assertThat(used).as(module).isSubsetOf(DESIGN.get(module)));
  }

  @Test
  void the_diagram_in_docs_is_drawn_from_the_code() throws IOException {
    Path page = Path.of("..", "docs", "modules.md");
    String drawn =
        """
        # Modules, drawn from the code

        An arrow is “uses”. Drawn by `ModulesTest`; run it with `-Dkheo.draw=true` to draw again.

        ```mermaid
        graph TD
        %s
        ```
        """
            .formatted(
                uses().entrySet().stream()
                    .flatMap(
                        e ->
                            e.getValue().isEmpty()
                                ? List.of("  " + e.getKey()).stream()
                                : e.getValue().stream().map(u -> "  " + e.getKey() + " --> " + u))
                    .collect(Collectors.joining("\n")));
    if (Boolean.getBoolean("kheo.draw")) {
      Files.writeString(page, drawn);
    }
    assertThat(Files.readString(page)).isEqualTo(drawn);
  }

  private static Map.Entry<String, Set<String>> module(String name, String... mayUse) {
    return Map.entry(name, Set.of(mayUse));
  }

  private static Map<String, Set<String>> uses() {
    var uses = new TreeMap<String, Set<String>>();
    MODULES.forEach(module -> uses.put(name(module), new TreeSet<>(usedBy(module))));
    return uses;
  }

  private static Set<String> usedBy(ApplicationModule module) {
    return module
        .getDependencies(MODULES, DependencyDepth.IMMEDIATE)
        .uniqueStream(d -> d.getTargetModule())
        .map(d -> name(d.getTargetModule()))
        .filter(other -> !other.equals(name(module)))
        .collect(Collectors.toSet());
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
