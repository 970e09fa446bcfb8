package vn.kheo.app.reporting.regime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Kỳ có ngày riêng.
 *
 * @param due last good day of the units (REP-8: as the requester says)
 * @param throughDue of the collecting unit; null for as many working days after {@code due} as the
 *     regime says
 */
public record OwnRound(
    String label, LocalDate from, LocalDate to, LocalDate due, @Nullable LocalDate throughDue) {}
