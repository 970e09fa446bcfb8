package vn.kheo.app.reporting.regime.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.reporting.regime.Regime;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.RoundStanding;
import vn.kheo.app.reporting.regime.Rounds;

/** Chế độ báo cáo: their list, and one with its rounds. */
@Controller
class RegimePages {
  private static final int COMING = 4;

  private final Regimes regimes;
  private final Rounds rounds;
  private final TypedUnits units;

  RegimePages(Regimes regimes, Rounds rounds, TypedUnits units) {
    this.regimes = regimes;
    this.rounds = rounds;
    this.units = units;
  }

  @GetMapping("/regimes")
  String list(@RequestParam(defaultValue = "") String words, Model model) {
    List<Regime> found = regimes.list(words);
    Map<Long, RoundStanding> latest = rounds.latest(found.stream().map(Regime::id).toList());
    Map<Long, String> who = new LinkedHashMap<>();
    found.forEach(one -> who.put(one.id(), regimes.who(one.facts())));
    model.addAttribute("found", found);
    model.addAttribute("latest", latest);
    model.addAttribute("who", who);
    model.addAttribute("words", words);
    model.addAttribute("mayKeep", !regimes.keepsFor().isEmpty());
    return "reporting/regimes/list";
  }

  @GetMapping("/regimes/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, List.of(), "", model);
  }

  /**
   * The page of a regime.
   *
   * @param refused why a step was not done; empty for none
   * @param typed the reason typed for ending it
   */
  String show(long id, List<String> refused, String typed, Model model) {
    Regime regime = seen(id);
    OptionalLong directive = rounds.directiveOf(regime);
    model.addAttribute(
        "view",
        new RegimeView(
            regime,
            regimes.who(regime.facts()),
            units.name(regime.facts().receiverUnitId()),
            units.name(regime.facts().throughUnitId()),
            rounds.ofRegime(id),
            regime.isInForce() ? regimes.coming(regime.facts(), COMING) : List.of(),
            directive.isPresent() ? directive.getAsLong() : null,
            regimes.follows(regime),
            regimes.mayKeep(regime)));
    model.addAttribute("refused", refused);
    model.addAttribute("typed", typed);
    return "reporting/regimes/regime";
  }

  Regime seen(long id) {
    return regimes
        .regime(id)
        .orElseThrow(
            () ->
                new org.springframework.web.server.ResponseStatusException(
                    org.springframework.http.HttpStatus.NOT_FOUND));
  }
}
