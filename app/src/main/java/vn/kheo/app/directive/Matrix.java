package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Timeliness;

/**
 * Ma trận: units down, obligations across; only what the person signed in may see.
 *
 * @param columns obligations that were issued, in the document's order
 */
public record Matrix(Directive directive, List<Column> columns, List<Row> rows) {

  /** Một nhiệm vụ. */
  public record Column(long obligationId, String ref, String words, @Nullable LocalDate due) {}

  /**
   * Một đơn vị.
   *
   * @param unitKind kind of the unit, for grouping and filtering
   * @param cells by obligation; absent where the unit has no such assignment
   */
  public record Row(long unitId, String unitName, String unitKind, Map<Long, Cell> cells) {}

  /**
   * Một ô.
   *
   * @param asking whether a request of the unit waits for a decision
   */
  public record Cell(
      long assignmentId,
      AssignmentState state,
      Timeliness timeliness,
      @Nullable LocalDate due,
      boolean asking) {}
}
