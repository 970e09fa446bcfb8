package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.oversight.inspecting.InspectionPlan;
import vn.kheo.app.oversight.inspecting.Inspections;
import vn.kheo.app.oversight.inspecting.PlanFilter;
import vn.kheo.app.oversight.inspecting.PlanRow;
import vn.kheo.app.oversight.inspecting.PlannedVisit;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Kế hoạch kiểm tra: their list, a new one, and one of them. */
@Controller
class PlanPages {
  private final Inspections inspections;
  private final Trying trying;
  private final Settings settings;

  PlanPages(Inspections inspections, Trying trying, Settings settings) {
    this.inspections = inspections;
    this.trying = trying;
    this.settings = settings;
  }

  @GetMapping("/inspections")
  String list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    PlanFilter filter = filter(q, year, state, page);
    model.addAttribute("filter", filter);
    model.addAttribute("query", query(filter));
    model.addAttribute("found", inspections.plans(filter));
    model.addAttribute("mayPlan", !inspections.mayPlanFor().isEmpty());
    return "oversight/inspections/list";
  }

  @GetMapping("/inspections/export.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String state,
      Locale locale) {
    var rows = new ArrayList<List<Object>>();
    Listing<PlanRow> part;
    int page = 0;
    do {
      PlanFilter filter = filter(q, year, state, Integer.toString(++page));
      part = inspections.plans(filter);
      part.lines().forEach(row -> rows.add(cells(row, locale)));
    } while (page < part.pages());
    return Workbook.answer(
        trying.say(locale, "inspections.file", settings.today()),
        Paper.workbook(
            trying.say(locale, "inspections.title"),
            header(locale, "year", "kind", "title", "unit", "symbol", "date", "visits", "state"),
            rows));
  }

  private List<Object> cells(PlanRow row, Locale locale) {
    return List.of(
        row.year(),
        trying.say(locale, "inspections.kind." + row.kind()),
        row.title(),
        row.unitName(),
        Objects.requireNonNullElse(row.symbol(), ""),
        row.date() == null ? "" : row.date(),
        row.visits(),
        trying.say(locale, "inspections.state." + (row.symbol() == null ? "DRAFT" : "DECIDED")));
  }

  private List<String> header(Locale locale, String... columns) {
    return List.of(columns).stream()
        .map(column -> trying.say(locale, "inspections.column." + column))
        .toList();
  }

  @GetMapping("/inspections/new")
  String begin(Model model) {
    return beginning(Typed.NOTHING, model);
  }

  private String beginning(Typed typed, Model model) {
    model.addAttribute("units", inspections.mayPlanFor());
    model.addAttribute("typed", typed);
    return "oversight/inspections/new";
  }

  @PostMapping("/inspections")
  String create(
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    long[] made = new long[1];
    Optional<Typed> refused =
        trying.step(
            () ->
                made[0] =
                    inspections.begin(
                        number(fields.get("unit")),
                        (int) Math.min(number(fields.get("year")), 9999),
                        "AD_HOC".equals(fields.get("kind"))
                            ? InspectionPlan.Kind.AD_HOC
                            : InspectionPlan.Kind.REGULAR,
                        fields.getOrDefault("title", ""),
                        fields.getOrDefault("themes", "")),
            "new",
            fields,
            locale,
            response);
    return refused
        .map(typed -> beginning(typed, model))
        .orElseGet(() -> "redirect:/inspections/" + made[0]);
  }

  @GetMapping("/inspections/{id:\\d+}")
  String one(
      @PathVariable long id, @RequestParam(required = false) @Nullable String number, Model model) {
    return show(id, Asked.number(number), Typed.NOTHING, model);
  }

  @GetMapping("/inspections/{id:\\d+}/plan.xlsx")
  ResponseEntity<byte[]> visits(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String number,
      Locale locale) {
    InspectionPlan plan = seen(id, Asked.number(number));
    var rows = new ArrayList<List<Object>>();
    for (PlannedVisit visit : plan.visits()) {
      rows.add(
          List.of(
              rows.size() + 1,
              visit.unitName(),
              visit.from(),
              visit.to(),
              plan.teamName(visit),
              plan.team(visit.teamNumber())
                  .flatMap(team -> team.head())
                  .map(head -> head.name())
                  .orElse(""),
              visit.theme().isBlank() ? plan.shown().themes() : visit.theme()));
    }
    return Workbook.answer(
        trying.say(locale, "inspections.plan.file", plan.year(), plan.id()),
        Paper.workbook(
            trying.say(locale, "inspections.visits"),
            header(locale, "number", "visited", "from", "to", "team", "head", "theme"),
            rows));
  }

  /** The page as it stands now, with what was typed and why it was refused. */
  String show(long id, @Nullable Long number, Typed typed, Model model) {
    InspectionPlan plan = seen(id, number);
    model.addAttribute(
        "view",
        new PlanView(
            plan,
            plan.shown().isDraft() ? inspections.snags(plan) : List.of(),
            inspections.mayWrite(plan),
            inspections.mayDecide(plan),
            typed));
    return "oversight/inspections/plan";
  }

  InspectionPlan seen(long id, @Nullable Long number) {
    return inspections
        .plan(id, number == null ? null : (int) Math.min(number, Integer.MAX_VALUE))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** A number as a form sends it; 0 for anything else. */
  static long number(@Nullable String typed) {
    Long number = Asked.number(typed);
    return number == null ? 0 : number;
  }

  /** Back to the plan, which says what was done. */
  String back(long id, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", trying.say(locale, key));
    return "redirect:/inspections/" + id;
  }

  private static PlanFilter filter(
      @Nullable String q, @Nullable String year, @Nullable String state, @Nullable String page) {
    Long asked = Asked.number(year);
    return new PlanFilter(
        Asked.text(q),
        asked == null || asked > 9999 ? null : asked.intValue(),
        "DECIDED".equals(state) ? Boolean.TRUE : "DRAFT".equals(state) ? Boolean.FALSE : null,
        Asked.page(page));
  }

  private static String query(PlanFilter filter) {
    var address = UriComponentsBuilder.newInstance();
    if (filter.year() != null) {
      address.queryParam("year", filter.year());
    }
    if (filter.decided() != null) {
      address.queryParam("state", filter.decided() ? "DECIDED" : "DRAFT");
    }
    if (filter.words() != null) {
      address.queryParam("q", "{q}");
    }
    return Asked.encoded(address, filter.words());
  }
}
