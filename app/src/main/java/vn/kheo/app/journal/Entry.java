package vn.kheo.app.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một dòng nhật ký, as it was written.
 *
 * @param action as in {@link Step}
 */
public record Entry(
    long id,
    Instant at,
    String who,
    String action,
    String subjectKind,
    long subjectId,
    String subjectLabel,
    @Nullable Long directiveId,
    @Nullable Long unitId,
    String detail) {}
