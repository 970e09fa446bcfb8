package vn.kheo.app.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Phân quyền: one permission of one account for one unit, with dates.
 *
 * @param unitId null for the whole house
 * @param validFrom null where it holds since always
 * @param validTo first day on which it no longer holds; null while no end is set
 */
public record Grant(
    long id,
    long accountId,
    Permission permission,
    @Nullable Long unitId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }

  public boolean endedBy(LocalDate day) {
    return validTo != null && !day.isBefore(validTo);
  }
}
