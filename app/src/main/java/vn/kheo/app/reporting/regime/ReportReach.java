package vn.kheo.app.reporting.regime;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Báo cáo mà một người được biết: those of rounds that a unit of theirs collects or receives, and
 * those of the units they work for.
 */
@Component
public class ReportReach {
  /**
   * Condition over {@code reporting.report r} and its {@code reporting.regime g}; takes {@link
   * #parameters}.
   */
  public static final String SEES =
      """
      (:everything or g.through_unit_id = any(:collects) or g.receiver_unit_id = any(:collects)
       or r.unit_id = any(:own))\
      """;

  private final RegimeRights rights;

  ReportReach(RegimeRights rights) {
    this.rights = rights;
  }

  /** Of the person signed in: {@code everything}, {@code collects}, {@code own}. */
  public Map<String, Object> parameters() {
    return Map.of(
        "everything",
        rights.readsEverything(),
        "collects",
        rights.readsOf(),
        "own",
        rights.worksFor().stream().mapToLong(Long::longValue).toArray());
  }

  /** Whether the person collects or receives reports of anybody, or works for this unit. */
  public boolean mayRead(long unitId) {
    return rights.readsEverything()
        || rights.readsOf().length > 0
        || rights.worksFor().contains(unitId);
  }
}
