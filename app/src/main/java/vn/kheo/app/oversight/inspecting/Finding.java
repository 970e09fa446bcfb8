package vn.kheo.app.oversight.inspecting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.AssignmentLine;

/**
 * Tồn tại, hạn chế và kiến nghị khắc phục (TASK-12).
 *
 * @param obligationId of the directive its conclusion became; null until then, or without a remedy
 * @param standing how its remedy stands; null where there is none, or it is not the person's to see
 */
public record Finding(
    long id,
    long visitId,
    int number,
    Text text,
    String unitName,
    @Nullable Long obligationId,
    @Nullable AssignmentLine standing,
    int version) {

  /**
   * Nội dung.
   *
   * @param unitId the unit that answers for it and carries out the remedy
   * @param remedy blank for none; then without a day
   */
  public record Text(
      String words,
      Nature nature,
      Degree degree,
      String cause,
      String responsibility,
      @Nullable Long unitId,
      String remedy,
      @Nullable LocalDate remedyDue) {}

  /** Tính chất. */
  public enum Nature {
    NOT_DONE,
    DONE_WRONGLY,
    INCOMPLETE,
    LATE
  }

  /** Mức độ. */
  public enum Degree {
    SLIGHT,
    SERIOUS,
    VERY_SERIOUS
  }

  public boolean hasRemedy() {
    return !text.remedy().isBlank();
  }

  Finding standing(@Nullable AssignmentLine line) {
    return new Finding(id, visitId, number, text, unitName, obligationId, line, version);
  }

  Finding of(String name) {
    return new Finding(id, visitId, number, text, name, obligationId, standing, version);
  }
}
