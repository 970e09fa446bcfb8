package vn.kheo.app.oversight.papers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kheo.app.paper.StackedColumns;
import vn.kheo.app.paper.WordTemplate;

/** Loại mẫu: a kind of paper that is written with a template; each is a bean. */
public interface PaperKind {

  /** As addresses and the database name it, such as {@code urging-letter}. */
  String code();

  /** Key of its words: {@code <key>} is the name, {@code <key>.text} what it is for. */
  String key();

  /** The fields, in the order in which people look for them. */
  List<Field> fields();

  /** The template that comes with the program (.docx). */
  byte[] builtIn();

  /** Invented data that fills every field. */
  Filling sample();

  /**
   * Trường.
   *
   * @param name as it stands in the file without braces; {@code danh_sách.tên} in a repeated row
   * @param key of its meaning
   */
  record Field(String name, String key) {
    /**
     * Several, whose meanings stand under {@code <key>.field.<place>}, places from 0.
     *
     * @param key of the kind
     */
    public static List<Field> of(List<String> names, String key) {
      return IntStream.range(0, names.size())
          .mapToObj(i -> new Field(names.get(i), key + ".field." + i))
          .toList();
    }
  }

  /** What a template is filled with; see {@link vn.kheo.app.paper.WordTemplate#fill}. */
  record Filling(
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      Map<String, StackedColumns> charts) {
    public Filling(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
      this(values, lists, Map.of());
    }

    public byte[] into(WordTemplate template) {
      return template.fill(values, lists, charts);
    }
  }

  /** Names of all fields. */
  default Set<String> names() {
    return fields().stream().map(Field::name).collect(Collectors.toSet());
  }
}
