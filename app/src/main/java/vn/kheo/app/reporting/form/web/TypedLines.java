package vn.kheo.app.reporting.form.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.kheo.app.reporting.form.Audience;
import vn.kheo.app.reporting.form.Check;
import vn.kheo.app.reporting.form.Indicator;
import vn.kheo.app.reporting.form.Nature;
import vn.kheo.app.reporting.form.OverTime;
import vn.kheo.app.reporting.form.OverUnits;
import vn.kheo.app.reporting.form.Section;

/** An indicator or a section as a page sends it; anything may be missing. */
final class TypedLines {
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 6;

  private TypedLines() {}

  static Indicator indicator(int ordinal, MultiValueMap<String, String> fields) {
    String formula = text(fields, "formula");
    return new Indicator(
        0,
        ordinal,
        text(fields, "code"),
        text(fields, "heading"),
        text(fields, "name"),
        text(fields, "nameEn"),
        text(fields, "unit"),
        audience(fields),
        known(Nature.class, text(fields, "nature"), Nature.FLOW),
        known(OverTime.class, text(fields, "overTime"), OverTime.LAST),
        known(OverUnits.class, text(fields, "overUnits"), OverUnits.NONE),
        formula.isEmpty() ? null : formula,
        !formula.isEmpty(),
        Math.clamp(number(text(fields, "decimals")), 0, MOST_DECIMALS),
        text(fields, "choices").lines().map(String::strip).filter(one -> !one.isEmpty()).toList(),
        fields.containsKey("required"),
        text(fields, "source"),
        checks(fields));
  }

  private static Set<Audience> audience(MultiValueMap<String, String> fields) {
    return fields.getOrDefault("audience", List.of()).stream()
        .flatMap(word -> Arrays.stream(Audience.values()).filter(one -> one.name().equals(word)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Check> checks(MultiValueMap<String, String> fields) {
    List<String> expressions = fields.getOrDefault("check", List.of());
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      String expression = expressions.get(i).strip();
      if (!expression.isEmpty()) {
        checks.add(
            new Check(
                0,
                expression,
                known(Check.Severity.class, at(fields, "severity", i), Check.Severity.ERROR),
                at(fields, "note", i)));
      }
    }
    return checks;
  }

  /** The limit of characters is null where it is none, or no number. */
  static Section section(int ordinal, MultiValueMap<String, String> fields) {
    int most = number(text(fields, "most"));
    @Nullable Integer limit = most == 0 ? null : Integer.valueOf(most);
    String feeds = text(fields, "feeds");
    return new Section(
        0,
        ordinal,
        text(fields, "number"),
        text(fields, "title"),
        text(fields, "guidance"),
        limit,
        fields.containsKey("required"),
        fields.containsKey("headingOnly"),
        feeds.isEmpty() ? List.of() : List.of(feeds.split("[\\s,;]+")));
  }

  static String text(MultiValueMap<String, String> fields, String name) {
    String typed = fields.getFirst(name);
    return typed == null ? "" : typed.replace("\r\n", "\n").strip();
  }

  private static String at(MultiValueMap<String, String> fields, String name, int i) {
    List<String> values = fields.getOrDefault(name, List.of());
    return i < values.size() ? values.get(i).strip() : "";
  }

  private static int number(String typed) {
    return typed.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(typed) : 0;
  }

  private static <E extends Enum<E>> E known(Class<E> type, String word, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElse(otherwise);
  }
}
