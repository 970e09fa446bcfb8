package vn.kheo.app.oversight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kheo.app.directive.AssignmentLine;
import vn.kheo.app.directive.Assignments;
import vn.kheo.app.directive.DirectiveFilter;
import vn.kheo.app.directive.Directives;
import vn.kheo.app.directive.Listing;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.oversight.finding.SavedFilters;
import vn.kheo.app.paper.Paper;
import vn.kheo.app.settings.Settings;

/** Danh sách nhiệm vụ: what stands behind a figure, and every assignment a person may see. */
@Controller
class ListPages {
  private final Assignments assignments;
  private final Directives directives;
  private final Organization organization;
  private final Settings settings;
  private final SavedFilters saved;
  private final Words words;

  ListPages(
      Assignments assignments,
      Directives directives,
      Organization organization,
      Settings settings,
      SavedFilters saved,
      Words words) {
    this.assignments = assignments;
    this.directives = directives;
    this.organization = organization;
    this.settings = settings;
    this.saved = saved;
    this.words = words;
  }

  @GetMapping("/assignments")
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String page,
      Model model) {
    var filter = ListFilter.of(state, timeliness, unit, directive, text, page);
    model.addAttribute("filter", filter);
    model.addAttribute("lines", assignments.list(filter.asked()));
    model.addAttribute("directives", directives.list(DirectiveFilter.ALL, 1).lines());
    model.addAttribute(
        "unit", filter.unitId() == null ? null : organization.unit(filter.unitId()).orElse(null));
    model.addAttribute("saved", saved.of("/assignments"));
    return "oversight/assignments";
  }

  @GetMapping("/assignments.xlsx")
  ResponseEntity<byte[]> workbook(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String timeliness,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String directive,
      @RequestParam(name = "words", required = false) @Nullable String text,
      Locale locale) {
    var filter = ListFilter.of(state, timeliness, unit, directive, text, null);
    var rows = new ArrayList<List<Object>>();
    Listing<AssignmentLine> part;
    int page = 0;
    do {
      part = assignments.list(filter.onPage(++page).asked());
      part.lines().forEach(line -> rows.add(row(line, locale)));
    } while (page < part.pages());
    return Workbook.answer(
        words.of(locale, "oversight.list.file", settings.today()),
        Paper.workbook(words.of(locale, "oversight.list"), header(locale), rows));
  }

  private List<String> header(Locale locale) {
    return List.of("due", "directive", "ref", "order", "unit", "status", "missedDue").stream()
        .map(column -> words.of(locale, "oversight.column." + column))
        .toList();
  }

  private List<Object> row(AssignmentLine line, Locale locale) {
    var cells = new ArrayList<Object>();
    cells.add(line.due() == null ? "" : line.due());
    cells.add(line.directiveTitle());
    cells.add(line.ref());
    cells.add(line.words());
    cells.add(line.unitName());
    cells.add(words.of(locale, Status.of(line.state(), line.timeliness()).key()));
    cells.add(line.missedDue() == null ? "" : line.missedDue());
    return cells;
  }
}
