package vn.kheo.app.directive.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.directive.Obligation;
import vn.kheo.app.directive.Rehearsal;
import vn.kheo.app.directive.Rehearsal.Snag;

/**
 * Diễn tập, as the page shows it.
 *
 * @param issuer name of the unit whose leader issues
 * @param mayConfirm whether the person can settle what stands in the way
 * @param heavyLoad open assignments from which on a unit counts as loaded already
 */
public record RehearsalView(
    Rehearsal rehearsal,
    List<Obligation> orders,
    String issuer,
    boolean mayConfirm,
    boolean mayIssue,
    int heavyLoad) {

  public List<Snag> blocking() {
    return rehearsal.blocking();
  }

  public List<Snag> warnings() {
    return rehearsal.snags().stream().filter(snag -> !snag.blocks()).toList();
  }

  /** Orders that would be issued. */
  public long issuing() {
    return orders.stream().filter(o -> o.state() != Obligation.State.DROPPED).count();
  }

  public List<Rehearsal.Share> heavy() {
    return rehearsal.units().stream().filter(share -> share.openLoad() >= heavyLoad).toList();
  }

  public boolean isHeavy(Rehearsal.Share share) {
    return share.openLoad() >= heavyLoad;
  }

  /** The order of this ref that counts; null where none does. */
  public @Nullable Obligation order(String ref) {
    return byRef().get(ref);
  }

  private Map<String, Obligation> byRef() {
    return orders.stream()
        .filter(o -> o.state() != Obligation.State.DROPPED)
        .collect(Collectors.toMap(Obligation::ref, Function.identity(), (one, other) -> one));
  }
}
