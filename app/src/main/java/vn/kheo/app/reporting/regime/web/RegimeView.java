package vn.kheo.app.reporting.regime.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kheo.app.reporting.regime.Regime;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.RoundStanding;

/**
 * A regime as its page shows it.
 *
 * @param who reports, in words
 * @param rounds the latest first
 * @param follows whether the person sees its rounds
 * @param directiveId in whose name its reports are asked; null before its first round
 */
public record RegimeView(
    Regime regime,
    String who,
    String receiver,
    String through,
    List<RoundStanding> rounds,
    List<Regimes.Coming> coming,
    @Nullable Long directiveId,
    boolean follows,
    boolean mayKeep) {

  /** Whether the round is open already. */
  public boolean isOpen(Regimes.Coming one) {
    return rounds.stream().anyMatch(round -> round.round().window().equals(one.window()));
  }
}
