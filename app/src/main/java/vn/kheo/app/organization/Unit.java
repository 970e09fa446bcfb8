package vn.kheo.app.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Đơn vị: an identity, not a name.
 *
 * @param validFrom first day; null where not known
 * @param validTo first day on which the unit no longer exists; null while it does
 */
public record Unit(
    long id,
    String code,
    String name,
    String shortName,
    String kind,
    @Nullable Long parentId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean existsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }
}
