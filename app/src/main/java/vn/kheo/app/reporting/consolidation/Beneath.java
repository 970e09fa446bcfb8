package vn.kheo.app.reporting.consolidation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs beneath a unit, round by round. */
record Beneath(List<Node> nodes) {
  /**
   * A unit right beneath which reports hang.
   *
   * @param branch the unit right beneath that asked for, on the way to it; null for that itself
   * @param reports how many
   */
  record Node(long roundId, long id, @Nullable Long branch, int reports) {}

  /** How many reports of the round, however deep. */
  int reports(long roundId) {
    return of(roundId).mapToInt(Node::reports).sum();
  }

  /** Units right beneath with others beneath them. */
  Set<Long> branches(long roundId) {
    return of(roundId)
        .flatMap(node -> Stream.ofNullable(node.branch()))
        .collect(Collectors.toSet());
  }

  /** Of the nodes, in their order; beside {@link #ids}. */
  Long[] roundIds() {
    return nodes.stream().map(Node::roundId).toArray(Long[]::new);
  }

  Long[] ids() {
    return nodes.stream().map(Node::id).toArray(Long[]::new);
  }

  private Stream<Node> of(long roundId) {
    return nodes.stream().filter(node -> node.roundId() == roundId);
  }
}
