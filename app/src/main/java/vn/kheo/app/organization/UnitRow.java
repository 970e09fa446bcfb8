package vn.kheo.app.organization;

import java.time.LocalDate;

/**
 * A unit as a line of a file; absent text is empty, absent dates are {@link LocalDate#MIN} and
 * {@link LocalDate#MAX}.
 */
record UnitRow(
    String code,
    String name,
    String shortName,
    String kind,
    String parent,
    String govCode,
    String gsoCode,
    LocalDate from,
    LocalDate to,
    String source) {}
