package vn.kheo.app.oversight.inspecting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kheo.app.access.Access;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.oversight.inspecting.Findings;
import vn.kheo.app.oversight.inspecting.InspectionPapers;
import vn.kheo.app.oversight.inspecting.MinutesBook;
import vn.kheo.app.oversight.inspecting.Visit;
import vn.kheo.app.oversight.inspecting.VisitFilter;
import vn.kheo.app.oversight.inspecting.Visits;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.oversight.web.Workbook;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Cuộc kiểm tra: their list, and one of them. */
@Controller
class VisitPages {
  private final Visits visits;
  private final InspectionPapers papers;
  private final MinutesBook minutes;
  private final Findings findings;
  private final Access access;
  private final Settings settings;
  private final Trying trying;

  VisitPages(
      Visits visits,
      InspectionPapers papers,
      MinutesBook minutes,
      Findings findings,
      Access access,
      Settings settings,
      Trying trying) {
    this.visits = visits;
    this.papers = papers;
    this.minutes = minutes;
    this.findings = findings;
    this.access = access;
    this.settings = settings;
    this.trying = trying;
  }

  @GetMapping("/inspections/visits")
  String list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    VisitFilter filter = filter(q, year, step, page);
    model.addAttribute("filter", filter);
    model.addAttribute("query", query(filter));
    model.addAttribute("found", visits.visits(filter));
    model.addAttribute("mayPlans", access.mayOpen("GET", "/inspections"));
    return "oversight/inspections/visits";
  }

  @GetMapping("/inspections/visits/export.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String step,
      Locale locale) {
    var rows = new ArrayList<List<Object>>();
    Listing<Visit> part;
    int page = 0;
    do {
      part = visits.visits(filter(q, year, step, Integer.toString(++page)));
      for (Visit visit : part.lines()) {
        rows.add(
            List.of(
                visit.unitName(),
                visit.from(),
                visit.to(),
                visit.teamName(),
                visit.monitorName(),
                visit.planTitle(),
                trying.say(locale, "inspections.step." + visit.step())));
      }
    } while (page < part.pages());
    List<String> header =
        List.of("visited", "from", "to", "team", "unit", "title", "state").stream()
            .map(column -> trying.say(locale, "inspections.column." + column))
            .toList();
    return Workbook.answer(
        trying.say(locale, "inspections.visits.file", settings.today()),
        Paper.workbook(trying.say(locale, "inspections.visits"), header, rows));
  }

  @GetMapping("/inspections/visits/{id:\\d+}")
  String one(@PathVariable long id, Model model) {
    return show(id, Typed.NOTHING, model);
  }

  /** The page as it stands now, with what was typed and why it was refused. */
  String show(long id, Typed typed, Model model) {
    Visit visit = seen(id);
    model.addAttribute(
        "view",
        new VisitView(
            visit,
            visits.team(visit).orElse(null),
            papers.of(visit),
            minutes.of(visit).orElse(null),
            findings.of(visit),
            visits.dayOff(visit),
            visits.follows(visit),
            visits.readsWhole(visit),
            visits.mayWrite(visit),
            visits.mayDecide(visit),
            typed));
    return "oversight/inspections/visit";
  }

  Visit seen(long id) {
    return visits.visit(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static VisitFilter filter(
      @Nullable String q, @Nullable String year, @Nullable String step, @Nullable String page) {
    Long asked = Asked.number(year);
    return new VisitFilter(
        Asked.text(q),
        asked == null || asked > 9999 ? null : asked.intValue(),
        Arrays.stream(Visit.Step.values())
            .filter(one -> one.name().equals(step))
            .findFirst()
            .orElse(null),
        Asked.page(page));
  }

  private static String query(VisitFilter filter) {
    var address = UriComponentsBuilder.newInstance();
    if (filter.year() != null) {
      address.queryParam("year", filter.year());
    }
    if (filter.step() != null) {
      address.queryParam("step", filter.step());
    }
    if (filter.words() != null) {
      address.queryParam("q", "{q}");
    }
    return Asked.encoded(address, filter.words());
  }
}
