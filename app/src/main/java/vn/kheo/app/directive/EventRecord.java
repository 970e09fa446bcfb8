package vn.kheo.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.CountUnit;

/**
 * Điều cần ghi nhận về một sự kiện.
 *
 * @param length how long after the event; only asked where the text does not say
 * @param evidence by what the person knows it
 * @param standing number of the record the person saw, which this corrects; 0 for none
 */
public record EventRecord(
    LocalDate day,
    @Nullable Integer length,
    @Nullable CountUnit unit,
    String evidence,
    long standing) {}
