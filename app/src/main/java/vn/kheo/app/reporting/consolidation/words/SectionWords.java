package vn.kheo.app.reporting.consolidation.words;

import java.util.List;
import vn.kheo.app.reporting.consolidation.Consolidation;

/**
 * Một đề mục: the text, and what all units say beneath it.
 *
 * @param clusters distinctive ones first
 * @param silent units that have sent and say nothing here, by name
 * @param mayWrite whether the person may write the text
 */
public record SectionWords(
    Consolidation sheet,
    SectionDraft draft,
    List<Cluster> clusters,
    List<String> silent,
    boolean mayWrite) {

  public int sentences() {
    return clusters.stream().mapToInt(one -> one.sayings().size()).sum();
  }

  public long doubted() {
    return clusters.stream().filter(Cluster::isDoubted).count();
  }

  /** Units whose words stand here. */
  public long units() {
    return clusters.stream()
        .flatMap(one -> one.sayings().stream())
        .map(Saying::unitId)
        .distinct()
        .count();
  }
}
