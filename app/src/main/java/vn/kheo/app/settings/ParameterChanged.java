package vn.kheo.app.settings;

import java.time.LocalDate;

/**
 * Tham số đã đổi: published within the transaction that changes it, so that what follows from the
 * value is brought up to date with it or not at all.
 *
 * @param from first day of the new value
 */
public record ParameterChanged(String key, LocalDate from) {}
