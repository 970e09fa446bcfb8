package vn.kheo.app.oversight.assessing.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.assessing.AssessmentRefused;
import vn.kheo.app.oversight.assessing.Framework;
import vn.kheo.app.oversight.assessing.Mark;

/**
 * Điểm đã gõ: {@code p.<code>} points, {@code o.<code>} does not apply, {@code r.<code>} reason.
 */
final class TypedMarks {
  private static final Pattern POINTS = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");

  private TypedMarks() {}

  /**
   * @throws AssessmentRefused where something typed is no number
   */
  static Map<String, Mark> of(Framework framework, Map<String, String> fields) {
    Map<String, Mark> marks = new HashMap<>();
    for (Framework.Row row : framework.entered()) {
      marks.put(
          row.code(),
          new Mark(
              points(row.code(), fields.get("p." + row.code())),
              fields.containsKey("o." + row.code()),
              reason(fields, row.code())));
    }
    for (Framework.Row row : framework.limits()) {
      boolean holds = fields.containsKey("p." + row.code());
      marks.put(
          row.code(), new Mark(holds ? BigDecimal.ONE : null, false, reason(fields, row.code())));
    }
    return marks;
  }

  private static @Nullable BigDecimal points(String code, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String bare = typed.strip();
    if (!POINTS.matcher(bare).matches()) {
      throw AssessmentRefused.noNumber(code, bare);
    }
    return new BigDecimal(bare.replace(',', '.'));
  }

  private static String reason(Map<String, String> fields, String code) {
    return fields.getOrDefault("r." + code, "").replace("\r\n", "\n").strip();
  }
}
