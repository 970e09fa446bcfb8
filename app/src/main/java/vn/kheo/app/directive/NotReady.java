package vn.kheo.app.directive;

import java.util.List;
import java.util.stream.Collectors;

/** Chưa thể ban hành: what must be settled first, all of it at once. */
public class NotReady extends RuntimeException {
  private final transient List<Rehearsal.Snag> snags;

  NotReady(List<Rehearsal.Snag> snags) {
    super(
        snags.stream()
            .map(snag -> snag.kind() + (snag.ref() == null ? "" : " " + snag.ref()))
            .collect(Collectors.joining(", ")));
    this.snags = List.copyOf(snags);
  }

  public List<Rehearsal.Snag> snags() {
    return snags;
  }
}
