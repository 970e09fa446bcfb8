package vn.kheo.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Một lần đôn đốc bằng văn bản (TASK-25).
 *
 * @param symbol such as {@code 05/UBND-VXNV}
 * @param sender name of the agency that sent it
 * @param href address of the letter
 * @param due last good day the letter named
 * @param workingDaysLate as the letter said; null where it was urged before its day
 * @param withdrawnAt null while the letter stands
 */
public record Urging(
    long letterId,
    String symbol,
    LocalDate letterDate,
    String sender,
    String href,
    LocalDate due,
    @Nullable Integer workingDaysLate,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnReason) {}
