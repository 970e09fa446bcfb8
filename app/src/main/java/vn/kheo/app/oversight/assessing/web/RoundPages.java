package vn.kheo.app.oversight.assessing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.access.Access;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.assessing.Frameworks;
import vn.kheo.app.oversight.assessing.Round;
import vn.kheo.app.oversight.assessing.Rounds;
import vn.kheo.app.oversight.assessing.Sheet;
import vn.kheo.app.oversight.assessing.Sheets;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Đợt tự chấm điểm: their list, a new one, and the ranking of one. */
@Controller
class RoundPages {
  private final Rounds rounds;
  private final Sheets sheets;
  private final Frameworks frameworks;
  private final Organization organization;
  private final Settings settings;
  private final Access access;
  private final Trying trying;

  RoundPages(
      Rounds rounds,
      Sheets sheets,
      Frameworks frameworks,
      Organization organization,
      Settings settings,
      Access access,
      Trying trying) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.frameworks = frameworks;
    this.organization = organization;
    this.settings = settings;
    this.access = access;
    this.trying = trying;
  }

  @GetMapping("/assessments")
  String list(Model model) {
    model.addAttribute("rounds", rounds.all());
    model.addAttribute("mayOpen", access.mayOpen("GET", "/assessments/new"));
    model.addAttribute("mayFrameworks", access.mayOpen("GET", "/assessments/frameworks"));
    return "oversight/assessments/list";
  }

  @GetMapping("/assessments/new")
  String begin(Model model) {
    return beginning(Map.of(), null, model);
  }

  private String beginning(Map<String, String> typed, @Nullable String problem, Model model) {
    model.addAttribute(
        "frameworks",
        frameworks.all().stream().filter(one -> one.holdsOn(settings.today())).toList());
    model.addAttribute("groups", organization.groups());
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "oversight/assessments/new";
  }

  @PostMapping("/assessments")
  String open(
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Long framework = Asked.number(fields.get("framework"));
    Long year = Asked.number(fields.get("year"));
    long[] made = new long[1];
    Optional<String> problem =
        trying.step(
            () ->
                made[0] =
                    rounds.open(
                        framework == null ? 0 : framework,
                        year == null ? 0 : (int) Math.min(year, 9999),
                        fields.getOrDefault("title", ""),
                        TypedWording.day(fields.get("due")),
                        Asked.number(fields.get("group"))),
            locale,
            response);
    if (problem.isPresent()) {
      return beginning(fields, problem.get(), model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "assessments.opened"));
    return "redirect:/assessments/" + made[0];
  }

  @GetMapping("/assessments/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, null, model);
  }

  private String show(long id, @Nullable String problem, Model model) {
    Round round = seen(id);
    model.addAttribute("round", round);
    model.addAttribute("ranking", sheets.ranking(round));
    model.addAttribute("follows", rounds.follows(round));
    model.addAttribute("mayDecide", rounds.mayDecide(round));
    model.addAttribute("problem", problem);
    return "oversight/assessments/round";
  }

  @PostMapping("/assessments/{id:\\d+}/finalise")
  String finalise(
      @PathVariable long id,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<String> problem = trying.step(() -> rounds.finalise(id, version), locale, response);
    if (problem.isPresent()) {
      return show(id, problem.get(), model);
    }
    flash.addFlashAttribute("notice", trying.say(locale, "assessments.finalised"));
    return "redirect:/assessments/" + id;
  }

  @GetMapping("/assessments/{id:\\d+}/ranking.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    Round round = seen(id);
    boolean follows = rounds.follows(round);
    var rows = new ArrayList<List<Object>>();
    for (Sheets.Ranked one : sheets.ranking(round)) {
      boolean shows = one.sheet().state() == Sheet.State.APPRAISED || !round.isOpen();
      var band = one.result().band();
      rows.add(
          List.of(
              shows && follows ? one.rank() : "",
              one.sheet().unitName(),
              one.sheet().state() == Sheet.State.DRAFT ? "" : one.own().total(),
              shows ? one.result().total() : "",
              shows && band != null ? band.name() : "",
              trying.say(locale, "assessments.state." + one.sheet().state())));
    }
    List<String> header =
        List.of("rank", "unit", "own", "appraised", "band", "state").stream()
            .map(column -> trying.say(locale, "assessments.column." + column))
            .toList();
    return Workbook.answer(
        trying.say(locale, "assessments.file", Long.toString(id)),
        Paper.workbook(trying.say(locale, "assessments.ranking"), header, rows));
  }

  private Round seen(long id) {
    return rounds.round(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
