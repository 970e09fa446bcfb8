package vn.kheo.app.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Điều chỉnh of a total by hand.
 *
 * @param computed what was added up when it was set; null where nothing was
 */
public record Adjustment(
    long id,
    int ordinal,
    BigDecimal amount,
    @Nullable BigDecimal computed,
    String reason,
    Instant at,
    String by) {}
