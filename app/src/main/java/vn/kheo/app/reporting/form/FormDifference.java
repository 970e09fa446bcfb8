package vn.kheo.app.reporting.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Khác nhau giữa hai phiên bản: what was added, left out and changed, field by field. */
public final class FormDifference {
  private FormDifference() {}

  /**
   * @param key code of the indicator, or number of the section
   * @param name as it is now, or was
   * @param changes empty where it was added or left out
   */
  public record Line(boolean section, String key, String name, Kind kind, List<Change> changes) {}

  public record Change(String field, String before, String after) {}

  public enum Kind {
    ADDED,
    LEFT_OUT,
    CHANGED
  }

  public static List<Line> between(FormVersion before, FormVersion after) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(
        lines(
            false,
            by(before.indicators(), Indicator::code, FormFile.indicators(before)),
            by(after.indicators(), Indicator::code, FormFile.indicators(after)),
            FormFile.INDICATORS,
            2));
    lines.addAll(
        lines(
            true,
            by(before.sections(), Section::number, FormFile.sections(before)),
            by(after.sections(), Section::number, FormFile.sections(after)),
            FormFile.SECTIONS,
            1));
    return lines;
  }

  private static <T> Map<String, List<Object>> by(
      List<T> all, Function<T, String> key, List<List<Object>> cells) {
    return IntStream.range(0, all.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> key.apply(all.get(i)), cells::get, (a, b) -> a, LinkedHashMap::new));
  }

  private static List<Line> lines(
      boolean section,
      Map<String, List<Object>> before,
      Map<String, List<Object>> after,
      List<String> fields,
      int nameAt) {
    List<Line> lines = new ArrayList<>();
    after.forEach(
        (key, cells) -> {
          List<Object> old = before.get(key);
          Line line = line(section, key, old, cells, fields, nameAt);
          if (line != null) {
            lines.add(line);
          }
        });
    before.forEach(
        (key, cells) -> {
          if (!after.containsKey(key)) {
            lines.add(
                new Line(section, key, cells.get(nameAt).toString(), Kind.LEFT_OUT, List.of()));
          }
        });
    return lines;
  }

  private static @Nullable Line line(
      boolean section,
      String key,
      @Nullable List<Object> before,
      List<Object> after,
      List<String> fields,
      int nameAt) {
    String name = after.get(nameAt).toString();
    if (before == null) {
      return new Line(section, key, name, Kind.ADDED, List.of());
    }
    List<Change> changes =
        IntStream.range(0, fields.size())
            .filter(i -> !Objects.equals(before.get(i), after.get(i)))
            .mapToObj(
                i -> new Change(fields.get(i), before.get(i).toString(), after.get(i).toString()))
            .toList();
    return changes.isEmpty() ? null : new Line(section, key, name, Kind.CHANGED, changes);
  }
}
