package vn.kheo.app.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thay đổi thông tin đơn vị: what a person may set on a unit's page. Its code and parent are its
 * identity and stay.
 *
 * @param validTo first day on which it no longer exists
 */
public record UnitChange(
    String name,
    String shortName,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {}
