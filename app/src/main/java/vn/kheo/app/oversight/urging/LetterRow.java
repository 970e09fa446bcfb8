package vn.kheo.app.oversight.urging;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Công văn trong danh sách.
 *
 * @param symbol null for a draft without a number
 * @param units how many units it urges
 * @param lines how many assignments
 */
public record LetterRow(
    long id,
    Letter.State state,
    @Nullable String symbol,
    @Nullable LocalDate date,
    String subject,
    String senderName,
    String firstUnit,
    int units,
    int lines,
    Instant draftedAt) {}
