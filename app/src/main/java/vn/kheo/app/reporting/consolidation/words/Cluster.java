package vn.kheo.app.reporting.consolidation.words;

import java.util.List;

/**
 * Những câu như nhau, of different units.
 *
 * @param sayings the commonest wording first; at least one
 */
public record Cluster(List<Saying> sayings) {
  public Cluster {
    sayings = List.copyOf(sayings);
  }

  public Saying first() {
    return sayings.getFirst();
  }

  /** How many units say so. */
  public int units() {
    return (int) sayings.stream().map(Saying::unitId).distinct().count();
  }

  public boolean isAlone() {
    return units() == 1;
  }

  public boolean isDoubted() {
    return sayings.stream().anyMatch(one -> !one.doubts().isEmpty());
  }

  /** Name of it in a form: where its first sentence stands. */
  public String key() {
    return first().reportId() + ":" + first().place();
  }
}
