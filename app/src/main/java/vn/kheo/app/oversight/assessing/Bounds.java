package vn.kheo.app.oversight.assessing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Giới hạn điểm: what stands in a sheet must lie within its framework. */
final class Bounds {
  private Bounds() {}

  /** No row has more than its points, none is left out that may not be. */
  static void require(Framework framework, Map<String, Mark> marks) {
    for (Framework.Row row : framework.entered()) {
      Mark mark = marks.getOrDefault(row.code(), Mark.NONE);
      BigDecimal points = mark.points();
      if (points != null && (points.signum() < 0 || points.compareTo(row.points()) > 0)) {
        throw new AssessmentRefused(
            "points", row.code(), points.toPlainString(), row.points().toPlainString());
      }
      if (points != null && points.scale() > 2) {
        throw new AssessmentRefused("places", row.code(), points.toPlainString());
      }
      if (mark.omitted() && !row.omittable()) {
        throw new AssessmentRefused("omitted", row.code());
      }
    }
  }

  static void requireComplete(Framework framework, Map<String, Mark> marks) {
    List<String> missing =
        framework.scored().stream()
            .filter(
                row -> {
                  Mark mark = marks.getOrDefault(row.code(), Mark.NONE);
                  return mark.points() == null && !mark.omitted();
                })
            .map(Framework.Row::code)
            .toList();
    if (!missing.isEmpty()) {
      throw new AssessmentRefused("missing", String.join(", ", missing));
    }
    List<String> unexplained =
        framework.entered().stream()
            .filter(
                row -> {
                  Mark mark = marks.getOrDefault(row.code(), Mark.NONE);
                  boolean asks = mark.omitted() || mark.counted().signum() > 0;
                  return asks && mark.reason().isBlank();
                })
            .map(Framework.Row::code)
            .toList();
    if (!unexplained.isEmpty()) {
      throw new AssessmentRefused("unexplained", String.join(", ", unexplained));
    }
  }

  /** Wherever the appraisal differs there is a reason. */
  static void requireReasons(Framework framework, Sheet sheet) {
    List<String> unexplained =
        framework.rows().stream()
            .map(Framework.Row::code)
            .filter(sheet::differs)
            .filter(code -> sheet.appraised().getOrDefault(code, Mark.NONE).reason().isBlank())
            .toList();
    if (!unexplained.isEmpty()) {
      throw new AssessmentRefused("differs", String.join(", ", unexplained));
    }
  }
}
