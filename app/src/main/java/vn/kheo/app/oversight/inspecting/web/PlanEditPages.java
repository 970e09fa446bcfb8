package vn.kheo.app.oversight.inspecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kheo.app.organization.Organization;
import vn.kheo.app.organization.Unit;
import vn.kheo.app.oversight.inspecting.InspectionPlan;
import vn.kheo.app.oversight.inspecting.Inspections;
import vn.kheo.app.oversight.inspecting.PlannedVisit;
import vn.kheo.app.oversight.papers.web.TypedWording;
import vn.kheo.app.oversight.web.Asked;
import vn.kheo.app.settings.Settings;

/** Soạn kế hoạch: its words, and the units to visit. */
@Controller
class PlanEditPages {
  private static final int MOST_FOUND = 60;

  private final Inspections inspections;
  private final PlanPages pages;
  private final Trying trying;
  private final Organization organization;
  private final Settings settings;

  PlanEditPages(
      Inspections inspections,
      PlanPages pages,
      Trying trying,
      Organization organization,
      Settings settings) {
    this.inspections = inspections;
    this.pages = pages;
    this.trying = trying;
    this.organization = organization;
    this.settings = settings;
  }

  @PostMapping("/inspections/{id:\\d+}/edit")
  String edit(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () ->
                inspections.write(
                    id,
                    version,
                    fields.getOrDefault("title", ""),
                    fields.getOrDefault("themes", "")),
            "edit",
            fields,
            locale,
            response)
        .map(typed -> pages.show(id, null, typed, model))
        .orElseGet(() -> pages.back(id, "inspections.saved", locale, flash));
  }

  /**
   * @param group whose members are offered; null to offer what fits the words
   */
  @GetMapping("/inspections/{id:\\d+}/units")
  String units(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String group,
      Model model) {
    return picking(id, words, Asked.number(group), Typed.NOTHING, model);
  }

  private String picking(
      long id, @Nullable String words, @Nullable Long group, Typed typed, Model model) {
    InspectionPlan plan = pages.seen(id, null);
    String sought = Asked.text(words);
    List<Unit> found =
        group != null
            ? organization.members(group, settings.today())
            : sought == null
                ? List.of()
                : organization.search(sought, settings.today(), MOST_FOUND);
    model.addAttribute("plan", plan);
    model.addAttribute("words", sought == null ? "" : sought);
    model.addAttribute("group", group == null ? "" : group.toString());
    model.addAttribute("groups", organization.groups());
    model.addAttribute("found", found);
    model.addAttribute("typed", typed);
    return "oversight/inspections/units";
  }

  @PostMapping("/inspections/{id:\\d+}/visits")
  String add(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(name = "unit", required = false) @Nullable List<Long> units,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    List<Long> chosen = units == null ? List.of() : units;
    return trying
        .step(
            () ->
                inspections.addVisits(
                    id,
                    version,
                    chosen,
                    (int) PlanPages.number(fields.get("team")),
                    TypedWording.day(fields.get("from")),
                    TypedWording.day(fields.get("to")),
                    fields.getOrDefault("theme", "")),
            "visits",
            fields,
            locale,
            response)
        .map(
            typed ->
                picking(id, fields.get("words"), Asked.number(fields.get("group")), typed, model))
        .orElseGet(() -> pages.back(id, "inspections.visits.added", locale, flash));
  }

  @GetMapping("/inspections/{id:\\d+}/visits/{visit:\\d+}")
  String visit(@PathVariable long id, @PathVariable long visit, Model model) {
    return changing(id, visit, Typed.NOTHING, model);
  }

  private String changing(long id, long visitId, Typed typed, Model model) {
    InspectionPlan plan = pages.seen(id, null);
    PlannedVisit visit =
        plan.visits().stream()
            .filter(one -> one.visitId() == visitId)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("plan", plan);
    model.addAttribute("visit", visit);
    model.addAttribute("typed", typed);
    return "oversight/inspections/planned";
  }

  @PostMapping("/inspections/{id:\\d+}/visits/{visit:\\d+}")
  String change(
      @PathVariable long id,
      @PathVariable long visit,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () ->
                inspections.changeVisit(
                    id,
                    version,
                    visit,
                    (int) PlanPages.number(fields.get("team")),
                    TypedWording.day(fields.get("from")),
                    TypedWording.day(fields.get("to")),
                    fields.getOrDefault("theme", "")),
            "visit",
            fields,
            locale,
            response)
        .map(typed -> changing(id, visit, typed, model))
        .orElseGet(() -> pages.back(id, "inspections.saved", locale, flash));
  }

  @PostMapping("/inspections/{id:\\d+}/visits/{visit:\\d+}/remove")
  String remove(
      @PathVariable long id,
      @PathVariable long visit,
      @RequestParam int version,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    return trying
        .step(
            () -> inspections.removeVisit(id, version, visit), "visit", Map.of(), locale, response)
        .map(typed -> changing(id, visit, typed, model))
        .orElseGet(() -> pages.back(id, "inspections.visit.removed", locale, flash));
  }
}
