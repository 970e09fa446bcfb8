package vn.kheo.app.directive;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.calendar.Timeliness;

/**
 * Lọc nhiệm vụ. What is null or empty does not narrow.
 *
 * @param words looked for in the order's words and the directive's title, marks or not
 * @param page from 1
 */
public record AssignmentFilter(
    Set<AssignmentState> states,
    Set<Timeliness> timeliness,
    @Nullable Long unitId,
    @Nullable Long directiveId,
    @Nullable String words,
    Sort sort,
    int page) {

  /** Nothing narrowed, by date, first page. */
  public static final AssignmentFilter ALL =
      new AssignmentFilter(Set.of(), Set.of(), null, null, null, Sort.DUE, 1);

  /** Thứ tự. */
  public enum Sort {
    /** Earliest last good day first, none at the end. */
    DUE,
    /** By unit, then by provision. */
    UNIT,
    /** By directive and provision. */
    DIRECTIVE,
    /** By state, then by date. */
    STATE
  }
}
