package vn.kheo.app.oversight.bulk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.calendar.WrittenDay;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.BulkStep;
import vn.kheo.app.directive.BulkSteps;
import vn.kheo.app.directive.Decision;
import vn.kheo.app.directive.StepRefused;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Person;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.bulk.BulkJob;
import vn.kheo.app.oversight.bulk.BulkJobs;
import vn.kheo.app.oversight.web.ListFilter;
import vn.kheo.app.oversight.web.Status;
import vn.kheo.app.oversight.web.Words;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Xử lý hàng loạt: what was chosen, what to do with it, how far it is and what became of it. */
@Controller
class BulkPages {
  private static final int UNPROCESSABLE = 422;
  private static final int SHOWN = 200;
  private static final int UNITS_TO_ASSIGN = 20;
  private static final Duration PATIENCE = Duration.ofMillis(900);
  private static final String LISTS =
      "/(assignments|desk|directives/\\d{1,18}/matrix)(\\?[^\\s#]{0,900})?";

  private final BulkJobs jobs;
  private final BulkSteps steps;
  private final Organization organization;
  private final Settings settings;
  private final Words words;

  BulkPages(
      BulkJobs jobs, BulkSteps steps, Organization organization, Settings settings, Words words) {
    this.jobs = jobs;
    this.steps = steps;
    this.organization = organization;
    this.settings = settings;
    this.words = words;
  }

  /**
   * @param all whatever the filter of the list leaves, instead of what was ticked
   */
  @PostMapping("/bulk")
  String choose(
      @RequestParam(name = "id", required = false) @Nullable List<Long> chosen,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "/assignments") String back,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale,
      RedirectAttributes flash) {
    String list = back.matches(LISTS) ? back : "/assignments";
    var job =
        all != null
            ? jobs.chooseAll(
                ListFilter.of(state, timeliness, unit, directive, text, null).asked(), list)
            : jobs.choose(chosen == null ? List.of() : chosen, list);
    if (job.isEmpty()) {
      flash.addFlashAttribute("error", words.of(locale, "bulk.nothingChosen"));
      return "redirect:" + list;
    }
    return "redirect:/bulk/" + job.get();
  }

  @GetMapping("/bulk/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, BulkTyped.NONE, null, model);
  }

  private String show(long id, BulkTyped typed, @Nullable String problem, Model model) {
    BulkJob job = mine(id);
    List<AssignmentLine> lines = job.waits() ? steps.seen(jobs.chosen(id)) : List.of();
    model.addAttribute(
        "view",
        new BulkView(
            job,
            lines,
            SHOWN,
            job.waits() ? jobs.possible(id) : Map.of(),
            job.waits() ? people(lines) : Map.of(),
            jobs.items(id, "REFUSED", SHOWN),
            jobs.items(id, "KEPT", SHOWN),
            typed,
            problem));
    return "oversight/bulk/job";
  }

  /** People of the units whose work is chosen, by the unit's name. */
  private Map<String, List<Person>> people(List<AssignmentLine> lines) {
    List<Long> units =
        lines.stream().map(AssignmentLine::unitId).distinct().limit(UNITS_TO_ASSIGN).toList();
    Map<Long, Unit> named = organization.units(units);
    return organization.people(units, settings.today()).stream()
        .collect(
            Collectors.groupingBy(
                person -> Objects.requireNonNull(named.get(person.unitId())).name(),
                TreeMap::new,
                Collectors.toList()));
  }

  /** How far it is; asks the page to load anew once it is done. */
  @GetMapping("/bulk/{id:\\d+}/progress")
  String progress(@PathVariable long id, Model model, HttpServletResponse response) {
    BulkJob job = mine(id);
    if (!job.runs()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("job", job);
    return "oversight/bulk/progress";
  }

  @PostMapping("/bulk/{id:\\d+}/run")
  String run(
      @PathVariable long id,
      @ModelAttribute BulkTyped typed,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    mine(id);
    BulkStep step;
    try {
      step = typed.step();
    } catch (BulkTyped.Missing missing) {
      response.setStatus(UNPROCESSABLE);
      return show(id, typed, words.of(locale, missing.key()), model);
    }
    if (!jobs.run(id, step, detail(step, locale), why -> say(why, locale), PATIENCE)) {
      flash.addFlashAttribute("error", words.of(locale, "bulk.ranAlready"));
    }
    return "redirect:/bulk/" + id;
  }

  private String say(StepRefused why, Locale locale) {
    return words.of(locale, why.key(), why.arguments());
  }

  private String detail(BulkStep step, Locale locale) {
    return switch (step) {
      case BulkStep.Assign assign -> {
        List<Long> named = new ArrayList<>();
        if (assign.leaderId() != null) {
          named.add(assign.leaderId());
        }
        if (assign.officerId() != null) {
          named.add(assign.officerId());
        }
        Map<Long, String> names = organization.names(named);
        yield named.stream()
            .map(one -> names.getOrDefault(one, "#" + one))
            .collect(Collectors.joining("; "));
      }
      case BulkStep.Remind remind -> remind.words();
      case BulkStep.Ask ask -> WrittenDay.of(ask.day()) + ": " + ask.reason();
      case BulkStep.Decide decide ->
          switch (decide.decision()) {
            case Decision.Grant grant -> words.of(locale, "bulk.decide.GRANT");
            case Decision.OtherDate other ->
                words.of(locale, "bulk.decide.OTHER") + " " + WrittenDay.of(other.due());
            case Decision.Refuse refuse ->
                words.of(locale, "bulk.decide.REFUSE") + ": " + refuse.reason();
          };
      case BulkStep.Accept accept -> Objects.requireNonNullElse(accept.remark(), "");
    };
  }

  @PostMapping("/bulk/{id:\\d+}/undo")
  String undo(@PathVariable long id, Locale locale, RedirectAttributes flash) {
    mine(id);
    flash.addFlashAttribute("notice", words.of(locale, "bulk.undone", jobs.undo(id)));
    return "redirect:/bulk/" + id;
  }

  @GetMapping("/bulk/{id:\\d+}/chosen.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable long id, Locale locale) {
    mine(id);
    List<String> header =
        List.of("due", "directive", "ref", "order", "unit", "status", "missedDue").stream()
            .map(column -> words.of(locale, "oversight.column." + column))
            .toList();
    List<List<Object>> rows =
        steps.seen(jobs.chosen(id)).stream().map(line -> row(line, locale)).toList();
    LocalDate today = settings.today();
    return Workbook.answer(
        words.of(locale, "oversight.list.file", today),
        Paper.workbook(words.of(locale, "oversight.list"), header, rows));
  }

  private List<Object> row(AssignmentLine line, Locale locale) {
    return List.of(
        line.due() == null ? "" : line.due(),
        line.directiveTitle(),
        line.ref(),
        line.words(),
        line.doer(),
        words.of(locale, Status.of(line.state(), line.timeliness()).key()),
        line.missedDue() == null ? "" : line.missedDue());
  }

  private BulkJob mine(long id) {
    return jobs.job(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
