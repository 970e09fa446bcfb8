package vn.kheo.app.reporting.regime.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.reporting.regime.Regimes;
import vn.kheo.app.reporting.regime.RoundStanding;
import vn.kheo.app.reporting.regime.Rounds;
import vn.kheo.app.reporting.regime.UnitReport;

/** Kỳ báo cáo: who has sent, who has not. */
@Controller
class ReportRoundPages {
  private final Rounds rounds;
  private final Regimes regimes;
  private final RegimeTrying trying;
  private final TypedUnits units;

  ReportRoundPages(Rounds rounds, Regimes regimes, RegimeTrying trying, TypedUnits units) {
    this.rounds = rounds;
    this.regimes = regimes;
    this.trying = trying;
    this.units = units;
  }

  @GetMapping("/rounds/{id:\\d+}")
  String one(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String sort,
      Model model) {
    RoundStanding standing = seen(id);
    var regime = regimes.regime(standing.round().regimeId()).orElseThrow();
    OptionalLong directive = rounds.directiveOf(regime);
    model.addAttribute("standing", standing);
    model.addAttribute("reports", shown(standing, show, sort));
    model.addAttribute("show", RoundShow.of(show));
    model.addAttribute("sort", sort.equals("sent") ? "sent" : "unit");
    model.addAttribute("regime", regime);
    model.addAttribute("receiver", units.name(standing.round().receiverUnitId()));
    model.addAttribute("through", units.name(standing.round().throughUnitId()));
    model.addAttribute("directive", directive.isPresent() ? directive.getAsLong() : null);
    model.addAttribute("mayKeep", regimes.mayKeep(regime));
    model.addAttribute("taken", rounds.taken(standing.round()).size());
    return "reporting/regimes/round";
  }

  private List<UnitReport> shown(RoundStanding standing, String show, String sort) {
    List<UnitReport> reports =
        rounds.reports(standing.round()).stream().filter(RoundShow.of(show)::holds).toList();
    if (!sort.equals("sent")) {
      return reports;
    }
    return reports.stream()
        .sorted(
            Comparator.comparing(
                UnitReport::sentOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  @GetMapping("/rounds/{id:\\d+}/reports.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String sort,
      Locale locale) {
    RoundStanding standing = seen(id);
    List<List<Object>> rows = new ArrayList<>();
    for (UnitReport one : shown(standing, show, sort)) {
      rows.add(
          List.of(
              rows.size() + 1,
              one.unitName(),
              one.due(),
              one.sentOn() == null ? "" : one.sentOn(),
              trying.say(locale, "regimes.report." + one.state()),
              trying.say(locale, "regimes.timeliness." + one.timeliness()),
              one.returns()));
    }
    List<String> header =
        List.of("place", "unit", "due", "sent", "state", "timeliness", "returns").stream()
            .map(column -> trying.say(locale, "regimes.column." + column))
            .toList();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Paper.EXCEL)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("ky-bao-cao-%d.xlsx".formatted(id), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(Paper.workbook(trying.say(locale, "regimes.round.sheet"), header, rows));
  }

  private RoundStanding seen(long id) {
    return rounds.standing(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
