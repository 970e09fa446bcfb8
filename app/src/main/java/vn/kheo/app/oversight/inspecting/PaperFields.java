package vn.kheo.app.oversight.inspecting;

import java.util.List;
import java.util.stream.IntStream;
import vn.kheo.app.oversight.papers.PaperKind.Field;

/** Trường của mẫu: each with the key of its meaning, shared by the papers of inspections. */
final class PaperFields {
  private PaperFields() {}

  /**
   * @param key of the kind; the meaning stands under {@code <key>.field.<place>}, places from 0
   */
  static List<Field> of(List<String> names, String key) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Field(names.get(i), key + ".field." + i))
        .toList();
  }
}
