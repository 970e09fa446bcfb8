package vn.kheo.app.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Một phiên bản của biểu mẫu, whole. In force it never changes.
 *
 * @param number from 1
 * @param validFrom first day on which rounds are opened with it; null while a draft
 * @param indicators by ordinal
 * @param version counts changes of a draft
 */
public record FormVersion(
    long id,
    long formId,
    String code,
    String name,
    long ownerUnitId,
    int number,
    State state,
    String legalBasis,
    String note,
    @Nullable LocalDate validFrom,
    List<Section> sections,
    List<Indicator> indicators,
    int version) {

  /** Trạng thái. */
  public enum State {
    DRAFT,
    IN_FORCE,
    RETIRED
  }

  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * @throws IndexOutOfBoundsException for an ordinal it does not have
   */
  public Indicator indicator(int ordinal) {
    return indicators.get(ordinal - 1);
  }
}
