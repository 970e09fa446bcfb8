package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hạn được tính lại: the last day of one open assignment, as it is and as it would be.
 *
 * @param directiveTitle null where the person may not see the directive
 */
public record MovedDeadline(
    long assignmentId,
    String ref,
    long unitId,
    String unitName,
    @Nullable String directiveTitle,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
