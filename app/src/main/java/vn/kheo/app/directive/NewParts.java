package vn.kheo.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.reader.Deliverable;

/**
 * Phần việc giao xuống: the same part for each recipient, as a leader typed it.
 *
 * @param words what is to be done
 * @param due last good day, not later than the parent's (TASK-23); null takes the parent's
 * @param deliverable null takes the parent's
 * @param units units below, each named by hand: none may have a part already
 * @param kinds kinds of units ({@code ubnd_xa} …): every unit below of that kind without a part
 * @param people of the unit itself
 */
public record NewParts(
    String words,
    @Nullable LocalDate due,
    @Nullable Deliverable deliverable,
    @Nullable String remark,
    List<Long> units,
    Set<String> kinds,
    List<Long> people) {}
