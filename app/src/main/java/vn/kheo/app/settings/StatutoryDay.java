package vn.kheo.app.settings;

import java.time.LocalDate;

/**
 * Ngày nghỉ theo luật.
 *
 * @param lunar month and day are of the lunar calendar
 * @param validTo first day on which it no longer holds
 */
record StatutoryDay(
    String key,
    String name,
    boolean lunar,
    int month,
    int day,
    LocalDate validFrom,
    LocalDate validTo,
    SpecialDay.Certainty certainty,
    String legalBasis,
    String source) {

  boolean holdsOn(LocalDate on) {
    return !on.isBefore(validFrom) && on.isBefore(validTo);
  }

  SpecialDay on(LocalDate on, String called) {
    return new SpecialDay(
        on, called, SpecialDay.Kind.PUBLIC_HOLIDAY, certainty, legalBasis, source);
  }
}
